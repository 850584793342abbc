using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Seats;

/// <summary>Gives a seat to a booking at once, without a hold before. A race is decided by the unique key, as everywhere.</summary>
internal sealed class FreeSeats(AppDbContext db, CallContext call)
{
    /// <summary>A seat that nobody has, taken by this call neither; null: the time is full.</summary>
    public async Task<int?> FindAsync(Slot slot, CancellationToken cancellationToken)
    {
        var claims = await db.Set<SeatClaim>().Where(claim => claim.SlotId == slot.Id).ToListAsync(cancellationToken);
        db.RemoveRange(claims.Where(claim => claim.ExpiresAt <= call.Now));
        // What is tracked: the stored ones, and those that this call has just given away.
        var taken = db.Set<SeatClaim>()
            .Local.Where(claim => claim.SlotId == slot.Id && db.Entry(claim).State != EntityState.Deleted)
            .Select(claim => claim.Seat)
            .ToHashSet();
        return Enumerable.Range(0, slot.Seats).Where(seat => !taken.Contains(seat)).Select(seat => (int?)seat).FirstOrDefault();
    }

    public void Give(Slot slot, int seat, Guid bookingId)
    {
        var claim = new SeatClaim(Ids.New(call.Now), slot.Id, seat, sessionId: null, call.Now);
        claim.Book(bookingId);
        db.Add(claim);
    }

    public async Task ReleaseAsync(Guid bookingId, CancellationToken cancellationToken) =>
        db.RemoveRange(await db.Set<SeatClaim>().Where(claim => claim.BookingId == bookingId).ToListAsync(cancellationToken));
}
