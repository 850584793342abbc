using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.Core.Volunteers.Rosters.Board;

/// <summary>Two people change seats, or one moves to a seat that is open: what dragging a card on the board does. In a draft both seats are pinned with it.</summary>
/// <param name="From">The seat that was dragged; somebody must sit there.</param>
/// <param name="FromHeld">Who sat there when the caller looked; <c>stale-data</c> when it is somebody else by now.</param>
/// <param name="ToHeld">The same for the other seat; null: open.</param>
/// <param name="Reason">Asked for once the week is published.</param>
[RequirePermission(Permission.ManageVolunteers)]
public sealed record ExchangeDuties(
    Guid From,
    Guid FromHeld,
    Guid To,
    Guid? ToHeld,
    [property: StringLength(200, ErrorMessage = "原因最多 200 个字。")] string? Reason
) : ICommand<Unit>
{
    public override string ToString() => $"ExchangeDuties({From}, {To})";
}

internal sealed class ExchangeDutiesHandler(AppDbContext db, CallContext call, OpenWeeks weeks, RosterChanges changes, AuditTrail audit)
    : ICommandHandler<ExchangeDuties, Unit>
{
    public async ValueTask<Unit> Handle(ExchangeDuties command, CancellationToken cancellationToken)
    {
        var (from, to) = (await SeatAsync(command.From, cancellationToken), await SeatAsync(command.To, cancellationToken));
        var (held, other) = (await DutyAsync(from, cancellationToken), await DutyAsync(to, cancellationToken));
        if (held?.VolunteerId != command.FromHeld || other?.VolunteerId != command.ToHeld || from.WeekId != to.WeekId)
        {
            throw new DomainException(CommonErrors.StaleData);
        }

        if (from.Id == to.Id || command.FromHeld == command.ToHeld)
        {
            return Unit.Value;
        }

        var open = await weeks.OpenAsync(from.WeekId, cancellationToken);
        PlaceVolunteerHandler.RequireAllowed(WhyNot(open, from, to, other is not null), beyondLimits: false);
        changes.Put(open.Week, from, held, command.ToHeld, DutyOrigin.Placed, RosterMoveKind.Placed, command.Reason);
        changes.Put(open.Week, to, other, command.FromHeld, DutyOrigin.Placed, RosterMoveKind.Placed, command.Reason);
        await changes.WithdrawOffersAsync(from.Id, cancellationToken);
        await changes.WithdrawOffersAsync(to.Id, cancellationToken);
        if (open.Week.State == RosterState.Draft)
        {
            from.Pin(pinned: true);
            to.Pin(pinned: true);
        }

        audit.RecordObject(call, "DutiesExchanged", from.Id.ToString());
        return Unit.Value;
    }

    private static IReadOnlyList<RosterReason> WhyNot(OpenWeek open, RosterSeat from, RosterSeat to, bool swap)
    {
        if (open.Problem.SeatAt(from.Id) is not { } one || open.Problem.SeatAt(to.Id) is not { } two || open.Plan.VolunteerAt(one) is null)
        {
            return [RosterReason.NotActive];
        }

        if (!swap)
        {
            return RosterReason.Of(open.Explanations.WhyNotMove(one, two));
        }

        if (open.Plan.VolunteerAt(two) is null)
        {
            return [RosterReason.NotActive];
        }

        var (first, second) = open.Explanations.WhyNotSwap(one, two);
        return RosterReason.Of(first.Concat(second));
    }

    private async Task<RosterSeat> SeatAsync(Guid seatId, CancellationToken cancellationToken)
    {
        var seat = await db.SeatAsync(seatId, call.RequireStaff(), cancellationToken);
        changes.RequireFuture(seat);
        return seat;
    }

    private Task<Duty?> DutyAsync(RosterSeat seat, CancellationToken cancellationToken) =>
        db.Set<Duty>().FirstOrDefaultAsync(duty => duty.SeatId == seat.Id, cancellationToken);
}
