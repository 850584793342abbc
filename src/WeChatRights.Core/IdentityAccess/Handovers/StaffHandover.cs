using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Handovers;

/// <summary>How a hand-over came to its end.</summary>
public enum HandoverEnd
{
    /// <summary>Nothing is left, and she has left.</summary>
    Done,

    /// <summary>She stays. What was handed over stays where it is.</summary>
    CalledOff,
}

/// <summary>
/// 离岗交接: somebody leaves her posts for good, and everything that she has in her name goes to others, one by one. Begun by who answers for her, or by itself when an
/// account is closed or its last post is taken away (ADR 24).
/// </summary>
internal sealed class StaffHandover : Entity
{
    private readonly List<HandoverChoice> _choices = [];
    private readonly List<HandoverItem> _items = [];

    private StaffHandover() { }

    /// <param name="area">The unit of the post that she leaves: by it others see the hand-over once her posts are gone.</param>
    /// <param name="begunBy">Null: it began by itself.</param>
    public StaffHandover(Guid staffId, DivisionCode area, Guid? begunBy, DateTimeOffset now)
        : base(Ids.New(now))
    {
        (StaffId, RunningStaffId, Area, BegunBy, BegunAt) = (staffId, staffId, area, begunBy, now);
        Raise(new HandoverNews(Id, HandoverNewsKind.Begun, staffId));
    }

    public Guid StaffId { get; private set; }

    /// <summary>The person while it runs, then null. Unique: one at a time.</summary>
    public Guid? RunningStaffId { get; private set; }
    public DivisionCode Area { get; private set; }
    public Guid? BegunBy { get; private set; }
    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>When nothing was left for the first time; she may still hold her post.</summary>
    public DateTimeOffset? EmptiedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public HandoverEnd? End { get; private set; }
    public IReadOnlyList<HandoverChoice> Choices => _choices;
    public IReadOnlyList<HandoverItem> Items => _items;
    public bool IsRunning => EndedAt is null;

    /// <summary>Who gets what. For kinds that are not named, whoever answers.</summary>
    public void Choose(IReadOnlyDictionary<DutyKind, Guid> successors)
    {
        _choices.Clear();
        _choices.AddRange(successors.Select(choice => new HandoverChoice(Id, choice.Key, choice.Value)));
        foreach (var successor in successors.Values.Distinct())
        {
            Raise(new HandoverNews(Id, HandoverNewsKind.Chosen, successor));
        }
    }

    public Guid? SuccessorFor(DutyKind kind) => _choices.Find(choice => choice.Kind == kind)?.StaffId;

    /// <summary>Writes down who has it now. What waited is not waiting any more.</summary>
    public void Passed(DutyKind kind, Guid dutyId, PassedOn to, DateTimeOffset now)
    {
        if (_items.Find(item => item.Kind == kind && item.DutyId == dutyId) is { } before)
        {
            before.Passed(to, now);
        }
        else
        {
            _items.Add(new HandoverItem(Id, kind, dutyId, to, now));
        }
    }

    /// <param name="left">How many things are still in her name.</param>
    /// <param name="gone">Her account is closed, or she holds no post any more that carries cases.</param>
    public void Turn(int left, bool gone, DateTimeOffset now)
    {
        if (!IsRunning || left > 0)
        {
            return;
        }

        if (EmptiedAt is null)
        {
            EmptiedAt = now;
            if (BegunBy is { } starter)
            {
                Raise(new HandoverNews(Id, HandoverNewsKind.Emptied, starter));
            }
        }

        if (gone)
        {
            Settle(now);
        }
    }

    /// <summary>It is over. What still waits for a woman's word stays with the person (ADR 24).</summary>
    public void Settle(DateTimeOffset now) => (End, EndedAt, RunningStaffId) = (HandoverEnd.Done, now, null);

    /// <exception cref="DomainException"><c>handover-over</c></exception>
    public void CallOff(DateTimeOffset now)
    {
        if (!IsRunning)
        {
            throw new DomainException(HandoverErrors.Over);
        }

        (End, EndedAt, RunningStaffId) = (HandoverEnd.CalledOff, now, null);
        foreach (var told in _choices.Select(choice => choice.StaffId).Append(StaffId).Distinct())
        {
            Raise(new HandoverNews(Id, HandoverNewsKind.CalledOff, told));
        }
    }
}

/// <summary>Who was chosen for one kind of duty.</summary>
internal sealed class HandoverChoice
{
    private HandoverChoice() { }

    public HandoverChoice(Guid handoverId, DutyKind kind, Guid staffId) => (HandoverId, Kind, StaffId) = (handoverId, kind, staffId);

    public Guid HandoverId { get; private set; }
    public DutyKind Kind { get; private set; }
    public Guid StaffId { get; private set; }
}

/// <summary>One thing that was hers: who has it now, and since when.</summary>
internal sealed class HandoverItem
{
    private HandoverItem() { }

    public HandoverItem(Guid handoverId, DutyKind kind, Guid dutyId, PassedOn to, DateTimeOffset now)
    {
        (HandoverId, Kind, DutyId) = (handoverId, kind, dutyId);
        Passed(to, now);
    }

    public Guid HandoverId { get; private set; }
    public DutyKind Kind { get; private set; }
    public Guid DutyId { get; private set; }

    /// <summary>Who has it, or who sees to it while it waits; null: nobody was there.</summary>
    public Guid? ToStaffId { get; private set; }

    /// <summary>Still hers: somebody has to agree first.</summary>
    public bool Waits { get; private set; }
    public DateTimeOffset At { get; private set; }

    public void Passed(PassedOn to, DateTimeOffset now) => (ToStaffId, Waits, At) = (to.To, to.Waits, now);
}

internal sealed class StaffHandoverConfiguration
    : IEntityTypeConfiguration<StaffHandover>,
        IEntityTypeConfiguration<HandoverChoice>,
        IEntityTypeConfiguration<HandoverItem>
{
    public void Configure(EntityTypeBuilder<StaffHandover> builder)
    {
        builder.ToTable("StaffHandovers");
        builder.Ignore(handover => handover.IsRunning);
        // Two at once: the second run finds the first one running.
        builder.HasIndex(handover => handover.RunningStaffId).IsUnique();
        builder.HasIndex(handover => new { handover.StaffId, handover.BegunAt });
        builder.HasIndex(handover => handover.Area);
        builder
            .HasMany(handover => handover.Choices)
            .WithOne()
            .HasForeignKey(choice => choice.HandoverId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(handover => handover.Items).WithOne().HasForeignKey(item => item.HandoverId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(handover => handover.Choices).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(handover => handover.Items).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<HandoverChoice> builder)
    {
        builder.ToTable("HandoverChoices");
        builder.HasKey(choice => new { choice.HandoverId, choice.Kind });
    }

    public void Configure(EntityTypeBuilder<HandoverItem> builder)
    {
        builder.ToTable("HandoverItems");
        builder.HasKey(item => new
        {
            item.HandoverId,
            item.Kind,
            item.DutyId,
        });
    }
}
