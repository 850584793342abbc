using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>What one looks for in a long time line.</summary>
public enum TimelineGroup
{
    /// <summary>What was done on the matter itself, from its receipt to its end.</summary>
    Work,

    /// <summary>Between her and us.</summary>
    WithHer,

    /// <summary>Danger, police, protection, children.</summary>
    Safety,

    /// <summary>Other organs and services.</summary>
    Others,

    /// <summary>Who had it, who looked at it.</summary>
    Hands,
}

/// <summary>Which entries of a time line belong together.</summary>
public static class TimelineGroups
{
    public static string Word(this TimelineGroup group) =>
        group switch
        {
            TimelineGroup.Work => "办理",
            TimelineGroup.WithHer => "和她的来往",
            TimelineGroup.Safety => "风险和保护",
            TimelineGroup.Others => "外单位",
            TimelineGroup.Hands => "谁经手",
            _ => CaseWords.Unknown,
        };

    public static TimelineGroup Group(this CaseEventKind kind) =>
        kind switch
        {
            CaseEventKind.MandateSigned
            or CaseEventKind.MandateRevoked
            or CaseEventKind.MessageToClient
            or CaseEventKind.ContactNote
            or CaseEventKind.Supplemented
            or CaseEventKind.EvidenceAdded
            or CaseEventKind.RepeatContact
            or CaseEventKind.WithdrawalRequested
            or CaseEventKind.WithdrawalDropped
            or CaseEventKind.Rated
            or CaseEventKind.SurveyAnswered
            or CaseEventKind.ReferralAsked
            or CaseEventKind.ReferralAskAnswered
            or CaseEventKind.VisitMade
            or CaseEventKind.VisitTried
            or CaseEventKind.NoticeGiven
            or CaseEventKind.FollowUpFine
            or CaseEventKind.FollowUpNotSolved
            or CaseEventKind.FollowUpNotSafe
            or CaseEventKind.FollowUpCallMe
            or CaseEventKind.FollowUpUnanswered
            or CaseEventKind.AppointmentMoved
            or CaseEventKind.AppointmentCancelled
            or CaseEventKind.AppointmentRehomed
            or CaseEventKind.AppointmentRescheduled
            or CaseEventKind.AppointmentDisplaced
            or CaseEventKind.AppointmentHeld
            or CaseEventKind.AppointmentMissed => TimelineGroup.WithHer,
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
            or CaseEventKind.FirstDutyDone
            or CaseEventKind.GreenChannelOpened
            or CaseEventKind.GreenChannelEnded => TimelineGroup.Safety,
            CaseEventKind.OrganPaperCame
            or CaseEventKind.OthersTracked
            or CaseEventKind.OthersAnswered
            or CaseEventKind.OthersExtended
            or CaseEventKind.ObjectionAgreed
            or CaseEventKind.ObjectionRefused
            or CaseEventKind.Referred
            or CaseEventKind.ReferralWithdrawn
            or CaseEventKind.ReferralAccepted
            or CaseEventKind.ReferralReturned
            or CaseEventKind.ReferralProgress
            or CaseEventKind.ReferralClosed
            or CaseEventKind.ReferralOverdue
            or CaseEventKind.UrgingIssued => TimelineGroup.Others,
            CaseEventKind.Assigned
            or CaseEventKind.StandInBegan
            or CaseEventKind.StandInEnded
            or CaseEventKind.HandedOver
            or CaseEventKind.SentDown
            or CaseEventKind.Objected
            or CaseEventKind.EscalatedUp
            or CaseEventKind.EscalatedOverdue
            or CaseEventKind.FileAccessAsked
            or CaseEventKind.FileAccessGranted
            or CaseEventKind.FileAccessRefused
            or CaseEventKind.FileAccessTaken
            or CaseEventKind.FileAccessEnded => TimelineGroup.Hands,
            _ => TimelineGroup.Work,
        };
}
