using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Waiting;

/// <summary>
/// Entries for which something is due: the urgent first, then who first came. By day also those for whom a seat of their county and kind
/// is free; whether it fits is looked at one by one.
/// </summary>
[SystemOnly]
public sealed record FindWaiting(int Take = FindWaiting.Most) : IQuery<IReadOnlyList<Guid>>
{
    /// <summary>So many that whom nothing fits does not hold up those behind.</summary>
    public const int Most = 5000;
}

internal sealed class FindWaitingHandler(AppDbContext db, CallContext call) : IQueryHandler<FindWaiting, IReadOnlyList<Guid>>
{
    public async ValueTask<IReadOnlyList<Guid>> Handle(FindWaiting query, CancellationToken cancellationToken)
    {
        var (now, today) = (call.Now, call.Now.ChinaDate());
        var (mayAsk, earliest) = (OfferTimes.IsDay(now), now + ConsultationPolicy.LeadTime + ConsultationPolicy.ShortestOffer);
        var free = db.Set<Slot>()
            .Where(slot => slot.StartsAt >= earliest && !slot.Closed)
            .Where(slot => db.Set<SeatClaim>().Count(claim => claim.SlotId == slot.Id && claim.ExpiresAt > now) < slot.Seats);
        var asked = db.Set<WaitingOffer>().Where(offer => offer.OpenEntryId != null);
        return await db.Set<WaitingEntry>()
            .Where(entry => entry.OpenPlace != null)
            .Where(entry =>
                entry.LastDay < today
                || asked.Any(offer =>
                    offer.OpenEntryId == entry.Id
                    && (offer.ExpiresAt <= now || !db.Set<Slot>().Any(slot => slot.Id == offer.SlotId && !slot.Closed))
                )
                || (
                    mayAsk
                    && !asked.Any(offer => offer.OpenEntryId == entry.Id)
                    && free.Any(slot => slot.County == entry.County && slot.Kind == entry.Kind)
                )
            )
            .OrderByDescending(entry => entry.Urgent)
            .ThenBy(entry => entry.JoinedAt)
            .ThenBy(entry => entry.Id)
            .Select(entry => entry.Id)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
    }
}

/// <summary>Offers freed seats to those who wait, one after the other.</summary>
public sealed class TendWaitingJob(Dispatcher dispatcher, ILogger<TendWaitingJob> logger)
{
    private static readonly Actor System = Actor.System("tend-waiting");

    /// <returns>How many entries were looked at.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await dispatcher.QueryAsync(System, new FindWaiting(), cancellationToken);
        return await DueItems.ForEachAsync(due, id => dispatcher.SendAsync(System, new TendWaiting(id), cancellationToken), logger);
    }
}
