using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.Core.Cases.Risk;

/// <summary>
/// What high risk demands, and until when. All by the clock or in calendar days: danger knows no rest days. Pure: given instants, no clock of
/// its own.
/// </summary>
internal static class SafetyPolicy
{
    /// <summary>妇联家暴投诉工作规程 art. 11 says "at once" and no number; ours: within 30 minutes.</summary>
    public static readonly TimeSpan PoliceReportTarget = TimeSpan.FromMinutes(30);

    /// <summary>Ours (rulebook §4.8): later than this is an alarm.</summary>
    public static readonly TimeSpan PoliceReportLimit = TimeSpan.FromHours(2);

    /// <summary>Ours (rulebook §4.7): on each of three days, in each of four weeks, in each of three months.</summary>
    public const int DailyContacts = 3;

    /// <inheritdoc cref="DailyContacts"/>
    public const int WeeklyContacts = 4;

    /// <inheritdoc cref="DailyContacts"/>
    public const int MonthlyContacts = 3;

    public const int Contacts = DailyContacts + WeeklyContacts + MonthlyContacts;

    /// <summary>Ours: after something has happened again, as soon as whoever tells of violence is called for the first time.</summary>
    public static readonly TimeSpan ReassessmentLimit = TimeSpan.FromHours(2);

    public static ClockStart Reassessment(DateTimeOffset found) =>
        new(ClockKind.Reassessment, found, found + ReassessmentLimit, found + ReassessmentLimit);

    public static ClockStart PoliceReport(DateTimeOffset found) =>
        new(ClockKind.PoliceReport, found, found + PoliceReportLimit, found + PoliceReportTarget);

    /// <summary>By when she is to be spoken with next: the end of a calendar day. A month later is the same day, or the last of that month.</summary>
    /// <param name="made">Contacts that have been made since the risk became high.</param>
    /// <returns>Null: the plan is done.</returns>
    public static ClockStart? NextContact(int made, DateTimeOffset now)
    {
        var today = now.ChinaDate();
        DateOnly? day = made switch
        {
            < DailyContacts => today.AddDays(1),
            < DailyContacts + WeeklyContacts => today.AddDays(7),
            < Contacts => today.AddMonths(1),
            _ => null,
        };
        return day is { } until ? new ClockStart(ClockKind.SafetyContact, now, ChinaTime.EndOfDay(until), ChinaTime.EndOfDay(until)) : null;
    }
}
