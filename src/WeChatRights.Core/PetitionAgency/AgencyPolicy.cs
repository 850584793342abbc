using System.ComponentModel.DataAnnotations;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.PetitionAgency;

/// <summary>What may be changed without a release. No law gives these numbers: they are ours until the city federation confirms them (rulebook §3.8.2).</summary>
public sealed class AgencyOptions
{
    public const string Section = "PetitionAgency";

    /// <summary>Calendar days that a mandate may hold at most, its first day counted.</summary>
    [Range(30, 1096)]
    public int LongestTermDays { get; set; } = 366;

    /// <summary>Working days from her signature to the first act.</summary>
    [Range(1, 30)]
    public int FirstActWorkingDays { get; set; } = 3;

    /// <summary>Working days from a material change to the report to her.</summary>
    [Range(1, 30)]
    public int ReportWorkingDays { get; set; } = 2;

    /// <summary>Working days from the end of the mandate to its archive.</summary>
    [Range(1, 60)]
    public int ArchiveWorkingDays { get; set; } = 10;

    /// <summary>Working days from a question of an agent to its answer (rulebook S64 gives no number: a promise of ours).</summary>
    [Range(1, 30)]
    public int GuidanceWorkingDays { get; set; } = 5;
}

/// <summary>Who may give a mandate, for how long, and by when what is owed. Pure: no clock of its own.</summary>
internal static class AgencyPolicy
{
    /// <summary>How many agents one mandate may name. Ours: everybody who is named sees her matter.</summary>
    public const int MostAgents = 5;

    /// <summary>Calendar days after the written reply on which she is visited (rulebook §3.8.2 step 7); ours.</summary>
    public static IReadOnlyList<int> VisitDays { get; } = [7, 30];

    /// <summary>
    /// Civil Code arts. 17–23: of age and of sound mind she signs herself; a person of limited or of no capacity is represented by law.
    /// </summary>
    public static bool MayGive(MandatePrincipal principal, CivilCapacity capacity) =>
        capacity == CivilCapacity.Full ? principal == MandatePrincipal.Herself : principal == MandatePrincipal.Representative;

    /// <summary>Civil Code art. 165: a mandate says for how long. Not ended already, and not longer than the setting allows.</summary>
    public static bool IsTerm(DateOnly from, DateOnly until, DateOnly today, AgencyOptions options) =>
        from <= until && until >= today && until.DayNumber - from.DayNumber < options.LongestTermDays;

    public static DateTimeOffset FirstActBy(DateTimeOffset signedAt, AgencyOptions options, WorkingCalendar calendar) =>
        WorkingDays(signedAt, options.FirstActWorkingDays, calendar);

    public static DateTimeOffset ReportBy(DateTimeOffset changedAt, AgencyOptions options, WorkingCalendar calendar) =>
        WorkingDays(changedAt, options.ReportWorkingDays, calendar);

    public static DateTimeOffset ArchiveBy(DateTimeOffset endedAt, AgencyOptions options, WorkingCalendar calendar) =>
        WorkingDays(endedAt, options.ArchiveWorkingDays, calendar);

    public static DateTimeOffset AnswerBy(DateTimeOffset askedAt, AgencyOptions options, WorkingCalendar calendar) =>
        WorkingDays(askedAt, options.GuidanceWorkingDays, calendar);

    /// <summary>Whose question it is: the county's, or the city's when it is asked there. Nothing nearer is kept with a question.</summary>
    public static DivisionCode GuidanceArea(DivisionCode place) =>
        place.Level > DivisionLevel.County ? place.AtLevel(DivisionLevel.County) : place;

    /// <summary>
    /// 个人信息保护法 arts. 23, 29: what hands something of her to an organ needs her consent to that organ. Writing up for her, going along and asking how far it is do not.
    /// </summary>
    public static bool HandsOver(AgencyActKind kind) => kind is AgencyActKind.Enter or AgencyActKind.VisitFor;

    private static DateTimeOffset WorkingDays(DateTimeOffset since, int days, WorkingCalendar calendar) =>
        ChinaTime.EndOfDay(calendar.AddWorkingDays(since.ChinaDate(), days));
}
