using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.Core.Cases.Tracked;

/// <summary>
/// Limits of other organs that matter to a case: nobody of the federation is late when one passes, but somebody has to urge. Calendar days as the
/// Civil Code counts them (arts. 201 and 203: the day itself not counted; a limit that ends on a rest day ends on the next working day), hours
/// by the clock. Pure: given instants and a calendar, no clock of its own.
/// </summary>
public static class TrackedPolicy
{
    /// <summary>信访工作条例 art. 34: 60 calendar days from acceptance.</summary>
    public const int PetitionReplyDays = 60;

    /// <summary>信访工作条例 art. 34: at most 30 more, by the head of the organ, with the reason told.</summary>
    public const int PetitionExtensionDays = 30;

    /// <summary>信访工作条例 art. 35 (复查): 30 calendar days from the request.</summary>
    public const int PetitionReviewDays = 30;

    /// <summary>信访工作条例 art. 36 (复核): 30 calendar days from the request; a hearing is not counted in.</summary>
    public const int PetitionRecheckDays = 30;

    /// <summary>信访事项简易办理办法: 10 working days from acceptance.</summary>
    public const int SimpleReplyWorkingDays = 10;

    /// <summary>河南省反家庭暴力条例 art. 25: within 24 hours of acceptance.</summary>
    public const int WarningLetterHours = 24;

    /// <summary>家庭暴力告诫制度实施意见 art. 8: 72 hours at most, when more has to be found out.</summary>
    public const int WarningLetterLimitHours = 72;

    /// <summary>反家庭暴力法 art. 28: 72 hours from acceptance.</summary>
    public const int ProtectionOrderHours = 72;

    /// <summary>反家庭暴力法 art. 28: 24 hours when it is urgent.</summary>
    public const int UrgentProtectionOrderHours = 24;

    /// <summary>河南省反家庭暴力条例 art. 38: served within 24 hours.</summary>
    public const int OrderServiceHours = 24;

    /// <summary>法律援助法 art. 43: 7 calendar days from receipt of the application.</summary>
    public const int AidDecisionDays = 7;

    /// <summary>法律援助法 art. 43: 3 calendar days from the decision.</summary>
    public const int AidAssignmentDays = 3;

    /// <summary>侵害未成年人案件强制报告制度 art. 10: 3 calendar days after the police have opened the case.</summary>
    public const int PoliceFeedbackDays = 3;

    /// <summary>信访工作条例 art. 22: the petitions office registers and sends on within 15 calendar days of receipt.</summary>
    public const int PetitionDispatchDays = 15;

    /// <summary>法律援助法 art. 49: the justice bureau looks at an objection within 5 calendar days of receipt.</summary>
    public const int AidReviewDays = 5;

    /// <summary>司公通〔2020〕12号 art. 6: the lawyer of a minor meets her within 5 working days of being assigned.</summary>
    public const int AidMeetingWorkingDays = 5;

    /// <summary>未成年人保护法 art. 114: a unit answers a proposal (司法建议、检察建议) in writing within one month.</summary>
    public const int ProposalReplyMonths = 1;

    /// <summary>家庭暴力受害人庇护救助指导意见 (民发〔2015〕189号): a grown-up stays for 10 calendar days as a rule; who stays longer is told to civil affairs.</summary>
    public const int ShelterStayDays = 10;

    /// <summary>What staff may enter by hand, in the order of the list.</summary>
    public static IReadOnlyList<ClockKind> Kinds { get; } =
    [
        ClockKind.PetitionReply,
        ClockKind.SimpleReply,
        ClockKind.PetitionReview,
        ClockKind.PetitionRecheck,
        ClockKind.WarningLetter,
        ClockKind.ProtectionOrder,
        ClockKind.UrgentProtectionOrder,
        ClockKind.OrderService,
        ClockKind.AidDecision,
        ClockKind.AidAssignment,
        ClockKind.AidReview,
        ClockKind.AidMeeting,
        ClockKind.PoliceFeedback,
        ClockKind.ProposalReply,
        ClockKind.ShelterStay,
        ClockKind.PetitionDispatch,
    ];

