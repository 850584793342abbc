using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
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

    public Guid SlotId { get; private set; }
    public int Seat { get; private set; }

    /// <summary>Of the citizen; null for somebody who is not signed in.</summary>
    public Guid? SessionId { get; private set; }

    /// <summary>From this instant on the seat is free.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>Whose it is for good; null while it is only held.</summary>
    public Guid? BookingId { get; private set; }

    public bool IsHeldAt(DateTimeOffset now) => BookingId is null && now < ExpiresAt;

    public void Book(Guid bookingId) => (BookingId, ExpiresAt) = (bookingId, Never);
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
