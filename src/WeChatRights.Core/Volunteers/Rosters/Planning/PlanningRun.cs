using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatRights.Core.Volunteers.Rosters.Planning;

/// <summary>Where the planning of a week stands.</summary>
public enum PlanningState
{
    /// <summary>Asked for; the next free planner takes it.</summary>
    Waiting,
    Running,

    /// <summary>The plan is in the draft.</summary>
    Done,

    /// <summary>Ended without a plan; the draft is as it was.</summary>
    Failed,
}

/// <summary>
/// One time that a week is planned. A row and no job argument, so that a planner that dies is replaced by another: it holds the run by a lease and
/// renews it while it works.
/// </summary>
internal sealed class PlanningRun : Entity
{
    private PlanningRun() { }

    public PlanningRun(Guid id, Guid weekId, int seconds, Guid? askedBy, DateTimeOffset now)
        : base(id) => (WeekId, OpenWeekId, Seconds, AskedBy, AskedAt) = (weekId, weekId, seconds, askedBy, now);

    public Guid WeekId { get; private set; }

    /// <summary>The week while the run is open, then null: one open run a week.</summary>
    public Guid? OpenWeekId { get; private set; }
    public int Seconds { get; private set; }

    /// <summary>Null: by the job.</summary>
    public Guid? AskedBy { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public PlanningState State { get; private set; }

    /// <summary>How often a planner has begun; the one with the latest number holds the run.</summary>
    public int Attempt { get; private set; }
    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? LeaseUntil { get; private set; }
    public bool StopAsked { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    public bool IsFree(DateTimeOffset now) => OpenWeekId is not null && (State == PlanningState.Waiting || LeaseUntil <= now);

    /// <returns>The number of this attempt, by which the planner proves later that it still holds the run.</returns>
    public int Begin(DateTimeOffset now)
    {
        (State, StartedAt, LeaseUntil) = (PlanningState.Running, now, now + RosterPolicy.PlannerLease);
        return ++Attempt;
    }

    public bool IsHeldBy(int attempt) => OpenWeekId is not null && State == PlanningState.Running && Attempt == attempt;

    public void Renew(DateTimeOffset now) => LeaseUntil = now + RosterPolicy.PlannerLease;

    /// <summary>Not an error: the best plan so far is taken.</summary>
    public void AskToStop() => StopAsked = true;

    public void End(PlanningState state, DateTimeOffset now) => (State, OpenWeekId, LeaseUntil, EndedAt) = (state, null, null, now);
}

/// <summary>A point of the picture of quality over time.</summary>
internal sealed class PlanningPoint
{
    private PlanningPoint() { }

    public PlanningPoint(Guid id, Guid runId, PlanningMark mark)
    {
        (Id, RunId) = (id, runId);
        (ElapsedMs, Cost, Bound, OpenSeats) = (mark.ElapsedMs, mark.Cost, mark.Bound, mark.OpenSeats);
    }

    public Guid Id { get; private set; }
    public Guid RunId { get; private set; }
    public int ElapsedMs { get; private set; }
    public long Cost { get; private set; }
    public long Bound { get; private set; }
    public int OpenSeats { get; private set; }
}

internal sealed class PlanningRunConfiguration : IEntityTypeConfiguration<PlanningRun>, IEntityTypeConfiguration<PlanningPoint>
{
    public void Configure(EntityTypeBuilder<PlanningRun> builder)
    {
        builder.ToTable("PlanningRuns");
        builder.HasIndex(run => run.OpenWeekId).IsUnique();
        builder.HasIndex(run => new { run.WeekId, run.AskedAt });
    }

    public void Configure(EntityTypeBuilder<PlanningPoint> builder)
    {
        builder.ToTable("PlanningPoints");
        builder.Property(point => point.Id).ValueGeneratedNever();
        builder.HasIndex(point => new { point.RunId, point.ElapsedMs });
    }
}
