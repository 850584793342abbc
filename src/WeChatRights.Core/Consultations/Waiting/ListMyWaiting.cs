using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Data;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Waiting;

/// <summary>
/// What she waits for, and what has lately ended not by her own doing. No proof is asked, and whoever holds her phone may read it: so
/// nothing here says what it is about.
/// </summary>
[RequireCitizen]
public sealed record ListMyWaiting : IQuery<IReadOnlyList<MyWaiting>>;

/// <summary>How an entry stands, for her.</summary>
public enum WaitingState
{
    Waiting,

    /// <summary>A time is kept for her.</summary>
    Offered,

    /// <summary>She let too many offers pass.</summary>
    Passed,

    /// <summary>Her last day is over.</summary>
    Over,
}

/// <param name="Offer">Only while a time is kept for her.</param>
public sealed record MyWaiting(
    Guid Id,
    string County,
    ConsultationKind Kind,
    bool WomanOnly,
    DateOnly LastDay,
    bool MayMessage,
    WaitingState State,
    MyOffer? Offer
);

/// <param name="HoldId">With it she books; nobody else can.</param>
/// <param name="ExpiresAt">From this instant on the next one is asked.</param>
public sealed record MyOffer(Guid HoldId, DateTimeOffset ExpiresAt, FreeSlot Slot);

internal sealed class ListMyWaitingHandler(AppDbContext db, CallContext call, DivisionDirectory divisions)
    : IQueryHandler<ListMyWaiting, IReadOnlyList<MyWaiting>>
{
    public async ValueTask<IReadOnlyList<MyWaiting>> Handle(ListMyWaiting query, CancellationToken cancellationToken)
    {
        var her = WaitingList.RequirePerson(call);
        var since = call.Now.AddDays(-ConsultationPolicy.EndedWaitingDays);
        var entries = await db.Set<WaitingEntry>()
            .AsNoTracking()
            .Where(entry => entry.CitizenId == her)
            .Where(entry =>
                entry.OpenPlace != null || (entry.EndedAt >= since && (entry.End == WaitingEnd.Passed || entry.End == WaitingEnd.Over))
            )
            .OrderByDescending(entry => entry.JoinedAt)
            .ToListAsync(cancellationToken);
        var offers = await OffersAsync(entries.ConvertAll(entry => entry.Id), cancellationToken);
        var mine = new List<MyWaiting>();
        foreach (var entry in entries.OrderBy(entry => entry.OpenPlace is null))
        {
            var county = await divisions.PathNameAsync(entry.County, cancellationToken);
            var offer = offers.GetValueOrDefault(entry.Id);
            mine.Add(
                new MyWaiting(entry.Id, county, entry.Kind, entry.WomanOnly, entry.LastDay, entry.MayMessage, StateOf(entry, offer), offer)
            );
        }

        return mine;
    }

    private static WaitingState StateOf(WaitingEntry entry, MyOffer? offer) =>
        entry.End switch
        {
            WaitingEnd.Passed => WaitingState.Passed,
            WaitingEnd.Over => WaitingState.Over,
            _ => offer is null ? WaitingState.Waiting : WaitingState.Offered,
        };

    private async Task<Dictionary<Guid, MyOffer>> OffersAsync(List<Guid> entries, CancellationToken cancellationToken)
    {
        var now = call.Now;
        var open = await (
            from offer in db.Set<WaitingOffer>().AsNoTracking()
            where offer.OpenEntryId != null && entries.Contains(offer.OpenEntryId.Value) && offer.ExpiresAt > now
            join slot in db.Set<Slot>() on offer.SlotId equals slot.Id
            join provider in db.Set<Provider>() on slot.ProviderId equals provider.Id
            join sitting in db.Set<Sitting>() on slot.SittingId equals sitting.Id
            where !slot.Closed
            select new
            {
                offer,
                slot,
                provider,
                sitting.Station,
            }
        ).ToListAsync(cancellationToken);
        var offers = new Dictionary<Guid, MyOffer>();
        foreach (var row in open)
        {
            var station = row.Station is { } township ? await divisions.PathNameAsync(township, cancellationToken) : null;
            var slot = FindSlotsHandler.Tell(row.slot, row.provider, station, left: 1);
            offers[row.offer.EntryId] = new MyOffer(row.offer.Id, row.offer.ExpiresAt, slot);
        }

        return offers;
    }
}
