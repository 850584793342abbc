using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Contracts;

/// <summary>Times that are kept for somebody who is about to book.</summary>
internal sealed class HeldTimes(AppDbContext db, CallContext call)
{
    /// <returns>When the talk will have ended.</returns>
    /// <exception cref="DomainException"><c>hold-expired</c></exception>
    public async Task<DateTimeOffset> EndsAtAsync(Guid holdId, CancellationToken cancellationToken) =>
        (await FindAsync(holdId, cancellationToken)).Slot.EndsAt;

    /// <exception cref="DomainException"><c>hold-expired</c>, also when the seat is booked already; <c>slot-closed</c></exception>
    internal async Task<HeldTime> FindAsync(Guid holdId, CancellationToken cancellationToken)
    {
        var claim = await db.Set<SeatClaim>().FirstOrDefaultAsync(claim => claim.Id == holdId, cancellationToken);
        if (claim is null || !claim.IsHeldAt(call.Now) || !claim.IsOpenTo(call.Actor as CitizenActor))
        {
            throw new DomainException(ConsultationErrors.HoldExpired);
        }

        var slot = await db.Set<Slot>().FirstAsync(slot => slot.Id == claim.SlotId, cancellationToken);
        return slot.Closed ? throw new DomainException(ConsultationErrors.SlotClosed) : new HeldTime(claim, slot);
    }
}

internal sealed record HeldTime(SeatClaim Claim, Slot Slot);
