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
