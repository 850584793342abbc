using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Volunteers.Assignments.Tasks;

public enum CaseTaskState
{
    /// <summary>Volunteers are asked, or have taken it.</summary>
    Open,

    /// <summary>Taken back by an officer; nobody goes.</summary>
    Withdrawn,

    /// <summary>Its time is over.</summary>
    Ended,
}

/// <summary>Something that one or two volunteers are asked to do for a case, at a time and a place.</summary>
internal sealed class CaseTask : Entity
{
    public static readonly SealedField<string> NeedsField = new("case_tasks", "needs", Padded: true);

    private CaseTask() { }

    private CaseTask(Guid id, Guid caseId, TaskFacts facts, Guid askedBy, DateTimeOffset now)
        : base(id)
    {
        (CaseId, Kind, StartsAt, EndsAt) = (caseId, facts.Kind, facts.StartsAt, facts.EndsAt);
        (Place, Persons, OfficerId) = (DivisionCode.Parse(facts.Place), facts.Persons, facts.OfficerId);
        (SexWish, DialectWish, OwnVillageFine, MayCall) = (
            facts.SexWish,
            facts.DialectWish?.Trim() ?? "",
            facts.OwnVillageFine,
            facts.MayCall
        );
        (AskedBy, AskedAt) = (askedBy, now);
    }

    public Guid CaseId { get; private set; }
    public CaseTaskKind Kind { get; private set; }
    public DateTimeOffset StartsAt { get; private set; }
    public DateTimeOffset EndsAt { get; private set; }
    public DivisionCode Place { get; private set; }

    /// <summary>Said by the officer, or known of the case: two go, and grown-ups only.</summary>
    public bool Dangerous { get; private set; }
    public bool WithChildren { get; private set; }
    public int Persons { get; private set; }
    public Guid? OfficerId { get; private set; }
    public Sex? SexWish { get; private set; }
    public string DialectWish { get; private set; } = "";
    public bool OwnVillageFine { get; private set; }
    public bool MayCall { get; private set; }
    public Sealed<string>? Needs { get; private set; }
    public Guid AskedBy { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public CaseTaskState State { get; private set; }

    public TaskTime Time => new(StartsAt, EndsAt);

    /// <exception cref="DomainException"><c>task-time</c>, <c>task-needs-two</c>, <c>task-not-mediated</c></exception>
    public static CaseTask Ask(Guid id, HandledCase about, TaskFacts facts, CaseKey key, Guid askedBy, DateTimeOffset now)
    {
        RequireTime(facts, now);
        if (facts.Kind == CaseTaskKind.Mediate && !TaskPolicy.MayBeMediated(about.InDanger))
        {
            throw new DomainException(TaskErrors.NotMediated);
        }

        var dangerous = facts.Dangerous || about.InDanger;
        var withChildren = facts.WithChildren || about.MinorInvolved;
        if (!TaskPolicy.AreEnough(facts.Persons, facts.OfficerId is not null, dangerous, withChildren || about.DomesticViolence))
        {
            throw new DomainException(TaskErrors.NeedsTwo);
        }

        var task = new CaseTask(id, about.Id, facts, askedBy, now) { Dangerous = dangerous, WithChildren = withChildren };
        task.Needs = key.Seal(NeedsField, id, facts.Needs.Trim());
        return task;
    }

    /// <exception cref="DomainException"><c>task-state</c></exception>
    public void Withdraw()
    {
        RequireOpen();
        State = CaseTaskState.Withdrawn;
    }

    public void End() => State = State == CaseTaskState.Open ? CaseTaskState.Ended : State;

    /// <exception cref="DomainException"><c>task-state</c></exception>
    public void RequireOpen()
    {
        if (State != CaseTaskState.Open)
        {
            throw new DomainException(TaskErrors.Over);
        }
    }

    private static void RequireTime(TaskFacts facts, DateTimeOffset now)
    {
        var takes = facts.EndsAt - facts.StartsAt;
        if (
            facts.StartsAt <= now
            || takes < TaskPolicy.Shortest
            || takes > TaskPolicy.Longest
            || facts.StartsAt > now.AddDays(TaskPolicy.FurthestDays)
        )
        {
            throw new DomainException(TaskErrors.TimeInvalid);
        }
    }
}
