namespace WeChatRights.Core.Cases.Contracts;

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
    PetitionDispatch,
    AidReview,
    AidMeeting,
    ProposalReply,
    ShelterStay,
}
