using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Waiting;

/// <summary>What the doors of the waiting list have in common.</summary>
internal sealed class WaitingList(AppDbContext db, CallContext call)
{
    /// <summary>An entry belongs to a person: a session that a receipt opened stands for a matter only.</summary>
    /// <exception cref="DomainException"><c>sign-in-required</c></exception>
    public static Guid RequirePerson(CallContext call) =>
        (call.Actor as CitizenActor)?.CitizenId ?? throw new DomainException(CommonErrors.SignInRequired);

    /// <summary>Ends an entry; a seat that is kept for it is free at once.</summary>
    /// <param name="except">A hold that is being booked.</param>
    public async Task FinishAsync(WaitingEntry entry, WaitingEnd end, Guid? except, CancellationToken cancellationToken)
    {
        entry.Finish(end, call.Now);
        var open = await db.Set<WaitingOffer>()
            .FirstOrDefaultAsync(offer => offer.OpenEntryId == entry.Id && offer.Id != except, cancellationToken);
        if (open is not null)
        {
            await SettleAsync(open, OfferOutcome.Withdrawn, cancellationToken);
        }
    }

    /// <summary>The offer is over, and its seat free unless it has been booked.</summary>
    public async Task SettleAsync(WaitingOffer offer, OfferOutcome outcome, CancellationToken cancellationToken)
    {
        offer.Settle(outcome);
        db.RemoveRange(
            await db.Set<SeatClaim>().Where(claim => claim.Id == offer.Id && claim.BookingId == null).ToListAsync(cancellationToken)
        );
    }
}
