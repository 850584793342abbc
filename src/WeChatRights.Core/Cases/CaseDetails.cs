using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Green;
using WeChatRights.Core.Cases.Mediation;
using WeChatRights.Core.Cases.Minors;
using WeChatRights.Core.Cases.Protection;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Core.Cases;

/// <summary>All that the case page shows. Opened text of people in it: never log it, never keep it longer than the page.</summary>
/// <param name="Unit">Path name of the division that handles it.</param>
/// <param name="RelatedTotal">Cases of the same client that the actor is not barred from, visible or not: "has she come before".</param>
/// <param name="Allowed">What this person may do now.</param>
/// <param name="PetitionClass">Null: not classified yet.</param>
public sealed record CaseDetails(
    CaseRow Row,
    string Unit,
    string FirstUnit,
    CaseFacts Facts,
    MaskedClient? Client,
    SafeContactView Contact,
    IReadOnlyList<SupplementText> Supplements,
    IReadOnlyList<ClockView> Clocks,
    IReadOnlyList<TimelineEntry> Timeline,
    IReadOnlyList<MemberView> Members,
    IReadOnlyList<RelatedCase> Related,
    int RelatedTotal,
    IReadOnlyList<string> OpenedBy,
    IReadOnlyList<CaseAction> Allowed,
    DateTimeOffset? ClosedAt,
    DeclineGround? DeclineGround,
    int? Rating,
    Guid Version,
    CaseSafety? Safety = null,
    PetitionClass? PetitionClass = null,
    ClaimRoute? ClaimRoute = null
)
{
    /// <summary>Written notices that there are for what was decided. Not those to a woman who gave no name.</summary>
    public IReadOnlyList<CaseNoticeKind> Notices { get; init; } = [];

    /// <summary>Something was decided of which she would be told in writing if she had given a name.</summary>
    public bool NoNoticeOwed { get; init; }

    /// <summary>Talks that are owed after an end or while an order or a warning holds, by their day; those called off are left out.</summary>
    public IReadOnlyList<ReturnVisitView> Visits { get; init; } = [];

    /// <summary>Protection order, warning letter and the tasks of the first receiver.</summary>
    public ProtectionView Protection { get; init; } = ProtectionView.Empty;

    /// <summary>Whether harm has to be told to the police, and whether it was.</summary>
    public ReportDuty Reporting { get; init; }

    /// <summary>绿色通道; null: it goes its usual way.</summary>
    public GreenGround? Green { get; init; }

    /// <summary>Code of the township that it belongs to.</summary>
    public string Township { get; init; } = "";

    /// <summary>An end that waits for a second person; null: none does.</summary>
    public ClosingView? Closing { get; init; }

    /// <summary>What shows that it has ended so.</summary>
    public ClosingProof? Proof { get; init; }

    /// <summary>归档.</summary>
    public ArchiveView? Archived { get; init; }

    /// <summary>Results that take a second person's word.</summary>
    public IReadOnlyList<CaseResult> EndsByTwo { get; init; } = [];

    /// <summary>Talks before a mediator, the last first.</summary>
    public IReadOnlyList<MediationView> Mediations { get; init; } = [];

    /// <summary>The one to be made next.</summary>
    public ReturnVisitView? NextVisit => Visits.FirstOrDefault(visit => visit.State == ReturnVisitState.Planned);

    /// <summary>A limit of this kind is running.</summary>
    public bool Runs(ClockKind kind) => Clocks.Any(clock => clock.Kind == kind && clock.StoppedAt is null);

    public override string ToString() => "CaseDetails(redacted)";
}

/// <param name="ByMe">The reader has asked for it, and may take it back.</param>
public sealed record ClosingView(CaseResult Result, ClosingProof Proof, bool ByMe);

/// <param name="KeepUntilYear">To the last day of this year.</param>
public sealed record ArchiveView(DateTimeOffset At, int KeepUntilYear);

/// <summary>A talk that is owed.</summary>
public sealed record ReturnVisitView(
    Guid Id,
    VisitCause Cause,
    int Round,
    DateOnly DueOn,
    ReturnVisitState State,
    DateTimeOffset? EndedAt,
    int Tries
);

/// <summary>What the risk demands.</summary>
/// <param name="LoweringTo">Somebody has asked for it, and a second person has not answered yet.</param>
/// <param name="AwaitsContact">High risk: she is to be spoken with until the next limit.</param>
/// <param name="Contacts">Times that she was, of <paramref name="Planned"/>.</param>
public sealed record CaseSafety(RiskLevel? LoweringTo, bool AwaitsContact, int Contacts, int Planned);

/// <param name="HasRespondent">Something is known of the other side; it is shown by revealing only.</param>
public sealed record CaseFacts(
    string Narrative,
    DateOnly? OccurredOn,
    RespondentRelation? RespondentRelation,
    bool HasRespondent,
    bool Anonymous,
    bool Injured,
    bool MinorInvolved,
    bool AvoidVillage,
    IReadOnlyList<SpecialGroup> SpecialGroups,
    DoorView Door
)
{
    public override string ToString() => "CaseFacts(redacted)";
}

/// <summary>How it came. Who told us is shown by revealing only.</summary>
/// <param name="ReceivedOn">The day on the stamp of a letter or a transfer.</param>
/// <param name="Repeats">Times that somebody came again about it, on all ways.</param>
/// <param name="ObjectionPending">We have objected to the sender, who has not answered.</param>
public sealed record DoorView(
    IntakeChannel Channel,
    DateOnly? ReceivedOn,
    ReporterRelation? ReportedBy,
    VisitingGroup? Group,
    Transfer? Transfer,
    int Repeats,
    bool ObjectionPending
)
{
    public override string ToString() => "DoorView(redacted)";
}

/// <param name="Name">张**</param>
/// <param name="Phone">138****0000</param>
public sealed record MaskedClient(string Name, string? Phone, string? IdNumber);

/// <param name="DueAt">By law or promise; <paramref name="InternalDueAt"/> is what staff work to.</param>
/// <param name="Basis">The article or promise, in Chinese.</param>
public sealed record ClockView(
    ClockKind Kind,
    DateTimeOffset StartedAt,
    DateTimeOffset DueAt,
    DateTimeOffset InternalDueAt,
    DateTimeOffset? StoppedAt,
    string Basis
);

/// <param name="By">Name and unit of the staff; null for herself or the system.</param>
/// <param name="To">Whom it was handed to.</param>
public sealed record TimelineEntry(Guid Id, CaseEventKind Kind, DateTimeOffset At, string? By, string? ByUnit, string? To, string? Text)
{
    public override string ToString() => "TimelineEntry(redacted)";
}

public sealed record MemberView(Guid StaffId, string Name, CaseMemberRole Role);

public sealed record RelatedCase(
    Guid Id,
    string Number,
    string CategoryName,
    CaseStatus Status,
    DateTimeOffset ReceivedAt,
    bool SameClient,
    bool SameRespondent,
    CaseTie Tie = CaseTie.None
);

/// <summary>What people have found out about two cases.</summary>
public enum CaseTie
{
    /// <summary>Nothing; numbers are alike.</summary>
    None,

    /// <summary>关联.</summary>
    Linked,

    /// <summary>The other one is the same matter and goes on in this.</summary>
    MergedHere,

    /// <summary>This one goes on in the other.</summary>
    MergedInto,
}
