using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Minors;
using WeChatRights.Core.Cases.Tracked;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases;

/// <summary>
/// The handling of one matter. Always has exactly one accountable owner (件件有人抓); moves between the levels of the federation;
/// every change is an entry on its time line with who, when and why.
/// </summary>
internal sealed partial class Case : Entity
{
    /// <summary>How long a finish may be taken back.</summary>
    public static readonly TimeSpan UndoWithin = TimeSpan.FromMinutes(10);

    /// <summary>Category of the first receiver's duty.</summary>
    internal const string DomesticViolence = "F1";

    private readonly List<CaseMember> _members = [];
    private readonly List<CaseClock> _clocks = [];
    private readonly List<CaseEvent> _timeline = [];

    private Case() { }

    public string Number { get; private set; } = "";
    public Nature Nature { get; private set; }
    public string Category { get; private set; } = "";
    public DivisionCode County { get; private set; }
    public DivisionCode Township { get; private set; }
    public DivisionCode? Village { get; private set; }
    public Guid? CitizenId { get; private set; }

    /// <summary>The division whose officers handle it now.</summary>
    public DivisionCode Unit { get; private set; }

    /// <summary>首接责任: the division that received it first; never changes (Henan Anti-DV Regulation art. 20).</summary>
    public DivisionCode FirstUnit { get; private set; }
    public Guid OwnerId { get; private set; }

    /// <summary>The named superior, as among the members; here for the index of her queue.</summary>
    public Guid? SupervisorId { get; private set; }
    public CaseStatus Status { get; private set; }
    public RiskLevel Risk { get; private set; }
    public bool DangerNow { get; private set; }
    public bool MinorInvolved { get; private set; }

    /// <summary>Only members may see it, whatever their area: domestic and sexual violence, children, routed past kin.</summary>
    public bool NeedToKnow { get; private set; }

