using System.Collections.Frozen;

namespace WeChatRights.Core.SharedKernel;

/// <summary>Where a task stands that somebody has taken on by name. Overdue is none of them: it follows from the day.</summary>
public enum OwnedTaskState
{
    Open,

    /// <summary>With what was done.</summary>
    Done,

    /// <summary>Nobody does it any more, with the reason.</summary>
    Dropped,
}

/// <summary>What may happen to a task; <see cref="OwnedTaskTransitions"/> says when.</summary>
public enum OwnedTaskStep
{
    Finish,
    Drop,

    /// <summary>Another person, another day, or both.</summary>
    Move,

    /// <summary>It was not done after all.</summary>
    Reopen,
}

/// <summary>Which step is possible in which state, and where it leads. Pages ask here what to offer, the task what to allow.</summary>
public static class OwnedTaskTransitions
{
    private static readonly FrozenDictionary<(OwnedTaskState, OwnedTaskStep), OwnedTaskState> Table = new Dictionary<
        (OwnedTaskState, OwnedTaskStep),
        OwnedTaskState
    >
    {
        [(OwnedTaskState.Open, OwnedTaskStep.Finish)] = OwnedTaskState.Done,
        [(OwnedTaskState.Open, OwnedTaskStep.Drop)] = OwnedTaskState.Dropped,
        [(OwnedTaskState.Open, OwnedTaskStep.Move)] = OwnedTaskState.Open,
        [(OwnedTaskState.Done, OwnedTaskStep.Reopen)] = OwnedTaskState.Open,
        [(OwnedTaskState.Dropped, OwnedTaskStep.Reopen)] = OwnedTaskState.Open,
    }.ToFrozenDictionary();

    /// <returns>Null: the step is impossible in this state.</returns>
    public static OwnedTaskState? After(OwnedTaskState state, OwnedTaskStep step) =>
        Table.TryGetValue((state, step), out var next) ? next : null;

    public static bool Allows(OwnedTaskState state, OwnedTaskStep step) => After(state, step) is not null;
}

public static class OwnedTaskErrors
{
    public static readonly DomainError NotInThisState = new(
        "owned-task-state",
        ErrorKind.Conflict,
        "这项任务现在不能做这一步，可能已有同志办结或撤销。请刷新看看最新情况。"
    );
    public static readonly DomainError NoHolder = new(
        "owned-task-holder",
        ErrorKind.Unprocessable,
        "每项任务都要有一位责任人或者一个责任单位，而且只能有一个。请重新选择。"
    );
}

/// <summary>Who answers for a task: a person of the staff, or what stands for a unit outside. Never nobody, never both (件件有人抓).</summary>
internal sealed record TaskHolder
{
    private TaskHolder(Guid? staffId, Guid? outsideId) => (StaffId, OutsideId) = (staffId, outsideId);

    public Guid? StaffId { get; }
    public Guid? OutsideId { get; }

    /// <exception cref="DomainException"><c>owned-task-holder</c></exception>
    public static TaskHolder Of(Guid? staffId, Guid? outsideId) =>
        (Named(staffId), Named(outsideId)) switch
        {
            ({ } person, null) => new TaskHolder(person, null),
            (null, { } outside) => new TaskHolder(null, outside),
            _ => throw new DomainException(OwnedTaskErrors.NoHolder),
        };

    private static Guid? Named(Guid? id) => id == Guid.Empty ? null : id;
}

/// <summary>
/// Something that one named person, or one unit, has to do by a day: of a major case, of a joint conference, of a leader's instruction. The words are kept by who
/// derives from it, each under its own key.
/// </summary>
internal abstract class OwnedTask : Entity
{
    protected OwnedTask() { }

    /// <param name="dueOn">The last day, in China; not before today.</param>
    /// <exception cref="DomainException"><c>owned-task-holder</c>, <c>invalid-input</c></exception>
    protected OwnedTask(Guid id, TaskHolder holder, DateOnly dueOn, DateTimeOffset now)
        : base(id)
    {
        GivenAt = now;
        Give(holder, dueOn, now);
    }

    /// <summary>The person who answers for it; null: a unit outside does.</summary>
    public Guid? StaffId { get; private set; }

    /// <summary>What stands for a unit outside; null: a person answers.</summary>
    public Guid? OutsideId { get; private set; }
    public DateOnly DueOn { get; private set; }
    public OwnedTaskState State { get; private set; }
    public DateTimeOffset GivenAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The day of which it has been told that it had passed.</summary>
    public DateOnly? RemindedFor { get; private set; }

    public bool IsOpen => State == OwnedTaskState.Open;

    public bool IsOverdue(DateOnly today) => IsOpen && DueOn < today;

    /// <exception cref="DomainException"><c>owned-task-state</c>, here and in all that follows.</exception>
    public void Finish(DateTimeOffset now) => Go(OwnedTaskStep.Finish, now);

    public void Drop(DateTimeOffset now) => Go(OwnedTaskStep.Drop, now);

    public void Move(TaskHolder holder, DateOnly dueOn, DateTimeOffset now)
    {
        Go(OwnedTaskStep.Move, now);
        Give(holder, dueOn, now);
    }

    /// <summary>离岗交接: another person answers for it from now on. The day stays, also one that has passed.</summary>
    public void PassOn(Guid staffId)
    {
        if (!OwnedTaskTransitions.Allows(State, OwnedTaskStep.Move))
        {
            throw new DomainException(OwnedTaskErrors.NotInThisState);
        }

        (StaffId, OutsideId) = (staffId, null);
    }

    public void Reopen(DateOnly dueOn, DateTimeOffset now)
    {
        Go(OwnedTaskStep.Reopen, now);
        Give(TaskHolder.Of(StaffId, OutsideId), dueOn, now);
    }

    /// <returns>Whether somebody is to be told now: once for each day that was missed.</returns>
    public bool Remind(DateOnly today)
    {
        if (!IsOverdue(today) || RemindedFor == DueOn)
        {
            return false;
        }

        RemindedFor = DueOn;
        return true;
    }

    private void Go(OwnedTaskStep step, DateTimeOffset now)
    {
        State = OwnedTaskTransitions.After(State, step) ?? throw new DomainException(OwnedTaskErrors.NotInThisState);
        EndedAt = IsOpen ? null : now;
    }

    private void Give(TaskHolder? holder, DateOnly dueOn, DateTimeOffset now)
    {
        if (holder is null)
        {
            throw new DomainException(OwnedTaskErrors.NoHolder);
        }

        if (dueOn < now.ChinaDate())
        {
            throw DomainException.OfField("dueOn", "办理期限不能早于今天。");
        }

        (StaffId, OutsideId, DueOn) = (holder.StaffId, holder.OutsideId, dueOn);
    }
}
