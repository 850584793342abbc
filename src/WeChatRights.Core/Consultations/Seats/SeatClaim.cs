using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Seats;

/// <summary>
/// Somebody has this seat of this slot: for ten minutes, or for good once it is booked. Slot and seat are unique together: that, and no look before the
/// insert, is why no seat is ever given twice.
/// </summary>
internal sealed class SeatClaim : Entity
{
    private static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private SeatClaim() { }

    public SeatClaim(Guid id, Guid slotId, int seat, Guid? sessionId, DateTimeOffset now)
        : base(id) => (SlotId, Seat, SessionId, ExpiresAt) = (slotId, seat, sessionId, now + ConsultationPolicy.Hold);

    /// <summary>Offered to somebody who has waited: hers, from whatever session, and nobody else's.</summary>
    public static SeatClaim Offered(Guid id, Guid slotId, int seat, Guid citizenId, DateTimeOffset until) =>
        new(id, slotId, seat, sessionId: null, until) { CitizenId = citizenId, ExpiresAt = until };

    public Guid SlotId { get; private set; }
    public int Seat { get; private set; }

    /// <summary>Of the citizen; null for somebody who is not signed in.</summary>
    public Guid? SessionId { get; private set; }

    /// <summary>Whom it was offered to; null for a seat that somebody chose.</summary>
    public Guid? CitizenId { get; private init; }

    /// <summary>From this instant on the seat is free.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>Whose it is for good; null while it is only held.</summary>
    public Guid? BookingId { get; private set; }

    public bool IsHeldAt(DateTimeOffset now) => BookingId is null && now < ExpiresAt;

    /// <summary>Whoever learns the id of another person's hold cannot take the seat with it.</summary>
    public bool IsOpenTo(CitizenActor? her) =>
        CitizenId is { } offeredTo ? her?.CitizenId == offeredTo : SessionId is null || SessionId == her?.SessionId;

    public void Book(Guid bookingId)
    {
        (BookingId, ExpiresAt) = (bookingId, Never);
        if (CitizenId is not null)
        {
            Raise(new OfferTaken(Id));
        }
    }
}

internal sealed class SeatClaimConfiguration : IEntityTypeConfiguration<SeatClaim>
{
    public void Configure(EntityTypeBuilder<SeatClaim> builder)
    {
        builder.ToTable("SeatClaims");
        builder.HasIndex(claim => new { claim.SlotId, claim.Seat }).IsUnique();
        // A booking has one seat, however quickly she presses twice.
        builder.HasIndex(claim => claim.BookingId).IsUnique();
        builder.HasIndex(claim => claim.SessionId);
        builder.HasIndex(claim => claim.ExpiresAt);
    }
}