    /// <summary>Her own village must never handle it.</summary>
    public bool AvoidVillage { get; private set; }
    public bool IsOpen { get; private set; }
    public bool WithdrawalRequested { get; private set; }
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>The day of receipt in China, for counting by day on both databases.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>The nearest running clock of ours; the end of time when none runs.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>Which clock that is; null when none runs.</summary>
    public ClockKind? DueKind { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>When a person first took it up, instead of the routing.</summary>
    public DateTimeOffset? TakenUpAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public CaseResult? Result { get; private set; }

    /// <summary>Null: nobody has classified it yet.</summary>
    public PetitionClass? PetitionClass { get; private set; }

    /// <summary>Set for a claim and for nothing else.</summary>
    public ClaimRoute? ClaimRoute { get; private set; }

    /// <summary>Set with <see cref="CaseStatus.NoDuty"/>.</summary>
    public DeclineGround? DeclineGround { get; private set; }

    /// <summary>Who guided, declined or closed it: only that person may take it back.</summary>
    public Guid? FinishedBy { get; private set; }
    public int? Rating { get; private set; }

    /// <summary>Levels that overdue clocks have lifted it by.</summary>
    public int EscalatedLevels { get; private set; }
    public IReadOnlyList<CaseMember> Members => _members;
    public IReadOnlyList<CaseClock> Clocks => _clocks;

    /// <summary>Entries added in this call; earlier ones are read by queries.</summary>
    public IReadOnlyList<CaseEvent> Timeline => _timeline;

    /// <summary>Who must not get it or see it (回避).</summary>
    public IReadOnlyList<Guid> Barred =>
        [.. _members.Where(member => member.Role == CaseMemberRole.Barred).Select(member => member.StaffId)];

    /// <summary>The petitions office or a federation outside of this system sent it: an objection goes to them, on paper.</summary>
    public bool SentFromOutside { get; private set; }

    /// <summary>We have objected to whoever sent it from outside, who has not agreed yet. Until then it stays ours (art. 23(3)).</summary>
    public bool ObjectionPending { get; private set; }

    /// <summary>It was sent to us and the time for an objection is running or has just run out.</summary>
    public bool MayBeObjected => Runs(ClockKind.Objection);

    /// <summary>It has ended here, and she has not rated it. What goes on in another case is rated there.</summary>
    public bool MayBeRated => !IsOpen && Status != CaseStatus.Merged && Rating is null;

    public bool MayBeGuided => Category != DomesticViolence;

    public bool MayBeUndone(DateTimeOffset now) => ClosedAt is { } closedAt && now - closedAt <= UndoWithin && Rating is null;

    public static Case Register(
        ComplaintFiled filed,
        AccountableOfficer owner,
        AccountableOfficer? supervisor,
        IReadOnlyList<ClockStart> clocks
    )
    {
        var registered = new Case(filed, owner);
        registered.AddMember(owner.StaffId, CaseMemberRole.Owner);
        registered.Supervise(supervisor);
        foreach (var staffId in filed.Barred)
        {
            registered.AddMember(staffId, CaseMemberRole.Barred);
        }

        foreach (var clock in clocks)
        {
            registered.Start(clock);
        }

        registered.Log(
            CaseEventKind.Registered,
            filed.RecordedBy is { } recorder ? new CaseActor(recorder, filed.RecordedAt ?? filed.Township) : null,
            filed.FiledAt
        );
        if (filed.Appointment is not null)
        {
            registered.Status = CaseStatus.InProgress; // Her time is the answer: nobody has to accept it first.
        }

        if (ReportingPolicy.IsOwedBy(filed.Category))
        {
            registered.OweReport(filed.FiledAt);
        }

        registered.Raise(new CaseHandedOver(registered.Id, owner.StaffId, registered.DangerNow, filed.FiledAt));
        return registered;
    }

    private Case(ComplaintFiled filed, AccountableOfficer owner)
        : base(filed.CaseId)
    {
        Number = filed.Number;
        Nature = filed.Nature;
        Category = filed.Category;
        Township = filed.Township;
        County = filed.Township.AtLevel(DivisionLevel.County);
        Village = filed.Village;
        CitizenId = filed.CitizenId;
        Unit = FirstUnit = owner.Unit;
        OwnerId = owner.StaffId;
        Risk = filed.Danger.Now || filed.Danger.Injured ? RiskLevel.High : RiskLevel.Unassessed;
        DangerNow = filed.Danger.Now;
        MinorInvolved = filed.MinorInvolved;
        AvoidVillage = filed.AvoidVillage;
        NeedToKnow = filed.Sensitive || filed.AvoidVillage || filed.Barred.Count > 0;
        IsOpen = true;
        ReceivedAt = filed.ReceivedAt;
        ReceivedOn = filed.ReceivedAt.ChinaDate();
        ChangedAt = filed.FiledAt;
        SentFromOutside = filed.MayBeObjected;
        DueAt = CaseClock.Never;
    }

    private void Require(CaseAction action)
    {
        if (!CaseTransitions.Allows(Status, action))
        {
            throw new DomainException(CaseErrors.NotInThisState);
        }
    }

    private void AddMember(Guid staffId, CaseMemberRole role)
    {
        if (!_members.Any(member => member.StaffId == staffId && member.Role == role))
        {
            _members.Add(new CaseMember(Id, staffId, role));
        }
    }

    private void HandTo(AccountableOfficer owner, DateTimeOffset now)
    {
        if (_members.Any(member => member.StaffId == owner.StaffId && member.Role == CaseMemberRole.Barred))
        {
            throw new DomainException(CaseErrors.PersonBarred);
        }

        _members.RemoveAll(member => member.Role == CaseMemberRole.Owner);
        AddMember(OwnerId, CaseMemberRole.Participant);
        AddMember(owner.StaffId, CaseMemberRole.Owner);
        OwnerId = owner.StaffId;
        OwnerLeaveId = null;
        Unit = owner.Unit;
        Raise(new CaseHandedOver(Id, OwnerId, DangerNow, now));
    }

    private void Supervise(AccountableOfficer? supervisor)
    {
        _members.RemoveAll(member => member.Role == CaseMemberRole.Supervisor);
        SupervisorId = supervisor?.StaffId == OwnerId ? null : supervisor?.StaffId;
        SupervisorLeaveId = supervisor?.LeaveId;
        if (SupervisorId is { } superior)
        {
            AddMember(superior, CaseMemberRole.Supervisor);
        }
    }

    private void Start(ClockStart start)
    {
        _clocks.Add(new CaseClock(Ids.New(start.StartedAt), Id, start));
        RefreshDue();
    }

    private void Stop(ClockKind kind, DateTimeOffset now)
    {
        _clocks.ForEach(clock => clock.StopIf(kind, now));
        RefreshDue();
    }

    private void StopAll(DateTimeOffset now)
    {
        _clocks.ForEach(clock => clock.Stop(now));
        RefreshDue();
    }

    private void RefreshDue()
    {
        var nearest = _clocks
            .Where(clock => clock.StoppedAt is null && !TrackedPolicy.IsTracked(clock.Kind))
            .MinBy(clock => clock.InternalDueAt);
        DueAt = nearest?.InternalDueAt ?? CaseClock.Never;
        DueKind = nearest?.Kind;
    }

    private CaseEvent Log(CaseEventKind kind, CaseActor? actor, DateTimeOffset now, Words? words = null, AccountableOfficer? to = null)
    {
        ChangedAt = now;
        var entry = new CaseEvent(Ids.New(now), Id, kind, actor, now);
        _timeline.Add(entry.With(words?.SealedFor(entry.Id), to));
        return entry;
    }
}

/// <summary>Who acted, as the time line shows it.</summary>
internal readonly record struct CaseActor(Guid? StaffId, DivisionCode? Unit);
