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
    Close,

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
