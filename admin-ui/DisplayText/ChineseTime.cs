using System.Globalization;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Dates as people say them, always by the calendar of Asia/Shanghai.</summary>
public static class ChineseTime
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>今天 15:30、昨天 09:10、明天 09:10、11月3日、2025年11月3日.</summary>
    public static string Relative(DateTimeOffset at, DateTimeOffset now)
    {
        var local = Local(at);
        return DaysBetween(now, at) switch
        {
            0 => $"今天 {Clock(local)}",
            -1 => $"昨天 {Clock(local)}",
            1 => $"明天 {Clock(local)}",
            _ when local.Year == Local(now).Year => $"{local.Month}月{local.Day}日",
            _ => $"{local.Year}年{local.Month}月{local.Day}日",
        };
    }

    /// <summary>What somebody typed for a time of day: 9:05, 21:40, also with a full-width colon. Null: nothing of the kind.</summary>
    public static TimeOnly? TimeOfDay(string? text) =>
        TimeOnly.TryParseExact(
            text?.Trim().Replace('：', ':'),
            ["H:mm", "HH:mm"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
            ? time
            : null;

    /// <summary>2026年11月3日 15:30, for tooltips and records.</summary>
    public static string Exact(DateTimeOffset at)
    {
        var local = Local(at);
        return $"{local.Year}年{local.Month}月{local.Day}日 {Clock(local)}";
    }

    /// <summary>2026年11月3日 15:30:09, where the order of things matters.</summary>
    /// <summary>As it stands on a paper: 2026 年 11 月 27 日.</summary>
    public static string Day(DateOnly day) => $"{day.Year} 年 {day.Month} 月 {day.Day} 日";

    public static string ToTheSecond(DateTimeOffset at) => $"{Exact(at)}:{Local(at).Second:00}";

    /// <summary>还剩 3 天、今天 18:00 前、今天已超期、已超期 2 天. Days are calendar days, not 24 hours.</summary>
    public static string Due(DateTimeOffset due, DateTimeOffset now) =>
        DaysBetween(now, due) switch
        {
            > 0 and var left => $"还剩 {left} 天",
            0 when !IsOverdue(due, now) => $"今天 {Clock(Local(due))} 前",
            0 => "今天已超期",
            var days => $"已超期 {-days} 天",
        };

    /// <summary>今天、1 天、12 天: how long something has lain, in calendar days.</summary>
    public static string Age(DateTimeOffset since, DateTimeOffset now) =>
        DaysBetween(since, now) is > 0 and var days ? $"{days} 天" : "今天";

    /// <summary>11月23日 星期一.</summary>
    public static string Today(DateTimeOffset now)
    {
        var local = Local(now);
        return $"{local.Month}月{local.Day}日 星期{"日一二三四五六"[(int)local.DayOfWeek]}";
    }

    public static bool IsOverdue(DateTimeOffset due, DateTimeOffset now) => now > due;

    /// <summary>Calendar days from one instant to another; negative when <paramref name="to"/> is earlier.</summary>
    public static int DaysBetween(DateTimeOffset from, DateTimeOffset to) => DateOf(to).DayNumber - DateOf(from).DayNumber;

    /// <summary>The part of the time that is still left, from 1 at the start to 0 when due.</summary>
    public static double RemainingShare(DateTimeOffset start, DateTimeOffset due, DateTimeOffset now)
    {
        var whole = (due - start).TotalSeconds;
        return whole <= 0 ? 0 : Math.Clamp((due - now).TotalSeconds / whole, 0, 1);
    }

    private static DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Shanghai);

    private static DateOnly DateOf(DateTimeOffset at) => DateOnly.FromDateTime(Local(at).DateTime);

    private static string Clock(DateTimeOffset local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);
}
