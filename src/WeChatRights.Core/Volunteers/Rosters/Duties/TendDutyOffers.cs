using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.Core.Volunteers.Rosters.Duties;

/// <summary>Questions whose time is over.</summary>
[SystemOnly]
public sealed record FindExpiredDutyOffers : IQuery<IReadOnlyList<Guid>>;

/// <summary>A question nobody answered in time: the next person is asked.</summary>
[SystemOnly]
public sealed record ExpireDutyOffer(Guid OfferId) : ICommand<Unit>, IUnaudited;

internal sealed class ExpireDutyOfferHandler(AppDbContext db, CallContext call, SeatFiller filler)
    : ICommandHandler<ExpireDutyOffer, Unit>,
        IQueryHandler<FindExpiredDutyOffers, IReadOnlyList<Guid>>
{
    public async ValueTask<Unit> Handle(ExpireDutyOffer command, CancellationToken cancellationToken)
    {
        var offer = await db.Set<DutyOffer>().FirstOrDefaultAsync(offer => offer.Id == command.OfferId, cancellationToken);
        if (offer is not { State: DutyOfferState.Waiting } || offer.ExpiresAt > call.Now)
        {
            return Unit.Value;
        }

        offer.End(DutyOfferState.Expired, call.Now);
        var seat = await db.Set<RosterSeat>().FirstAsync(seat => seat.Id == offer.SeatId, cancellationToken);
        await filler.FillAsync(await db.WeekAsync(seat.WeekId, cancellationToken), seat, [offer.VolunteerId], cancellationToken);
        return Unit.Value;
    }

    public async ValueTask<IReadOnlyList<Guid>> Handle(FindExpiredDutyOffers query, CancellationToken cancellationToken) =>
        await db.Set<DutyOffer>()
            .Where(offer => offer.State == DutyOfferState.Waiting && offer.ExpiresAt <= call.Now)
            .OrderBy(offer => offer.ExpiresAt)
            .Select(offer => offer.Id)
            .ToListAsync(cancellationToken);
}

/// <summary>Asks the next person when somebody has not answered.</summary>
public sealed class TendDutyOffersJob(Dispatcher dispatcher, ILogger<TendDutyOffersJob> logger)
{
    private static readonly Actor System = Actor.System("tend-duty-offers");

    /// <returns>How many questions were looked at.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await dispatcher.QueryAsync(System, new FindExpiredDutyOffers(), cancellationToken);
        return await DueItems.ForEachAsync(due, id => dispatcher.SendAsync(System, new ExpireDutyOffer(id), cancellationToken), logger);
    }
}
