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

/// <summary>Seats that begin soon, that nobody has or is asked for, and for which somebody stands by who has not been asked.</summary>
[SystemOnly]
public sealed record FindSeatsToCallFor : IQuery<IReadOnlyList<Guid>>;

/// <summary>Nobody else took the seat: who stands by is asked.</summary>
[SystemOnly]
public sealed record CallStandby(Guid SeatId) : ICommand<Unit>, IUnaudited;

internal sealed class CallStandbyHandler(AppDbContext db, CallContext call, SeatFiller filler)
    : ICommandHandler<CallStandby, Unit>,
        IQueryHandler<FindSeatsToCallFor, IReadOnlyList<Guid>>
{
    public async ValueTask<Unit> Handle(CallStandby command, CancellationToken cancellationToken)
    {
        if (await Waiting().FirstOrDefaultAsync(seat => seat.Id == command.SeatId, cancellationToken) is { } seat)
        {
            await filler.CallStandbyAsync(await db.WeekAsync(seat.WeekId, cancellationToken), seat, cancellationToken);
        }

        return Unit.Value;
    }

    public async ValueTask<IReadOnlyList<Guid>> Handle(FindSeatsToCallFor query, CancellationToken cancellationToken) =>
        await Waiting().OrderBy(seat => seat.StartsAt).Select(seat => seat.Id).ToListAsync(cancellationToken);

    private IQueryable<RosterSeat> Waiting()
    {
        var (from, to) = (call.Now + RosterPolicy.TooLateToAsk, call.Now + RosterPolicy.LastCall);
        var offers = db.Set<DutyOffer>();
        return db.Set<RosterSeat>()
            .Where(seat => seat.StartsAt > from && seat.StartsAt <= to)
            .Where(seat => db.Set<RosterWeek>().Any(week => week.Id == seat.WeekId && week.State == RosterState.Published))
            .Where(seat => !db.Set<Duty>().Any(duty => duty.SeatId == seat.Id) && !offers.Any(offer => offer.OpenSeatId == seat.Id))
            .Where(seat =>
                db.Set<DutyStandby>()
                    .Any(standby =>
                        standby.SeatId == seat.Id
                        && !offers.Any(offer => offer.SeatId == seat.Id && offer.VolunteerId == standby.VolunteerId)
                    )
            );
    }
}

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

/// <summary>Asks the next person when somebody has not answered, and who stands by when a seat is still open shortly before.</summary>
public sealed class TendDutyOffersJob(Dispatcher dispatcher, ILogger<TendDutyOffersJob> logger)
{
    private static readonly Actor System = Actor.System("tend-duty-offers");

    /// <returns>How many questions and seats were looked at.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await dispatcher.QueryAsync(System, new FindExpiredDutyOffers(), cancellationToken);
        var asked = await DueItems.ForEachAsync(
            due,
            id => dispatcher.SendAsync(System, new ExpireDutyOffer(id), cancellationToken),
            logger
        );
        var open = await dispatcher.QueryAsync(System, new FindSeatsToCallFor(), cancellationToken);
        return asked
            + await DueItems.ForEachAsync(open, id => dispatcher.SendAsync(System, new CallStandby(id), cancellationToken), logger);
    }
}
