namespace WeChatRights.Core.Cases.Contracts;

/// <summary>Where a case stands.</summary>
public enum CaseStatus
{
    /// <summary>登记: received, nobody has decided yet.</summary>
    Registered,

    /// <summary>办理中: accepted as ours (信访工作条例 art. 23).</summary>
    InProgress,

    /// <summary>已告知: another organ has the power; she was told which.</summary>
    Guided,

    /// <summary>不再受理: same matter already in hand or ended by review (arts. 19(3), 36(3)).</summary>
    NoDuty,

    /// <summary>已办结.</summary>
    Closed,

    /// <summary>已并案: the same matter goes on in another case.</summary>
    Merged,

    /// <summary>已退回: whoever sent it from outside agreed that it is not ours (art. 23(3)).</summary>
    Returned,
}

/// <summary>What may happen to a case. The table of <c>CaseTransitions</c> says when.</summary>
public enum CaseAction
{
    Accept,
    SendDown,
    Guide,
    Object,
    DeclineDuty,
    Assign,
    EscalateUp,
    AddNote,
    MessageClient,
    RequestWithdrawal,

    /// <summary>Staff have verified her request: it ends the case or is taken off.</summary>
    AnswerWithdrawal,
    Supplement,
    AssessRisk,
    ReportToPolice,
    RecordSafetyContact,

    /// <summary>At the county or above; somebody else decides.</summary>
    ProposeLowerRisk,
    DecideLowerRisk,

    /// <summary>Another organ owes an answer by a limit of its own.</summary>
    TrackOthers,
    EndTracking,
    ExtendTracked,

    /// <summary>建议意见、检举控告、申诉求决 (信访工作条例 arts. 29–31).</summary>
    Classify,

    /// <summary>A written notice was handed over.</summary>
    RecordNotice,

    /// <summary>调解, by somebody whom both sides accept.</summary>
    Mediate,
    Close,

    /// <summary>A second person agrees to the end, or it goes on.</summary>
    DecideClosing,

    /// <summary>What has ended goes into the archive.</summary>
    Archive,

    /// <summary>Within minutes, by the person who guided, declined or closed.</summary>
    UndoFinish,

    /// <summary>The same matter is in hand in an earlier case.</summary>
    MergeInto,

    /// <summary>Merged by mistake: it goes on alone.</summary>
    SplitOff,
    Link,
    Unlink,

    /// <summary>She came again about the same matter.</summary>
    RecordRepeat,

    /// <summary>What the sender outside answered to our objection.</summary>
    AnswerObjection,

    /// <summary>A talk that is owed after the end.</summary>
    RecordVisit,

    /// <summary>Another organ or service is asked to do something, and is given what it needs for it.</summary>
    Refer,

    /// <summary>What had ended goes on.</summary>
    Reopen,

    /// <summary>Protection order, warning letter, the five tasks of the first receiver.</summary>
    Protect,

    /// <summary>强制报告: judged, and made.</summary>
    ReportHarm,

    /// <summary>绿色通道: it goes before others, or not any more.</summary>
    GoFirst,
}

/// <summary>What kind of petition matter it is (信访工作条例): the kind decides how it is handled and which limits it can have.</summary>
public enum PetitionClass
{
    /// <summary>Art. 29, 建议意见: studied and answered.</summary>
    Suggestion,

    /// <summary>Art. 30, 检举控告: sealed to the organ that has the power; nothing of it may reach the accused (art. 30(3)).</summary>
    Accusation,

    /// <summary>Art. 31, 申诉求决: goes one of six ways (<see cref="ClaimRoute"/>).</summary>
    Claim,
}

/// <summary>Which way a claim goes (信访工作条例 art. 31). Only the last has the limits of arts. 34 to 36.</summary>
public enum ClaimRoute
{
    /// <summary>R1: litigation and other procedures of law (涉法涉诉).</summary>
    Litigation,

    /// <summary>R2: arbitration.</summary>
    Arbitration,

    /// <summary>R3: appeal or re-examination for members of the party.</summary>
    PartyDiscipline,

