using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Board;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.Core.Volunteers.Rosters.Duties;

/// <summary>I take a seat that is open in a published week. Who comes first has it; who is just being asked for it loses nothing but the question.</summary>
[RequireStaff]
public sealed record TakeSeat(Guid SeatId) : ICommand<Unit>, IBrief;

internal sealed class TakeSeatHandler(AppDbContext db, OwnVolunteering own, OpenWeeks weeks, RosterChanges changes)
    : ICommandHandler<TakeSeat, Unit>
{
    public async ValueTask<Unit> Handle(TakeSeat command, CancellationToken cancellationToken)
    {
        var me = await own.IdAsync(cancellationToken);
        var seat = await db.Set<RosterSeat>().FirstOrDefaultAsync(seat => seat.Id == command.SeatId, cancellationToken);
        var week = seat is null ? null : await db.WeekAsync(seat.WeekId, cancellationToken);
        if (seat is null || week is not { State: RosterState.Published })
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        changes.RequireFuture(seat);
        if (await db.Set<Duty>().FirstOrDefaultAsync(duty => duty.SeatId == seat.Id, cancellationToken) is { } held)
        {
            return held.VolunteerId == me ? Unit.Value : throw new DomainException(RosterErrors.SeatTaken);
        }

        OwnSeats.RequireAllowed(await weeks.OpenAsync(week, cancellationToken), me, seat.Id);
        await changes.WithdrawOffersAsync(seat.Id, cancellationToken);
        changes.Put(week, seat, null, me, DutyOrigin.Taken, RosterMoveKind.Taken, null);
        return Unit.Value;
    }
}
