namespace WeChatRights.Core.Cases.Contracts;

/// <summary>A kind of entry on the case's time line.</summary>
public enum CaseEventKind
{
    Registered,
    Accepted,
    SentDown,
    Guided,
    Objected,
    DutyDeclined,
    Assigned,
    EscalatedUp,
    EscalatedOverdue,
    Note,

    /// <summary>A note of having reached her by telephone or in person.</summary>
    ContactNote,
    MessageToClient,
    Supplemented,
    EvidenceAdded,
    WithdrawalRequested,

    /// <summary>Verified: not her free wish, the case goes on.</summary>
    WithdrawalDropped,
    Rated,
    Closed,
    FinishUndone,

    /// <summary>She has taken another time for her consultation.</summary>
    AppointmentMoved,
    AppointmentCancelled,

    /// <summary>Another provider will be there, at the same hour.</summary>
    AppointmentRehomed,

    /// <summary>Put on another time by staff, who have asked her.</summary>
    AppointmentRescheduled,

    /// <summary>The provider cannot come; she is to choose anew.</summary>
    AppointmentDisplaced,
    AppointmentHeld,

    /// <summary>She did not come to it.</summary>
    AppointmentMissed,

    /// <summary>A week after the talk she says that it helped and that she is safe.</summary>
    FollowUpFine,
    FollowUpNotSolved,
    FollowUpNotSafe,
    FollowUpCallMe,

    /// <summary>She may be in danger and has not answered how she is.</summary>
    FollowUpUnanswered,

    /// <summary>A volunteer has told how her task went.</summary>
    VolunteerReported,

    /// <summary>A volunteer has told how her task went, and somebody has to go on with it.</summary>
    VolunteerWantsFollowUp,
    RiskAssessed,
    ReportedToPolice,

    /// <summary>She was alone and could speak.</summary>
    SafetyContactMade,

    /// <summary>She was not reached, or it was not safe to speak.</summary>
    SafetyContactTried,
    RiskLoweringProposed,
    RiskLowered,
    RiskLoweringRefused,

    /// <summary>Another organ owes an answer.</summary>
    OthersTracked,
    OthersAnswered,

    /// <summary>It takes more time, as the law lets it.</summary>
    OthersExtended,

    /// <summary>It ended here and goes on in another case.</summary>
    MergedInto,

    /// <summary>Another case of the same matter goes on in this one.</summary>
    MergedHere,
    SplitOff,
    Linked,
    Unlinked,
    RepeatContact,
    ObjectionAgreed,
    ObjectionRefused,
    Classified,

    /// <summary>A written notice was handed over.</summary>
    NoticeGiven,

    /// <summary>After the end she was alone and was spoken with.</summary>
    VisitMade,
    VisitTried,
    Reopened,

    /// <summary>A protection order went a step further.</summary>
    OrderStepped,

    /// <summary>The respondent has not kept the order.</summary>
    OrderBreached,

    /// <summary>Nobody's doing: its last day was over.</summary>
    OrderExpired,

    /// <summary>A warning letter of the police was asked for, given or refused.</summary>
    WarningStepped,

    /// <summary>One of the five tasks of the first receiver was done.</summary>
    FirstDutyDone,

    /// <summary>Somebody has looked: harm that has to be told to the police.</summary>
    ReportFoundOwed,
    ReportFoundNotOwed,

    /// <summary>It was told to the police.</summary>
    HarmReported,

    /// <summary>Another organ or service was asked to do something.</summary>
    Referred,
    ReferralWithdrawn,
    ReferralAccepted,

    /// <summary>The unit cannot do it.</summary>
    ReferralReturned,
    ReferralProgress,

    /// <summary>Done there, with proof.</summary>
    ReferralClosed,

    /// <summary>The unit has let its deadline pass.</summary>
    ReferralOverdue,

    /// <summary>She is asked whether a unit may be told (个人信息保护法 arts. 23, 29).</summary>
    ReferralAsked,

    /// <summary>She has agreed, or not, or taken it back.</summary>
    ReferralAskAnswered,

    /// <summary>She has told after the end how things are.</summary>
    SurveyAnswered,

    /// <summary>督促处理意见 (妇女权益保障法 art. 73(1)).</summary>
    UrgingIssued,

    /// <summary>Somebody would like to end it; a second person has to agree.</summary>
    ClosingProposed,

    /// <summary>It goes on.</summary>
    ClosingRefused,
    Archived,

    /// <summary>Both sides have talked before somebody who mediates.</summary>
    MediationHeld,
    MediationAgreed,

    /// <summary>Somebody asks to open the file of a child's matter.</summary>
    FileAccessAsked,
    FileAccessGranted,
    FileAccessRefused,

    /// <summary>Opened in danger before anybody could be asked.</summary>
    FileAccessTaken,

    /// <summary>Taken back.</summary>
    FileAccessEnded,

    /// <summary>绿色通道: it goes before others.</summary>
    GreenChannelOpened,
    GreenChannelEnded,

    /// <summary>She lets named officers act for her (信访代理).</summary>
    MandateSigned,

    /// <summary>She has taken it back.</summary>
    MandateRevoked,

    /// <summary>Laid down, done or over.</summary>
    MandateEnded,

    /// <summary>Another officer stands in for an agent (Civil Code art. 169).</summary>
    AgentSubstituted,

    /// <summary>Something was done for her under a mandate.</summary>
    AgencyActed,

    /// <summary>A paper of another organ that moves no limit.</summary>
    OrganPaperCame,

    /// <summary>列为重大案件: several work on it together.</summary>
    MadeMajor,
    MajorEnded,

    /// <summary>请假代班: who has it is away, a colleague has it meanwhile.</summary>
    StandInBegan,

    /// <summary>She is back and has it again.</summary>
    StandInEnded,

    /// <summary>离岗交接: who had it has left her post, somebody else has it.</summary>
    HandedOver,
}
