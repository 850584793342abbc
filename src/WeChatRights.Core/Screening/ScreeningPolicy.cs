using System.ComponentModel.DataAnnotations;

namespace WeChatRights.Core.Screening;

/// <summary>What may be changed without a release. No law gives these numbers: they are ours (rulebook S57: time-limited, no label).</summary>
public sealed class ScreeningOptions
{
    public const string Section = "Screening";

    /// <summary>Calendar days that a note lives at most, however often it is written anew.</summary>
    [Range(7, 180)]
    public int NoteDays { get; set; } = ScreeningPolicy.NoteDays;

    /// <summary>Working days from a note to the look at it.</summary>
    [Range(1, 30)]
    public int ReviewDays { get; set; } = ScreeningPolicy.ReviewDays;

    /// <summary>Working days more until the county's person is told of a note that nobody has looked at.</summary>
    [Range(1, 30)]
    public int CountyDays { get; set; } = ScreeningPolicy.CountyDays;

    /// <summary>Working days after the last day of a round until one level above is told of a task that is open.</summary>
    [Range(1, 30)]
    public int AboveDays { get; set; } = ScreeningPolicy.AboveDays;
}

/// <summary>How long a round runs and a note lives, and by when somebody looks. Pure: no clock of its own.</summary>
internal static class ScreeningPolicy
{
    /// <summary>Calendar days; ours.</summary>
    public const int NoteDays = 90;

    /// <summary>Working days; ours.</summary>
    public const int ReviewDays = 3;

    /// <summary>Working days; ours.</summary>
    public const int CountyDays = 2;

    /// <summary>Working days; ours.</summary>
    public const int AboveDays = 3;

    /// <summary>Calendar days from the first to the last day, both counted; ours: a screening is a campaign, not a standing watch over homes.</summary>
    public const int LongestRoundDays = 92;

    /// <summary>Homes that one unit can visit in a round; more is a slip of the pen.</summary>
    public const int MostHomes = 5000;

    /// <summary>Below this many, notes are not counted out for who may not read them (the house's rule of small cells).</summary>
    public const int SmallestCell = 5;

    /// <summary>The last day of a note: on the next it is deleted whole.</summary>
    public static DateOnly LastDayOf(DateOnly writtenOn, ScreeningOptions options) => writtenOn.AddDays(options.NoteDays);

    public static DateTimeOffset ReviewBy(DateTimeOffset writtenAt, ScreeningOptions options, WorkingCalendar calendar) =>
        ChinaTime.EndOfDay(calendar.AddWorkingDays(writtenAt.ChinaDate(), options.ReviewDays));

    public static DateTimeOffset CountyBy(DateTimeOffset writtenAt, ScreeningOptions options, WorkingCalendar calendar) =>
        ChinaTime.EndOfDay(calendar.AddWorkingDays(writtenAt.ChinaDate(), options.ReviewDays + options.CountyDays));

    /// <summary>The day after which one level above is told of a task that is still open.</summary>
    public static DateOnly AboveAfter(DateOnly lastDay, ScreeningOptions options, WorkingCalendar calendar) =>
        calendar.AddWorkingDays(lastDay, options.AboveDays);

    public static bool IsTerm(DateOnly from, DateOnly until, DateOnly today) =>
        from >= today && until >= from && until.DayNumber - from.DayNumber < LongestRoundDays;

    /// <summary>Somebody may come to harm now: first 110, and the matter belongs into the register at once.</summary>
    public static bool IsDanger(IEnumerable<RiskHint> hints) => hints.Any(hint => hint is RiskHint.Injured or RiskHint.Threat);

    /// <summary>A small number that could point at one home is not shown to who may not read the notes.</summary>
    public static int? Cell(int count, bool mayRead) => mayRead || count is 0 or >= SmallestCell ? count : null;
}
