using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Waiting;

/// <summary>Finds the seat to keep for an entry.</summary>
internal sealed class FittingSeats(AppDbContext db, CallContext call)
{
    /// <summary>Slots of one look: the first ones are full of seats, or of a provider whose licence ends before.</summary>
    private const int AtOnce = 50;

    /// <returns>The soonest one that fits and that she has not been asked about; null in the night, and where there is none.</returns>
    public async Task<FittingSeat?> FindAsync(WaitingEntry entry, CancellationToken cancellationToken)
    {
        if (!OfferTimes.IsDay(call.Now))
        {
            return null;
        }

        foreach (var (slot, provider) in await SlotsAsync(entry, cancellationToken))
        {
            if (
                provider.MayServeOn(slot.StartsAt.ChinaDate())
                && OfferTimes.Until(call.Now, slot.StartsAt) is { } until
                && await FreeSeatAsync(slot, cancellationToken) is { } seat
            )
            {
                return new FittingSeat(slot.Id, seat, until);
            }
        }

        return null;
    }

    private async Task<IReadOnlyList<(Slot Slot, Provider Provider)>> SlotsAsync(WaitingEntry entry, CancellationToken cancellationToken)
    {
        var now = call.Now;
        var earliest = now + ConsultationPolicy.LeadTime + ConsultationPolicy.ShortestOffer;
        var end = ChinaTime.EndOfDay(entry.LastDay);
        var found = await db.Set<Slot>()
            .AsNoTracking()
            .Where(slot => slot.County == entry.County && slot.Kind == entry.Kind && !slot.Closed)
            .Where(slot => slot.StartsAt >= earliest && slot.StartsAt <= end)
            .Where(slot => db.Set<SeatClaim>().Count(claim => claim.SlotId == slot.Id && claim.ExpiresAt > now) < slot.Seats)
            .Where(slot => !db.Set<WaitingOffer>().Any(offer => offer.EntryId == entry.Id && offer.SlotId == slot.Id))
            .Join(
                db.Set<Provider>().AbleTo(entry.Topic, entry.WomanOnly ? Sex.Female : null),
                slot => slot.ProviderId,
                provider => provider.Id,
                (slot, provider) => new { slot, provider }
            )
            .OrderBy(pair => pair.slot.StartsAt)
            .ThenBy(pair => pair.slot.Id)
            .Take(AtOnce)
            .ToListAsync(cancellationToken);
        return [.. found.Select(pair => (pair.slot, pair.provider))];
    }

    private async Task<int?> FreeSeatAsync(Slot slot, CancellationToken cancellationToken)
    {
        var claims = await db.Set<SeatClaim>().Where(claim => claim.SlotId == slot.Id).ToListAsync(cancellationToken);
        var gone = claims.Where(claim => claim.ExpiresAt <= call.Now).ToList();
        db.RemoveRange(gone);
        var taken = claims.Except(gone).Select(claim => claim.Seat).ToHashSet();
        return Enumerable.Range(0, slot.Seats).Where(seat => !taken.Contains(seat)).Select(seat => (int?)seat).FirstOrDefault();
    }
}

internal sealed record FittingSeat(Guid SlotId, int Seat, DateTimeOffset Until);
