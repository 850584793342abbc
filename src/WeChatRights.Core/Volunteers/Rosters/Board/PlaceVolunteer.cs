using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.Core.Volunteers.Rosters.Board;

/// <summary>Puts somebody on a seat, or takes somebody out of it. In a draft the seat is pinned with it, so that planning leaves it alone.</summary>
/// <param name="Held">Who sat there when the caller looked; <c>stale-data</c> when it is somebody else by now.</param>
/// <param name="VolunteerId">Null: the seat becomes open.</param>
/// <param name="BeyondLimits">She was asked and agreed to go beyond limits that she set herself.</param>
/// <param name="Reason">Asked for once the week is published.</param>
[RequirePermission(Permission.ManageVolunteers)]
public sealed record PlaceVolunteer(
    Guid SeatId,
    Guid? Held,
    Guid? VolunteerId,
    bool BeyondLimits,
    [property: StringLength(200, ErrorMessage = "原因最多 200 个字。")] string? Reason
) : ICommand<Unit>
{
    public override string ToString() => $"PlaceVolunteer({SeatId})";
}

internal sealed class PlaceVolunteerHandler(AppDbContext db, CallContext call, OpenWeeks weeks, RosterChanges changes, AuditTrail audit)
    : ICommandHandler<PlaceVolunteer, Unit>
{
    public async ValueTask<Unit> Handle(PlaceVolunteer command, CancellationToken cancellationToken)
    {
        var seat = await db.SeatAsync(command.SeatId, call.RequireStaff(), cancellationToken);
        changes.RequireFuture(seat);
        var duty = await db.Set<Duty>().FirstOrDefaultAsync(duty => duty.SeatId == seat.Id, cancellationToken);
        if (duty?.VolunteerId != command.Held)
        {
            throw new DomainException(CommonErrors.StaleData);
        }

        if (command.VolunteerId == command.Held)
        {
            return Unit.Value;
        }

        var open = await weeks.OpenAsync(seat.WeekId, cancellationToken);
        if (command.VolunteerId is { } volunteerId)
        {
            RequireAllowed(open.WhyNot(volunteerId, seat.Id), command.BeyondLimits);
        }

        changes.Put(open.Week, seat, duty, command.VolunteerId, DutyOrigin.Placed, RosterMoveKind.Placed, command.Reason);
        await changes.WithdrawOffersAsync(seat.Id, cancellationToken);
        if (open.Week.State == RosterState.Draft)
        {
            seat.Pin(pinned: true);
        }

        audit.RecordObject(call, "VolunteerPlaced", seat.Id.ToString());
        return Unit.Value;
    }

    /// <exception cref="DomainException"><c>duty-against-rules</c>, with what stands against it</exception>
    internal static void RequireAllowed(IReadOnlyList<RosterReason> against, bool beyondLimits)
    {
        if (against.Any(reason => !beyondLimits || !reason.MayBeLifted))
        {
            throw new DomainException(
                RosterErrors.AgainstRules with
                {
                    Text = $"不能这样安排：{string.Join("；", against.Select(reason => reason.Text))}。",
                }
            );
        }
    }
}
