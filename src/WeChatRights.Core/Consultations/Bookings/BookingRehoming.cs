using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Bookings;

/// <summary>
/// Cares for a booking whose provider cannot come: an equal one at the same hour and in the same way, or she is asked to choose anew.
/// Another hour is never chosen for her: she alone knows when it is safe.
/// </summary>
internal sealed class BookingRehoming(AppDbContext db, CallContext call, ConflictCheck conflicts, FreeSeats seats)
{
    /// <returns>Whether somebody equal was found.</returns>
    public async Task<bool> RehomeAsync(Booking booking, CancellationToken cancellationToken)
    {
        var equal = await FindAsync(booking, cancellationToken);
        await seats.ReleaseAsync(booking.Id, cancellationToken);
        if (equal is null)
        {
            booking.Displace(call.Now);
            return false;
        }

        seats.Give(equal.Slot, equal.Seat, booking.Id);
        booking.ComeTo(equal.Slot);
        return true;
    }

    private async Task<FreeSeat?> FindAsync(Booking booking, CancellationToken cancellationToken)
    {
        var was = await db.Set<Provider>().AsNoTracking().FirstAsync(provider => provider.Id == booking.ProviderId, cancellationToken);
        var station = await StationOfAsync(booking.SlotId, cancellationToken);
        var topic = ConsultationTopic.Of(booking.Topic);
        var found = await db.Set<Slot>()
            .Where(slot => slot.County == booking.County && slot.StartsAt == booking.StartsAt && slot.Kind == booking.Kind && !slot.Closed)
            .Join(
                db.Set<Provider>()
                    .Where(provider => provider.Id != was.Id && provider.Profession == was.Profession && provider.Sex == was.Sex),
                slot => slot.ProviderId,
                provider => provider.Id,
                (slot, provider) => new { slot, provider }
            )
            .OrderBy(pair => pair.slot.Id)
            .ToListAsync(cancellationToken);
        foreach (var pair in found.Where(pair => pair.provider.MayServeOn(booking.StartsAt.ChinaDate()) && pair.provider.Knows(topic)))
        {
            if (
                await StationOfAsync(pair.slot.Id, cancellationToken) == station
                && await seats.FindAsync(pair.slot, cancellationToken) is { } seat
                && !await conflicts.ExistsAsync(booking.Id, pair.provider.Id, cancellationToken)
            )
            {
                return new FreeSeat(pair.slot, seat);
            }
        }

        return null;
    }

    private Task<DivisionCode?> StationOfAsync(Guid slotId, CancellationToken cancellationToken) =>
        db.Set<Slot>()
            .Where(slot => slot.Id == slotId)
            .Join(db.Set<Sitting>(), slot => slot.SittingId, sitting => sitting.Id, (_, sitting) => sitting.Station)
            .FirstAsync(cancellationToken);

    private sealed record FreeSeat(Slot Slot, int Seat);
}
