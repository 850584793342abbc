using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.Core.Volunteers.Rosters.Board;

/// <summary>Planning leaves the seat as it is, or may change it again. Only while the week is a draft: afterwards nothing is planned.</summary>
[RequirePermission(Permission.ManageVolunteers)]
public sealed record PinSeat(Guid SeatId, bool Pinned) : ICommand<Unit>;

internal sealed class PinSeatHandler(AppDbContext db, CallContext call, AuditTrail audit) : ICommandHandler<PinSeat, Unit>
{
    public async ValueTask<Unit> Handle(PinSeat command, CancellationToken cancellationToken)
    {
        var seat = await db.SeatAsync(command.SeatId, call.RequireStaff(), cancellationToken);
        (await db.WeekAsync(seat.WeekId, cancellationToken)).RequireDraft();
        seat.Pin(command.Pinned);
        audit.RecordObject(call, command.Pinned ? "SeatPinned" : "SeatUnpinned", seat.Id.ToString());
        return Unit.Value;
    }
}
