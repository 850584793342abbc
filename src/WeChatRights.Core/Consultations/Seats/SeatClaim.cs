using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Seats;

/// <summary>
/// Somebody has this seat of this slot, for ten minutes. Slot and seat are unique together: that, and no look before the
/// insert, is why no seat is ever given twice.
/// </summary>
internal sealed class SeatClaim : Entity
{
    private SeatClaim() { }

    public SeatClaim(Guid id, Guid slotId, int seat, Guid? sessionId, DateTimeOffset now)
        : base(id) => (SlotId, Seat, SessionId, ExpiresAt) = (slotId, seat, sessionId, now + ConsultationPolicy.Hold);

    public Guid SlotId { get; private set; }
    public int Seat { get; private set; }

    /// <summary>Of the citizen; null for somebody who is not signed in.</summary>
    public Guid? SessionId { get; private set; }

    /// <summary>From this instant on the seat is free.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }
}

internal sealed class SeatClaimConfiguration : IEntityTypeConfiguration<SeatClaim>
{
    public void Configure(EntityTypeBuilder<SeatClaim> builder)
    {
        builder.ToTable("SeatClaims");
        builder.HasIndex(claim => new { claim.SlotId, claim.Seat }).IsUnique();
        builder.HasIndex(claim => claim.SessionId);
        builder.HasIndex(claim => claim.ExpiresAt);
    }
}
