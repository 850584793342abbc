using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Waiting;

/// <summary>
/// Does for one entry what is due: an offer that ran out has passed, an entry whose last day is over ends, and by day the soonest seat
/// that fits is kept for her. Harmless when nothing is due. Two nodes at once: one of them collides and finds nothing to do.
/// </summary>
[SystemOnly]
public sealed record TendWaiting(Guid EntryId) : ICommand<Unit>, IUnaudited;

internal sealed class TendWaitingHandler(AppDbContext db, CallContext call, WaitingList list, FittingSeats seats)
    : ICommandHandler<TendWaiting, Unit>
{
    public async ValueTask<Unit> Handle(TendWaiting command, CancellationToken cancellationToken)
    {
        var entry = await db.Set<WaitingEntry>()
            .FirstOrDefaultAsync(entry => entry.Id == command.EntryId && entry.OpenPlace != null, cancellationToken);
        if (entry is null || await IsAskedAsync(entry, cancellationToken))
        {
            return Unit.Value;
        }

        if (entry.End is null && entry.LastDay < call.Now.ChinaDate())
        {
            entry.Finish(WaitingEnd.Over, call.Now);
        }

        if (entry.End is null && await seats.FindAsync(entry, cancellationToken) is { } seat)
        {
            var claim = SeatClaim.Offered(Ids.New(call.Now), seat.SlotId, seat.Seat, entry.CitizenId, seat.Until);
            db.Add(claim);
            db.Add(entry.Offer(claim.Id, seat.SlotId, seat.Until, call.Now));
        }

        return Unit.Value;
    }

    /// <summary>Whether she has an offer that she may still take. One that is over is settled.</summary>
    private async Task<bool> IsAskedAsync(WaitingEntry entry, CancellationToken cancellationToken)
    {
        var open = await db.Set<WaitingOffer>().FirstOrDefaultAsync(offer => offer.OpenEntryId == entry.Id, cancellationToken);
        if (open is null)
        {
            return false;
        }

        if (open.ExpiresAt <= call.Now)
        {
            await list.SettleAsync(open, OfferOutcome.Passed, cancellationToken);
            entry.Pass(call.Now);
            return false;
        }

        if (await db.Set<Slot>().AnyAsync(slot => slot.Id == open.SlotId && !slot.Closed, cancellationToken))
        {
            return true;
        }

        await list.SettleAsync(open, OfferOutcome.Withdrawn, cancellationToken);
        return false;
    }
}
