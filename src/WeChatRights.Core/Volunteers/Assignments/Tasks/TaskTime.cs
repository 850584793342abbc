using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers.Assignments.Tasks;

/// <summary>The hours of a task in the terms in which volunteers say when they have time. Pure; all in China's time.</summary>
internal readonly record struct TaskTime(DateTimeOffset StartsAt, DateTimeOffset EndsAt)
{
    private static readonly TimeSpan Noon = TimeSpan.FromHours(12);
    private static readonly TimeSpan Evening = TimeSpan.FromHours(18);
    private static readonly TimeSpan NightEnds = TimeSpan.FromHours(6);
    private static readonly TimeSpan NightBegins = TimeSpan.FromHours(22);

    public DateOnly Day => StartsAt.ChinaDate();

    public int Minutes => (int)Math.Ceiling((EndsAt - StartsAt).TotalMinutes);

    /// <summary>Before 6 or after 22 o'clock, or past midnight: only for who said that she comes by night.</summary>
    public bool IsByNight =>
        StartsAt.InChina().TimeOfDay < NightEnds || EndsAt.ChinaDate() != Day || EndsAt.InChina().TimeOfDay > NightBegins;

    /// <summary>Every half-day that it touches: she must have time on each.</summary>
    public IEnumerable<(DateOnly Day, HalfDay Part)> Parts()
    {
        for (var day = Day; day <= EndsAt.ChinaDate(); day = day.AddDays(1))
        {
            foreach (var (part, from, to) in Of(day))
            {
                if (StartsAt < to && EndsAt > from)
                {
                    yield return (day, part);
                }
            }
        }
    }

    public bool Overlaps(DateTimeOffset from, DateTimeOffset to) => StartsAt < to && EndsAt > from;

    private static IEnumerable<(HalfDay Part, DateTimeOffset From, DateTimeOffset To)> Of(DateOnly day)
    {
        var begins = ChinaTime.StartOfDay(day);
        yield return (HalfDay.Morning, begins, begins + Noon);
        yield return (HalfDay.Afternoon, begins + Noon, begins + Evening);
        yield return (HalfDay.Evening, begins + Evening, begins + TimeSpan.FromHours(24));
    }
}
