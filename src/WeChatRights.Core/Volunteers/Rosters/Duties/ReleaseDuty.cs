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
    : ICommand<Unit>
{
    public override string ToString() => $"ReleaseDuty({SeatId})";
}

internal sealed class ReleaseDutyHandler(AppDbContext db, OwnVolunteering own, RosterChanges changes, SeatFiller filler)
    : ICommandHandler<ReleaseDuty, Unit>
{
    public async ValueTask<Unit> Handle(ReleaseDuty command, CancellationToken cancellationToken)
    {
        var me = await own.GetAsync(cancellationToken);
        var duty = await db.Set<Duty>()
            .FirstOrDefaultAsync(duty => duty.SeatId == command.SeatId && duty.VolunteerId == me.Id, cancellationToken);
        if (duty is null)
        {
            await RequireReleasedAsync(command.SeatId, me.Id, cancellationToken);
            return Unit.Value;
        }

        var seat = await db.Set<RosterSeat>().FirstAsync(seat => seat.Id == duty.SeatId, cancellationToken);
        var week = await db.WeekAsync(seat.WeekId, cancellationToken);
        if (week.State != RosterState.Published)
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        changes.RequireFuture(seat);
        changes.Put(week, seat, duty, null, DutyOrigin.Replacement, RosterMoveKind.DroppedOut, command.Reason);
        await filler.FillAsync(week, seat, [me.Id], cancellationToken);
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
