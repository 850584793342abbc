using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Closing;

/// <summary>The parts of a case file, in the order in which they lie in it.</summary>
public enum ArchivePart
{
    /// <summary>登记、受理.</summary>
    Intake,

    /// <summary>委托书、代理经过.</summary>
    Mandate,

    /// <summary>风险评估、报警、强制报告、保护令、告诫书.</summary>
    Safety,

    /// <summary>办理经过.</summary>
    Handling,

    /// <summary>外单位往来.</summary>
    Others,

    /// <summary>结果、告知.</summary>
    Outcome,

    /// <summary>回访、评价.</summary>
    Visits,
}

/// <summary>When a case is filed, for how long, and what lies where.</summary>
internal static class ArchivePolicy
{
    /// <summary>Ours (rulebook §3.8.2 step 8): filed within ten working days (工作日) after the end or the last visit.</summary>
    public const int WorkingDays = 10;

    /// <summary>
    /// Ours, in years, until the archives authority has approved a table (档案法实施条例 art. 19): violence at home, sexual violence and children.
    /// </summary>
    public const int SensitiveYears = 30;

    /// <summary>Ours, as above: any other petition matter.</summary>
    public const int PetitionYears = 10;

    /// <summary>Ours, as above: a consultation.</summary>
    public const int ConsultationYears = 3;

    public static int KeepYears(Nature nature, bool sensitive) =>
        sensitive ? SensitiveYears
        : nature is Nature.Consult or Nature.LegalBooking ? ConsultationYears
        : PetitionYears;

    /// <param name="over">The day on which nothing more was owed; not counted.</param>
    public static DateOnly DueOn(DateOnly over, WorkingCalendar calendar) => calendar.AddWorkingDays(over, WorkingDays);

    /// <summary>Null: not a paper of the file, but how it was passed on among us.</summary>
    public static ArchivePart? PartOf(CaseEventKind kind) =>
        kind switch
        {
            CaseEventKind.Registered
            or CaseEventKind.Accepted
            or CaseEventKind.Supplemented
            or CaseEventKind.EvidenceAdded
            or CaseEventKind.Classified
            or CaseEventKind.RepeatContact => ArchivePart.Intake,
            CaseEventKind.MandateSigned
            or CaseEventKind.MandateRevoked
            or CaseEventKind.MandateEnded
            or CaseEventKind.AgentSubstituted
            or CaseEventKind.AgencyActed => ArchivePart.Mandate,
            CaseEventKind.RiskAssessed
            or CaseEventKind.ReportedToPolice
            or CaseEventKind.SafetyContactMade
            or CaseEventKind.SafetyContactTried
            or CaseEventKind.RiskLoweringProposed
            or CaseEventKind.RiskLowered
            or CaseEventKind.RiskLoweringRefused
            or CaseEventKind.ReportFoundOwed
            or CaseEventKind.ReportFoundNotOwed
            or CaseEventKind.HarmReported
            or CaseEventKind.OrderStepped
            or CaseEventKind.OrderBreached
            or CaseEventKind.OrderExpired
            or CaseEventKind.WarningStepped
            or CaseEventKind.FirstDutyDone => ArchivePart.Safety,
            CaseEventKind.Note
            or CaseEventKind.MadeMajor
            or CaseEventKind.MajorEnded
            or CaseEventKind.GreenChannelOpened
            or CaseEventKind.GreenChannelEnded
            or CaseEventKind.ContactNote
            or CaseEventKind.MessageToClient
            or CaseEventKind.MediationHeld
            or CaseEventKind.MediationAgreed
            or CaseEventKind.AppointmentHeld
            or CaseEventKind.AppointmentMissed
            or CaseEventKind.VolunteerReported
            or CaseEventKind.VolunteerWantsFollowUp
            or CaseEventKind.WithdrawalRequested
            or CaseEventKind.WithdrawalDropped => ArchivePart.Handling,
            CaseEventKind.SentDown
            or CaseEventKind.OrganPaperCame
            or CaseEventKind.Objected
            or CaseEventKind.ObjectionAgreed
            or CaseEventKind.ObjectionRefused
            or CaseEventKind.OthersTracked
            or CaseEventKind.OthersAnswered
            or CaseEventKind.OthersExtended
            or CaseEventKind.ReferralAsked
            or CaseEventKind.ReferralAskAnswered
            or CaseEventKind.Referred
            or CaseEventKind.ReferralWithdrawn
            or CaseEventKind.ReferralAccepted
            or CaseEventKind.ReferralReturned
            or CaseEventKind.ReferralProgress
            or CaseEventKind.ReferralClosed
            or CaseEventKind.UrgingIssued => ArchivePart.Others,
            CaseEventKind.Guided
            or CaseEventKind.DutyDeclined
            or CaseEventKind.NoticeGiven
            or CaseEventKind.ClosingProposed
            or CaseEventKind.ClosingRefused
            or CaseEventKind.Closed
            or CaseEventKind.FinishUndone
            or CaseEventKind.Reopened
            or CaseEventKind.MergedHere
            or CaseEventKind.MergedInto
            or CaseEventKind.SplitOff => ArchivePart.Outcome,
            CaseEventKind.VisitMade
            or CaseEventKind.VisitTried
            or CaseEventKind.Rated
            or CaseEventKind.SurveyAnswered
            or CaseEventKind.FollowUpFine
            or CaseEventKind.FollowUpNotSolved
            or CaseEventKind.FollowUpNotSafe
            or CaseEventKind.FollowUpCallMe
            or CaseEventKind.FollowUpUnanswered => ArchivePart.Visits,
            _ => null,
        };
}