    /// <summary>A limit of somebody else: it lifts no case.</summary>
    public static bool IsTracked(ClockKind kind) => kind == ClockKind.PetitionReplyExtended || Kinds.Contains(kind);

    /// <summary>Counted by the clock, so the hour of the beginning matters.</summary>
    public static bool IsByTheHour(ClockKind kind) =>
        kind is ClockKind.WarningLetter or ClockKind.ProtectionOrder or ClockKind.UrgentProtectionOrder or ClockKind.OrderService;

    /// <summary>信访工作条例 arts. 34 to 36: only where a written opinion ends the matter, so only for a claim of the last route of art. 31.</summary>
    public static bool NeedsOpinion(ClockKind kind) =>
        kind is ClockKind.PetitionReply or ClockKind.PetitionReplyExtended or ClockKind.PetitionReview or ClockKind.PetitionRecheck;

    internal static ClockStart Start(ClockKind kind, DateTimeOffset since, WorkingCalendar calendar) =>
        kind switch
        {
            ClockKind.PetitionReply => Days(kind, since, PetitionReplyDays, calendar),
            ClockKind.PetitionReview => Days(kind, since, PetitionReviewDays, calendar),
            ClockKind.PetitionRecheck => Days(kind, since, PetitionRecheckDays, calendar),
            ClockKind.AidDecision => Days(kind, since, AidDecisionDays, calendar),
            ClockKind.AidAssignment => Days(kind, since, AidAssignmentDays, calendar),
            ClockKind.PoliceFeedback => Days(kind, since, PoliceFeedbackDays, calendar),
            ClockKind.PetitionDispatch => Days(kind, since, PetitionDispatchDays, calendar),
            ClockKind.AidReview => Days(kind, since, AidReviewDays, calendar),
            ClockKind.AidMeeting => EndOf(kind, since, calendar.AddWorkingDays(since.ChinaDate(), AidMeetingWorkingDays)),
            ClockKind.ProposalReply => EndOf(kind, since, calendar.OnOrAfter(since.ChinaDate().AddMonths(ProposalReplyMonths))),
            ClockKind.ShelterStay => EndOf(kind, since, since.ChinaDate().AddDays(ShelterStayDays)), // She has a bed on rest days too.
            ClockKind.SimpleReply => EndOf(kind, since, calendar.AddWorkingDays(since.ChinaDate(), SimpleReplyWorkingDays)),
            ClockKind.ProtectionOrder => Hours(kind, since, ProtectionOrderHours, ProtectionOrderHours),
            ClockKind.UrgentProtectionOrder => Hours(kind, since, UrgentProtectionOrderHours, UrgentProtectionOrderHours),
            ClockKind.OrderService => Hours(kind, since, OrderServiceHours, OrderServiceHours),
            ClockKind.WarningLetter => Hours(kind, since, WarningLetterHours, WarningLetterLimitHours),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>Art. 34: the days more are counted from the day on which the 60 end, before any rest day is skipped.</summary>
    /// <param name="accepted">When the 60 days began.</param>
    internal static ClockStart Extend(DateTimeOffset accepted, DateTimeOffset now, WorkingCalendar calendar) =>
        Days(ClockKind.PetitionReplyExtended, accepted, PetitionReplyDays + PetitionExtensionDays, calendar) with
        {
            StartedAt = now,
        };

    private static ClockStart Days(ClockKind kind, DateTimeOffset since, int days, WorkingCalendar calendar) =>
        EndOf(kind, since, calendar.OnOrAfter(since.ChinaDate().AddDays(days)));

    private static ClockStart EndOf(ClockKind kind, DateTimeOffset since, DateOnly day) =>
        new(kind, since, ChinaTime.EndOfDay(day), ChinaTime.EndOfDay(day));

    private static ClockStart Hours(ClockKind kind, DateTimeOffset since, int target, int limit) =>
        new(kind, since, since.AddHours(limit), since.AddHours(target));
}
