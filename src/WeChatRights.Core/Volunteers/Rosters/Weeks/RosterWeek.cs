using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatRights.Core.Volunteers.Rosters.Weeks;

/// <summary>Where the roster of a week stands.</summary>
public enum RosterState
{
    /// <summary>Planned and looked at by the staff; volunteers see nothing of it.</summary>
    Draft,

    /// <summary>Told to the volunteers. Changes only by recorded moves.</summary>
    Published,
}

/// <summary>The roster of the whole city for one week. Counties are views of it: planned one by one they would leave far more seats open (ADR 15).</summary>
internal sealed class RosterWeek : Entity
{
    private RosterWeek() { }

    public RosterWeek(Guid id, DateOnly monday, DateTimeOffset now)
        : base(id) => (Monday, OpenedAt) = (monday, now);

    public DateOnly Monday { get; private set; }
    public RosterState State { get; private set; }
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Cost of the plan when it was made, by the weights of the rules; null: not planned yet.</summary>
    public long? Cost { get; private set; }

    /// <summary>No plan could cost less.</summary>
    public long? Bound { get; private set; }
    public DateTimeOffset? PlannedAt { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }
    public Guid? PublishedBy { get; private set; }

    public DateOnly Sunday => Monday.AddDays(6);

    /// <exception cref="DomainException"><c>roster-published</c></exception>
    public void Plan(long cost, long bound, DateTimeOffset now)
    {
        RequireDraft();
        (Cost, Bound, PlannedAt) = (cost, bound, now);
    }

    /// <exception cref="DomainException"><c>roster-published</c></exception>
    public void Publish(Guid staffId, DateTimeOffset now)
    {
        RequireDraft();
        (State, PublishedAt, PublishedBy) = (RosterState.Published, now, staffId);
    }

    /// <summary>What others must hear of, in the same transaction.</summary>
    public void Tell(IDomainEvent what) => Raise(what);

    /// <exception cref="DomainException"><c>roster-published</c></exception>
    public void RequireDraft()
    {
        if (State == RosterState.Published)
        {
            throw new DomainException(RosterErrors.AlreadyPublished);
        }
    }
}

internal sealed class RosterWeekConfiguration : IEntityTypeConfiguration<RosterWeek>
{
    public void Configure(EntityTypeBuilder<RosterWeek> builder)
    {
        builder.ToTable("RosterWeeks");
        builder.Ignore(week => week.Sunday);
        // One roster a week, however many processes open it.
        builder.HasIndex(week => week.Monday).IsUnique();
    }
}
