using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Testing.Simulation;

/// <summary>The dice, and how people's time runs: officers work on working days from nine to five, trouble comes at any hour.</summary>
internal sealed class Chance(int seed, WorkingCalendar calendar)
{
    private const int Opens = 9;
    private const int Closes = 17;
    private readonly Random _dice = new(seed);

    public bool Of(double probability) => _dice.NextDouble() < probability;

    public int Between(int from, int to) => _dice.Next(from, to + 1);

    public T One<T>(IReadOnlyList<T> of) => of[_dice.Next(of.Count)];

    /// <summary>By weights that need not add up to one.</summary>
    public T Weighted<T>(IReadOnlyList<(double Weight, T What)> of)
    {
        var at = _dice.NextDouble() * of.Sum(choice => choice.Weight);
        foreach (var (weight, what) in of)
        {
            if ((at -= weight) <= 0)
            {
                return what;
            }
        }

        return of[^1].What;
    }

    public double Exponential(double mean) => -mean * Math.Log(1 - _dice.NextDouble());

    /// <summary>Most are near the median, a few take many times as long.</summary>
    public double LogNormal(double median, double sigma)
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - _dice.NextDouble())) * Math.Cos(2 * Math.PI * _dice.NextDouble());
        return median * Math.Exp(sigma * normal);
    }

    /// <summary>After so many hours of work, nights, weekends and holidays not counted.</summary>
    public DateTimeOffset AfterWork(DateTimeOffset from, double hours)
    {
        var at = IntoWork(from);
        while (true)
        {
            var left = (ChinaTime.StartOfDay(at.ChinaDate()).AddHours(Closes) - at).TotalHours;
            if (hours < left)
            {
                return at.AddHours(hours);
            }

            hours -= left;
            at = IntoWork(ChinaTime.StartOfDay(at.ChinaDate()).AddHours(Closes + 1));
        }
    }

    /// <summary>The same instant when somebody is at work, else the next morning on which there is.</summary>
    private DateTimeOffset IntoWork(DateTimeOffset at)
    {
        var day = at.ChinaDate();
        var hour = (at - ChinaTime.StartOfDay(day)).TotalHours;
        if (hour >= Closes)
        {
            day = day.AddDays(1);
        }
        else if (hour >= Opens && calendar.IsWorkingDay(day))
        {
            return at;
        }

        return ChinaTime.StartOfDay(calendar.OnOrAfter(day)).AddHours(Opens).AddMinutes(Between(0, 30));
    }
}
