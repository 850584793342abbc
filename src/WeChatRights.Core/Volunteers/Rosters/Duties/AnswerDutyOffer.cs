using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Board;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.Core.Volunteers.Rosters.Duties;

/// <summary>I take the seat I was asked for. Sent twice it does nothing the second time.</summary>
[RequireStaff]
public sealed record AcceptDutyOffer(Guid OfferId) : ICommand<Unit>, IBrief;

/// <summary>I do not take it. No reason is asked for, and it is held against nobody.</summary>
[RequireStaff]
public sealed record DeclineDutyOffer(Guid OfferId) : ICommand<Unit>, IBrief;

/// <summary>She has answered the station by telephone: who has no phone page is asked too.</summary>
[RequirePermission(Permission.ManageVolunteers)]
public sealed record AnswerForVolunteer(Guid SeatId, bool Accepts) : ICommand<Unit>, IBrief;

internal sealed class AnswerDutyOfferHandler(
    AppDbContext db,
    CallContext call,
    OwnVolunteering own,
    OpenWeeks weeks,
    RosterChanges changes,
    SeatFiller filler
) : ICommandHandler<AcceptDutyOffer, Unit>, ICommandHandler<DeclineDutyOffer, Unit>, ICommandHandler<AnswerForVolunteer, Unit>
{
    public async ValueTask<Unit> Handle(AcceptDutyOffer command, CancellationToken cancellationToken) =>
        await AcceptAsync(await MineAsync(command.OfferId, cancellationToken), cancellationToken);

    public async ValueTask<Unit> Handle(DeclineDutyOffer command, CancellationToken cancellationToken) =>
        await DeclineAsync(await MineAsync(command.OfferId, cancellationToken), cancellationToken);

    public async ValueTask<Unit> Handle(AnswerForVolunteer command, CancellationToken cancellationToken)
    {
        var seat = await db.SeatAsync(command.SeatId, call.RequireStaff(), cancellationToken);
        var offer =
            await db.Set<DutyOffer>().FirstOrDefaultAsync(offer => offer.OpenSeatId == seat.Id, cancellationToken)
            ?? throw new DomainException(RosterErrors.OfferEnded);
        return command.Accepts ? await AcceptAsync(offer, cancellationToken) : await DeclineAsync(offer, cancellationToken);
    }

    private async Task<Unit> AcceptAsync(DutyOffer offer, CancellationToken cancellationToken)
    {
        if (offer.State == DutyOfferState.Accepted)
        {
            return Unit.Value;
        }

        RequireWaiting(offer);
        var seat = await db.Set<RosterSeat>().FirstAsync(seat => seat.Id == offer.SeatId, cancellationToken);
        changes.RequireFuture(seat);
        if (await db.Set<Duty>().AnyAsync(duty => duty.SeatId == seat.Id, cancellationToken))
        {
            throw new DomainException(RosterErrors.SeatTaken);
        }

        var open = await weeks.OpenAsync(seat.WeekId, cancellationToken);
        OwnSeats.RequireAllowed(open, offer.VolunteerId, seat.Id, offer.LeavesSeatId);
        offer.End(DutyOfferState.Accepted, call.Now);
        if (offer.LeavesSeatId is { } leaves)
        {
            await LeaveAsync(open.Week, leaves, offer.VolunteerId, cancellationToken);
        }

        changes.Put(open.Week, seat, null, offer.VolunteerId, DutyOrigin.Replacement, RosterMoveKind.Replaced, null);
        return Unit.Value;
    }

    private async Task<Unit> DeclineAsync(DutyOffer offer, CancellationToken cancellationToken)
    {
        if (offer.State == DutyOfferState.Declined)
        {
            return Unit.Value;
        }

        RequireWaiting(offer);
        offer.End(DutyOfferState.Declined, call.Now);
        await AskNextAsync(offer, cancellationToken);
        return Unit.Value;
    }

    private async Task AskNextAsync(DutyOffer offer, CancellationToken cancellationToken)
    {
        var seat = await db.Set<RosterSeat>().FirstAsync(seat => seat.Id == offer.SeatId, cancellationToken);
        await filler.FillAsync(await db.WeekAsync(seat.WeekId, cancellationToken), seat, [offer.VolunteerId], cancellationToken);
    }

    /// <summary>The seat she leaves for the other one is looked after at once, too.</summary>
    private async Task LeaveAsync(RosterWeek week, Guid seatId, Guid volunteerId, CancellationToken cancellationToken)
    {
        var seat = await db.Set<RosterSeat>().FirstAsync(seat => seat.Id == seatId, cancellationToken);
        var duty = await db.Set<Duty>()
            .FirstOrDefaultAsync(duty => duty.SeatId == seatId && duty.VolunteerId == volunteerId, cancellationToken);
        if (duty is not null)
        {
            changes.Put(week, seat, duty, null, DutyOrigin.Replacement, RosterMoveKind.Replaced, null);
            await filler.FillAsync(week, seat, [volunteerId], cancellationToken);
        }
    }

    private void RequireWaiting(DutyOffer offer)
    {
        if (!offer.IsWaiting(call.Now))
        {
            throw new DomainException(RosterErrors.OfferEnded);
        }
    }

    private async Task<DutyOffer> MineAsync(Guid offerId, CancellationToken cancellationToken)
    {
        var me = await own.IdAsync(cancellationToken);
        return await db.Set<DutyOffer>().FirstOrDefaultAsync(offer => offer.Id == offerId && offer.VolunteerId == me, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
    }
}
