using System.ComponentModel.DataAnnotations;

namespace WeChatRights.Core.Referrals;

/// <summary>What may be changed without a release. No law gives these numbers.</summary>
public sealed class ReferralOptions
{
    public const string Section = "Referrals";

    /// <summary>非常紧急: hours until the unit answers. 转介接收单 says "within hours"; the number is ours.</summary>
    [Range(1, 24)]
    public int CriticalHours { get; set; } = 2;

    /// <summary>紧急: hours until the unit answers. 转介接收单 says "within one day".</summary>
    [Range(1, 48)]
    public int UrgentHours { get; set; } = 24;

    /// <summary>轻微紧急: hours until the unit answers. 转介接收单 says "within days"; the number is ours.</summary>
    [Range(24, 168)]
    public int SoonHours { get; set; } = 48;

    /// <summary>Working days until the unit reports progress or returns it with reasons. Seen in one pilot county (rulebook §4.9 form 3).</summary>
    [Range(1, 30)]
    public int ReportWorkingDays { get; set; } = 3;

    /// <summary>Calendar days until the next progress report, and what an urging opinion proposes. No law sets them (rulebook §5.2: 15 days).</summary>
    [Range(1, 60)]
    public int ProgressDays { get; set; } = 15;
}

/// <summary>Until when a receiving unit owes what. Hours by the clock, nights and holidays included. Pure: no clock of its own.</summary>
internal static class ReferralPolicy
{
    /// <summary>How long ago she may have been asked for her consent. Calendar days; ours: what she agreed to must still be what is handed over.</summary>
    public const int ConsentDays = 30;

    /// <summary>The furthest day that an urging opinion may give for the reply. Calendar days from its issue; ours.</summary>
    public const int LongestReplyDays = 60;

    /// <summary>Accept or return: by urgency, and never later than the working days of <see cref="ReferralOptions.ReportWorkingDays"/>.</summary>
    public static DateTimeOffset AnswerBy(ReferralUrgency urgency, DateTimeOffset sentAt, ReferralOptions options, WorkingCalendar calendar)
    {
        var latest = WorkingDays(sentAt, options, calendar);
        int? hours = urgency switch
        {
            ReferralUrgency.Critical => options.CriticalHours,
            ReferralUrgency.Urgent => options.UrgentHours,
            ReferralUrgency.Soon => options.SoonHours,
            _ => null,
        };
        return hours is { } count && sentAt.AddHours(count) < latest ? sentAt.AddHours(count) : latest;
    }

    /// <summary>The first report after it was accepted: within a day when it is urgent, else within the working days.</summary>
    public static DateTimeOffset FirstReportBy(
        ReferralUrgency urgency,
        DateTimeOffset acceptedAt,
        ReferralOptions options,
        WorkingCalendar calendar
    )
    {
        var latest = WorkingDays(acceptedAt, options, calendar);
        var hurried = acceptedAt.AddHours(options.UrgentHours);
        return urgency is ReferralUrgency.Critical or ReferralUrgency.Urgent && hurried < latest ? hurried : latest;
    }

    /// <summary>Each further report.</summary>
    public static DateTimeOffset NextReportBy(DateTimeOffset reportedAt, ReferralOptions options) =>
        ChinaTime.EndOfDay(reportedAt.ChinaDate().AddDays(options.ProgressDays));

    private static DateTimeOffset WorkingDays(DateTimeOffset since, ReferralOptions options, WorkingCalendar calendar) =>
        ChinaTime.EndOfDay(calendar.AddWorkingDays(since.ChinaDate(), options.ReportWorkingDays));
}
