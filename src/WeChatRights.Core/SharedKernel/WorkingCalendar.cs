namespace WeChatRights.Core.SharedKernel;

/// <summary>
/// Working days in mainland China: weekends and statutory holidays off, make-up days (调休) on, as the State Council's notice of each
/// year sets them (<c>SharedKernel/Data/holidays.json</c>). A year without its notice falls back to weekends and the holidays with fixed
/// dates; <see cref="Knows"/> tells, and readiness reports it to staff.
/// </summary>
internal sealed class WorkingCalendar
{
    private static readonly (int Month, int Day)[] FixedHolidays = [(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)];
    private readonly Dictionary<int, Year> _years;

    public WorkingCalendar()
        : this(ReferenceData.Read<List<Year>>("SharedKernel.Data.holidays.json")) { }

    public WorkingCalendar(IEnumerable<Year> years) => _years = years.ToDictionary(year => year.Number);

    public bool Knows(int year) => _years.ContainsKey(year);

    public bool IsWorkingDay(DateOnly day)
    {
        var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return _years.TryGetValue(day.Year, out var year)
            ? year.MakeUpDays.Contains(day) || (!weekend && !year.Holidays.Contains(day))
            : !weekend && !FixedHolidays.Contains((day.Month, day.Day));
    }

    /// <summary>A statutory day off, with what the notice adds to it; an ordinary weekend is none.</summary>
    public bool IsHoliday(DateOnly day) =>
        _years.TryGetValue(day.Year, out var year) ? year.Holidays.Contains(day) : FixedHolidays.Contains((day.Month, day.Day));

    /// <summary>The <paramref name="count"/>-th working day after <paramref name="start"/>; the start itself is not counted.</summary>
    public DateOnly AddWorkingDays(DateOnly start, int count)
    {
        var day = start;
        while (count > 0)
        {
            day = day.AddDays(1);
            count -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <param name="Source">The notice the dates were taken from.</param>
    internal sealed record Year(int Number, string Source, HashSet<DateOnly> Holidays, HashSet<DateOnly> MakeUpDays);
}
