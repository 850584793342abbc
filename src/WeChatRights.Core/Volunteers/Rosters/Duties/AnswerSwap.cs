using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Board;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.Core.Volunteers.Rosters.Duties;

/// <summary>I change seats with the colleague who asked me. The rules have agreed, so nobody else has to; the change is recorded.</summary>
[RequireStaff]
public sealed record AcceptSwap(Guid SwapId) : ICommand<Unit>;

/// <summary>I keep my seat.</summary>
[RequireStaff]
public sealed record DeclineSwap(Guid SwapId) : ICommand<Unit>;

internal sealed class AnswerSwapHandler(AppDbContext db, CallContext call, OwnVolunteering own, OpenWeeks weeks, RosterChanges changes)
    : ICommandHandler<AcceptSwap, Unit>,
        ICommandHandler<DeclineSwap, Unit>
{
    public async ValueTask<Unit> Handle(AcceptSwap command, CancellationToken cancellationToken)
    {
        var swap = await MineAsync(command.SwapId, cancellationToken);
        if (swap.State == DutySwapState.Accepted)
        {
            return Unit.Value;
        }

        RequireWaiting(swap);
        var (seat, held) = await HeldAsync(swap.SeatId, swap.AskerId, cancellationToken);
        var (other, otherHeld) = await HeldAsync(swap.OtherSeatId, swap.OtherId, cancellationToken);
        var open = await weeks.OpenAsync(seat.WeekId, cancellationToken);
        PlaceVolunteerHandler.RequireAllowed(OwnSeats.WhyNotSwap(open, seat.Id, other.Id), beyondLimits: false);
        swap.End(DutySwapState.Accepted);
        changes.Put(open.Week, seat, held, swap.OtherId, DutyOrigin.Swapped, RosterMoveKind.Swapped, null);
        changes.Put(open.Week, other, otherHeld, swap.AskerId, DutyOrigin.Swapped, RosterMoveKind.Swapped, null);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(DeclineSwap command, CancellationToken cancellationToken)
    {
        var swap = await MineAsync(command.SwapId, cancellationToken);
        if (swap.State != DutySwapState.Declined)
        {
            RequireWaiting(swap);
            swap.End(DutySwapState.Declined);
        }

        return Unit.Value;
    }

    /// <exception cref="DomainException"><c>duty-offer-ended</c>: she no longer has it; <c>duty-over</c></exception>
    private async Task<(RosterSeat Seat, Duty Held)> HeldAsync(Guid seatId, Guid volunteerId, CancellationToken cancellationToken)
    {
        var seat = await db.Set<RosterSeat>().FirstAsync(seat => seat.Id == seatId, cancellationToken);
        changes.RequireFuture(seat);
        var duty =
            await db.Set<Duty>().FirstOrDefaultAsync(duty => duty.SeatId == seatId && duty.VolunteerId == volunteerId, cancellationToken)
            ?? throw new DomainException(RosterErrors.OfferEnded);
        return (seat, duty);
    }

    private void RequireWaiting(DutySwap swap)
    {
        if (!swap.IsWaiting(call.Now))
        {
            throw new DomainException(RosterErrors.OfferEnded);
        }
    }

    private async Task<DutySwap> MineAsync(Guid swapId, CancellationToken cancellationToken)
    {
        var me = await own.IdAsync(cancellationToken);
        return await db.Set<DutySwap>().FirstOrDefaultAsync(swap => swap.Id == swapId && swap.OtherId == me, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
    }
}
