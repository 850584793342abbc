using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Contracts;

/// <summary>Times that are kept for somebody who is about to book.</summary>
internal sealed class HeldTimes(AppDbContext db, CallContext call)
{
    private HeldTime? _read; // Several reactions to one filing ask for the same.

    /// <returns>When the talk will have ended.</returns>
    /// <exception cref="DomainException"><c>hold-expired</c></exception>
    public async Task<DateTimeOffset> EndsAtAsync(Guid holdId, CancellationToken cancellationToken) =>
        (await FindAsync(holdId, cancellationToken)).Slot.EndsAt;

    /// <exception cref="DomainException"><c>hold-expired</c>, also when the seat is booked already; <c>slot-closed</c></exception>
    internal async Task<HeldTime> FindAsync(Guid holdId, CancellationToken cancellationToken)
    {
        if (_read?.Claim.Id != holdId)
        {
            _read = await ReadAsync(holdId, cancellationToken);
        }

        if (_read is not { } time || !time.Claim.IsHeldAt(call.Now) || !time.Claim.IsOpenTo(call.Actor as CitizenActor))
        {
            throw new DomainException(ConsultationErrors.HoldExpired);
        }

        return time.Slot.Closed ? throw new DomainException(ConsultationErrors.SlotClosed) : time;
    }

    private Task<HeldTime?> ReadAsync(Guid holdId, CancellationToken cancellationToken) =>
        (
            from claim in db.Set<SeatClaim>()
            join slot in db.Set<Slot>() on claim.SlotId equals slot.Id
            where claim.Id == holdId
            select new HeldTime(claim, slot)
        ).FirstOrDefaultAsync(cancellationToken);
}

internal sealed record HeldTime(SeatClaim Claim, Slot Slot);
