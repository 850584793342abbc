using System.Globalization;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Testing.Simulation;

/// <summary>
/// Holidays of years for which the State Council has not given its notice yet, made by the customs of the last notices: the days of the 全国年节及纪念日放假办法 (2024),
/// joined to a weekend, and two or three days at weekends worked for the long ones. For simulations only: no notice says so.
/// </summary>
internal static class ComingYears
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    public static WorkingCalendar Calendar(int first, int last) =>
        new(Enumerable.Range(first, last - first + 1).Select(year => new WorkingCalendar().Knows(year) ? Known(year) : Made(year)));

    private static WorkingCalendar.Year Known(int year)
    {
        var shipped = new WorkingCalendar();
        var days = Days(year).ToList();
        bool Weekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return new WorkingCalendar.Year(
            year,
            "the notice",
            [.. days.Where(shipped.IsHoliday)],
            [.. days.Where(day => Weekend(day) && shipped.IsWorkingDay(day))]
        );
    }

    private static WorkingCalendar.Year Made(int year)
    {
        var spring = FromLunar(year, 1, 1);
        var holidays = new[]
        {
            Span(new DateOnly(year, 1, 1), 1),
            Span(spring.AddDays(-1), 8),
            Span(new DateOnly(year, 4, 5), 1),
            Span(new DateOnly(year, 5, 1), 5),
            Span(FromLunar(year, 5, 5), 1),
            Span(FromLunar(year, 8, 15), 1),
            Span(new DateOnly(year, 10, 1), 7),
        };
        var off = holidays.SelectMany(days => days).ToHashSet();
        HashSet<DateOnly> makeUp =
        [
            .. new[] { spring.AddDays(-1), new DateOnly(year, 5, 1), new DateOnly(year, 10, 1) }.Select(day => WeekendBefore(day, off)),
            .. new[] { spring.AddDays(6), new DateOnly(year, 10, 7) }.Select(day => WeekendAfter(day, off)),
        ];
        return new WorkingCalendar.Year(year, "made for the simulation", off, makeUp);
    }

    private static IEnumerable<DateOnly> Days(int year) =>
        Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays);

    private static IEnumerable<DateOnly> Span(DateOnly first, int days) => Enumerable.Range(0, days).Select(first.AddDays);

    private static DateOnly WeekendBefore(DateOnly day, HashSet<DateOnly> off)
    {
        do
        {
            day = day.AddDays(-1);
        } while (day.DayOfWeek != DayOfWeek.Sunday || off.Contains(day));

        return day;
    }

    private static DateOnly WeekendAfter(DateOnly day, HashSet<DateOnly> off)
    {
        do
        {
            day = day.AddDays(1);
        } while (day.DayOfWeek != DayOfWeek.Saturday || off.Contains(day));

        return day;
    }

    /// <param name="month">Of the lunar year that begins in this year; a leap month before it is stepped over.</param>
    private static DateOnly FromLunar(int year, int month, int day)
    {
        var leap = Lunar.GetLeapMonth(year);
        var place = leap > 0 && month >= leap ? month + 1 : month;
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, place, day, 0, 0, 0, 0));
    }
}
