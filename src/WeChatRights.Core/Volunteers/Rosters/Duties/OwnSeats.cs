using WeChatRights.Core.Volunteers.Rosters.Board;
using WeChatRights.Rostering.Rules;

namespace WeChatRights.Core.Volunteers.Rosters.Duties;

/// <summary>The rules for somebody who decides for herself: all of them, but that she has time she says by saying yes.</summary>
internal static class OwnSeats
{
    /// <param name="leaves">The seat that she would leave for it; null: none.</param>
    public static IReadOnlyList<RosterReason> WhyNot(OpenWeek open, Guid volunteerId, Guid seatId, Guid? leaves = null)
    {
        if (open.Problem.VolunteerAt(volunteerId) is not { } me || open.Problem.SeatAt(seatId) is not { } seat)
        {
            return [RosterReason.NotActive];
        }

        var from = leaves is { } left ? open.Problem.SeatAt(left) : null;
        var reasons =
            from is { } held && open.Plan.VolunteerAt(held) == me
                ? open.Explanations.WhyNotMove(held, seat)
                : open.Explanations.WhyNot(me, seat);
        return RosterReason.Of(reasons.Where(reason => reason.Rule != HardRule.Availability));
    }

    /// <summary>What stands against two people changing seats with each other.</summary>
    public static IReadOnlyList<RosterReason> WhyNotSwap(OpenWeek open, Guid seatId, Guid otherSeatId)
    {
        if (
            open.Problem.SeatAt(seatId) is not { } one
            || open.Problem.SeatAt(otherSeatId) is not { } other
            || open.Plan.VolunteerAt(one) is null
            || open.Plan.VolunteerAt(other) is null
        )
        {
            return [RosterReason.NotActive];
        }

        var (first, second) = open.Explanations.WhyNotSwap(one, other);
        return RosterReason.Of(first.Concat(second).Where(reason => reason.Rule != HardRule.Availability));
    }

    /// <exception cref="DomainException"><c>duty-against-rules</c>, with what stands against it</exception>
    public static void RequireAllowed(OpenWeek open, Guid volunteerId, Guid seatId, Guid? leaves = null) =>
        PlaceVolunteerHandler.RequireAllowed(WhyNot(open, volunteerId, seatId, leaves), beyondLimits: false);
}
