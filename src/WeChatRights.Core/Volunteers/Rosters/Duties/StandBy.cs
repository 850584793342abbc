using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Board;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.Core.Volunteers.Rosters.Duties;

/// <summary>"I would if nobody else does", for an open seat of a published week that I may take. Sent twice it does nothing the second time.</summary>
/// <exception cref="DomainException"><c>duty-over</c>, <c>duty-taken</c>, <c>duty-against-rules</c></exception>
[RequireStaff]
public sealed record StandBy(Guid SeatId) : ICommand<Unit>, IBrief;

/// <summary>I am not to be asked for it after all. Harmless when I had not said so.</summary>
[RequireStaff]
public sealed record StandDown(Guid SeatId) : ICommand<Unit>, IBrief;

internal sealed class StandByHandler(AppDbContext db, CallContext call, OwnVolunteering own, OpenWeeks weeks, RosterChanges changes)
    : ICommandHandler<StandBy, Unit>,
        ICommandHandler<StandDown, Unit>
{
    public async ValueTask<Unit> Handle(StandBy command, CancellationToken cancellationToken)
    {
        var me = await own.IdAsync(cancellationToken);
        if (await FindAsync(command.SeatId, me, cancellationToken) is not null)
        {
            return Unit.Value;
        }

        var seat = await db.Set<RosterSeat>().FirstOrDefaultAsync(seat => seat.Id == command.SeatId, cancellationToken);
        var week = seat is null ? null : await db.WeekAsync(seat.WeekId, cancellationToken);
        if (seat is null || week is not { State: RosterState.Published })
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        changes.RequireFuture(seat);
        if (await db.Set<Duty>().AnyAsync(duty => duty.SeatId == seat.Id, cancellationToken))
        {
            throw new DomainException(RosterErrors.SeatTaken);
        }

        OwnSeats.RequireAllowed(await weeks.OpenAsync(week, cancellationToken), me, seat.Id);
        db.Add(new DutyStandby(Ids.New(call.Now), seat.Id, me, call.Now));
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(StandDown command, CancellationToken cancellationToken)
    {
        if (await FindAsync(command.SeatId, await own.IdAsync(cancellationToken), cancellationToken) is { } standby)
        {
            db.Remove(standby);
        }

        return Unit.Value;
    }

    private Task<DutyStandby?> FindAsync(Guid seatId, Guid me, CancellationToken cancellationToken) =>
        db.Set<DutyStandby>().FirstOrDefaultAsync(standby => standby.SeatId == seatId && standby.VolunteerId == me, cancellationToken);
}