    /// <summary>R4: administrative procedures (复议、裁决、确认、许可、处罚).</summary>
    AdministrativeProcedure,

    /// <summary>R5: an illegal act is to be investigated, or a duty performed.</summary>
    InvestigateOrPerform,

    /// <summary>R6: everything else; ends with a written opinion (信访处理意见书).</summary>
    OtherClaim,
}

/// <summary>A written notice about a decision on a case (信访工作条例 arts. 19, 23, 36).</summary>
public enum CaseNoticeKind
{
    /// <summary>受理告知书, to her.</summary>
    Acceptance,

    /// <summary>转送告知书, to her.</summary>
    SentDown,

    /// <summary>交办函, to the lower federation.</summary>
    Order,

    /// <summary>告知引导书, to her.</summary>
    Guidance,

    /// <summary>异议函, to the federation that sent it to us.</summary>
    Objection,

    /// <summary>不予受理告知书 or 不再受理告知书, to her: the ground decides which.</summary>
    Refusal,
}

/// <summary>How a notice was handed over.</summary>
public enum NoticeWay
{
    InPerson,
    Post,

    /// <summary>Left for her in the mini-program. To her only.</summary>
    MiniProgram,

    /// <summary>Read out to her on the telephone. To her only.</summary>
    Phone,

    /// <summary>Over the federation's own channel for closed papers (机要). To an office only.</summary>
    Confidential,
}

/// <summary>Why a matter is not taken up again (信访工作条例).</summary>
public enum DeclineGround
{
    /// <summary>Art. 19(3): the lower level has accepted it and its time limit is running.</summary>
    AlreadyInHand,

    /// <summary>Art. 36(3): re-examination is finished; same facts, same reasons.</summary>
    ReviewFinished,
}

public enum RiskLevel
{
    /// <summary>Nobody has assessed it. Not the same as low.</summary>
    Unassessed,
    Low,
    Medium,
    High,
}

/// <summary>How a case ended (rulebook §9.3).</summary>
public enum CaseResult
{
    Answered,
    Mediated,
    MediationFailed,
    Referred,
    LegalAid,
    LitigationSupport,
    ProtectionOrder,
    Relief,
    Psychological,
    Urged,
    Rejected,
    Withdrawn,
    Unreachable,
}

public enum CaseMemberRole
{
    /// <summary>The one accountable person. Exactly one at any time.</summary>
    Owner,

    /// <summary>The named superior, one level up.</summary>
    Supervisor,

    /// <summary>Works on it or worked on it.</summary>
    Participant,

    /// <summary>Must never see it (回避).</summary>
    Barred,
}

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
}

/// <summary>A clock on a case.</summary>
public enum ClockKind
{
    /// <summary>XF-01: notice of receipt and path within 15 calendar days (信访工作条例 art. 23(2)).</summary>
    AcceptanceNotice,

    /// <summary>XF-03: objection to a misroute within 5 working days (art. 23(3)).</summary>
    Objection,

    /// <summary>Station promise: first contact.</summary>
    FirstContact,

    /// <summary>Station promise: reply on the matter. No law sets it for matters of the federation itself.</summary>
    Handling,

    /// <summary>Station promise: answer to a question in a written consultation.</summary>
    Answer,

    /// <summary>High risk: report to the police at once (妇联家暴投诉工作规程 art. 11).</summary>
    PoliceReport,

    /// <summary>High risk: the next time that she is to be spoken with.</summary>
    SafetyContact,

    /// <summary>Something has happened again: the danger is to be judged anew.</summary>
    Reassessment,

    /// <summary>Harm to a child, or to whoever cannot report herself: to the police at once (未成年人保护法 art. 11).</summary>
    MandatoryReport,

    /// <summary>Green channel: the first help is arranged.</summary>
    FirstHelp,

    // Of other organs (TrackedPolicy).
    PetitionReply,
    PetitionReplyExtended,
    PetitionReview,
    PetitionRecheck,
    SimpleReply,
    WarningLetter,
    ProtectionOrder,
    UrgentProtectionOrder,
    OrderService,
    AidDecision,
    AidAssignment,
    PoliceFeedback,
}
