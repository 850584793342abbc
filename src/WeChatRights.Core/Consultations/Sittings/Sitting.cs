using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Sittings;

/// <summary>
/// A stretch of a provider's time on one day, cut into slots. It owns its quarters of an hour (<see cref="SittingQuarter"/>), so two
/// sittings of one person can never meet, on whatever node they are made.
/// </summary>
internal sealed class Sitting : Entity
{
    private readonly List<Slot> _slots = [];
    private readonly List<SittingQuarter> _quarters = [];

    private Sitting() { }

    /// <param name="templateId">Null for a single sitting made by hand.</param>
    public Sitting(Guid id, Guid providerId, Guid? templateId, DateOnly day, SittingShape shape, DivisionCode county, Func<Guid> newId)
        : base(id)
    {
        (ProviderId, TemplateId, Day, County) = (providerId, templateId, day, county);
        (Kind, Station) = (shape.Kind, DivisionCode.TryParse(shape.Station));
        var begins = new DateTimeOffset(day.ToDateTime(shape.From), ChinaTime.Offset);
        EndsAt = begins + (shape.To - shape.From);
        BeginsAt = begins;
        foreach (var start in shape.Starts())
        {
            _slots.Add(new Slot(newId(), this, begins + start, TimeSpan.FromMinutes(shape.SlotMinutes), shape.Seats));
        }

        var way = Station is null ? TimeSpan.Zero : ConsultationPolicy.Travel;
        for (var quarter = begins - way; quarter < EndsAt + way; quarter += ConsultationPolicy.Quantum)
        {
            _quarters.Add(new SittingQuarter(providerId, quarter, id));
        }
    }

    public Guid ProviderId { get; private set; }
    public Guid? TemplateId { get; private set; }
    public DateOnly Day { get; private set; }

    /// <summary>Where it is offered: the station's county, or the provider's.</summary>
    public DivisionCode County { get; private set; }
    public ConsultationKind Kind { get; private set; }
    public DivisionCode? Station { get; private set; }
    public DateTimeOffset BeginsAt { get; private set; }
    public DateTimeOffset EndsAt { get; private set; }
    public IReadOnlyList<Slot> Slots => _slots;
    public IReadOnlyList<SittingQuarter> Quarters => _quarters;
}

/// <summary>A quarter of an hour of a provider that a sitting takes, with the way to the station and back. One sitting has it, or none.</summary>
internal sealed class SittingQuarter
{
    private SittingQuarter() { }

    public SittingQuarter(Guid providerId, DateTimeOffset startsAt, Guid sittingId) =>
        (ProviderId, StartsAt, SittingId) = (providerId, startsAt, sittingId);

    public Guid ProviderId { get; private set; }
    public DateTimeOffset StartsAt { get; private set; }
    public Guid SittingId { get; private set; }
}

/// <summary>Why a time is not offered. Each goes by itself: coming back from an illness opens nothing that was closed by hand.</summary>
[Flags]
internal enum SlotClosing
{
    None = 0,

    /// <summary>Staff took this time out.</summary>
    ByHand = 1,

    /// <summary>The provider is away.</summary>
    Absence = 2,

    /// <summary>The weekly time ended, or the provider left.</summary>
    Ended = 4,

    /// <summary>The provider's own calendar has something else at this time.</summary>
    Busy = 8,
}

/// <summary>A time that can be booked.</summary>
internal sealed class Slot : Entity
{
    private Slot() { }

    public Slot(Guid id, Sitting sitting, DateTimeOffset startsAt, TimeSpan length, int seats)
        : base(id)
    {
        (SittingId, ProviderId, County, Kind) = (sitting.Id, sitting.ProviderId, sitting.County, sitting.Kind);
        (StartsAt, EndsAt, Seats) = (startsAt, startsAt + length, seats);
    }

    public Guid SittingId { get; private set; }
    public Guid ProviderId { get; private set; }
    public DivisionCode County { get; private set; }
    public ConsultationKind Kind { get; private set; }
    public DateTimeOffset StartsAt { get; private set; }
    public DateTimeOffset EndsAt { get; private set; }
    public int Seats { get; private set; }

    /// <summary>Taken out of the offer, for one reason or several; what is booked stays booked.</summary>
    public bool Closed { get; private set; }
    public SlotClosing Closing { get; private set; }

    public void Close(SlotClosing reason) => Mark(reason, holds: true);

    /// <summary>That reason has gone. Offered again when it was the last.</summary>
    public void Open(SlotClosing reason) => Mark(reason, holds: false);

    public void Mark(SlotClosing reason, bool holds)
    {
        Closing = holds ? Closing | reason : Closing & ~reason;
        Closed = Closing != SlotClosing.None;
    }
}

internal sealed class SittingConfiguration
    : IEntityTypeConfiguration<Sitting>,
        IEntityTypeConfiguration<SittingQuarter>,
        IEntityTypeConfiguration<Slot>
{
    public void Configure(EntityTypeBuilder<Sitting> builder)
    {
        builder.ToTable("Sittings");
        builder.HasMany(sitting => sitting.Slots).WithOne().HasForeignKey(slot => slot.SittingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(sitting => sitting.Quarters).WithOne().HasForeignKey(q => q.SittingId).OnDelete(DeleteBehavior.Cascade);
        // Made once for a day, however often and on however many nodes the job runs.
        builder.HasIndex(sitting => new { sitting.TemplateId, sitting.Day }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SittingQuarter> builder)
    {
        builder.ToTable("SittingQuarters");
        builder.HasKey(quarter => new { quarter.ProviderId, quarter.StartsAt });
    }

    public void Configure(EntityTypeBuilder<Slot> builder)
    {
        builder.ToTable("Slots");
        builder.HasIndex(slot => new { slot.County, slot.StartsAt });
        // The whole city's, the soonest first.
        builder.HasIndex(slot => slot.StartsAt);
        builder.HasIndex(slot => new { slot.Kind, slot.StartsAt });
        builder.HasIndex(slot => new { slot.ProviderId, slot.StartsAt }).IsUnique();
    }
}
