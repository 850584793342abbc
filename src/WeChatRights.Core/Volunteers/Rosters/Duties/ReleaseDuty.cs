using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Board;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.Core.Volunteers.Rosters.Duties;

/// <summary>
/// "I can't": my seat becomes open, and somebody else is asked at once. No reason is asked for: service is voluntary (志愿服务条例 art. 3). Sent twice it does nothing
/// the second time.
/// </summary>
[RequireStaff]
public sealed record ReleaseDuty(Guid SeatId, [property: StringLength(100, ErrorMessage = "原因最多 100 个字。")] string? Reason)
    : ICommand<Unit>,
        IBrief
{
    public override string ToString() => $"ReleaseDuty({SeatId})";
}

internal sealed class ReleaseDutyHandler(AppDbContext db, OwnVolunteering own, RosterChanges changes, SeatFiller filler)
    : ICommandHandler<ReleaseDuty, Unit>
{
    public async ValueTask<Unit> Handle(ReleaseDuty command, CancellationToken cancellationToken)
    {
        var me = await own.IdAsync(cancellationToken);
        var mine = await (
            from duty in db.Set<Duty>()
            where duty.SeatId == command.SeatId && duty.VolunteerId == me
            join seat in db.Set<RosterSeat>() on duty.SeatId equals seat.Id
            join week in db.Set<RosterWeek>() on seat.WeekId equals week.Id
            select new
            {
                Duty = duty,
                Seat = seat,
                Week = week,
            }
        ).FirstOrDefaultAsync(cancellationToken);
        if (mine is null)
        {
            await RequireReleasedAsync(command.SeatId, me, cancellationToken);
            return Unit.Value;
        }

        if (mine.Week.State != RosterState.Published)
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        changes.RequireFuture(mine.Seat);
        changes.Put(mine.Week, mine.Seat, mine.Duty, null, DutyOrigin.Replacement, RosterMoveKind.DroppedOut, command.Reason);
        await filler.FillAsync(mine.Week, mine.Seat, [me], cancellationToken);
        return Unit.Value;
    }

    private async Task RequireReleasedAsync(Guid seatId, Guid volunteerId, CancellationToken cancellationToken)
    {
        var released = await db.Set<RosterMove>()
            .AnyAsync(
                move => move.SeatId == seatId && move.FromVolunteerId == volunteerId && move.Kind == RosterMoveKind.DroppedOut,
                cancellationToken
            );
        if (!released)
        {
            throw new DomainException(CommonErrors.NotFound);
        }
    }
}
