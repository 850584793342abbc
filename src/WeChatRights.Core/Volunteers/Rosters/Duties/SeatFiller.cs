using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Volunteers.Contracts;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Board;
using WeChatRights.Core.Volunteers.Rosters.Weeks;
using WeChatRights.Rostering.Answers;

namespace WeChatRights.Core.Volunteers.Rosters.Duties;

/// <summary>
/// Looks for somebody for a seat that has come free, and asks her; when nobody is left, whoever said that she would if nobody else does. When it begins too soon for
/// a message, or there is none of those either, the station is told to telephone. Either way something happens in the transaction in which the seat came free: none is forgotten.
/// </summary>
internal sealed class SeatFiller(AppDbContext db, CallContext call, OpenWeeks weeks)
{
    /// <param name="gone">Who is not to be asked for anything just now.</param>
    public async Task FillAsync(RosterWeek week, RosterSeat seat, IReadOnlyCollection<Guid> gone, CancellationToken cancellationToken)
    {
        var change =
            seat.StartsAt - call.Now > RosterPolicy.TooLateToAsk
                ? await FindAsync(week, seat, gone, cancellationToken) ?? await FindStandbyAsync(week, seat, gone, cancellationToken)
                : null;
        if (change is not var (volunteerId, leaves))
        {
            week.Tell(new SeatLeftOpen(seat.Township, seat.Id));
            return;
        }

        await AskAsync(seat, volunteerId, leaves, cancellationToken);
    }

    /// <summary>For a seat that has been open all along: who said that she would if nobody else does is asked. Nothing happens when nobody did.</summary>
    public async Task CallStandbyAsync(RosterWeek week, RosterSeat seat, CancellationToken cancellationToken)
    {
        if (await FindStandbyAsync(week, seat, [], cancellationToken) is var (volunteerId, leaves))
        {
            await AskAsync(seat, volunteerId, leaves, cancellationToken);
        }
    }

    private async Task AskAsync(RosterSeat seat, Guid volunteerId, Guid? leaves, CancellationToken cancellationToken)
    {
        var staffId = await db.Set<Volunteer>()
            .Where(volunteer => volunteer.Id == volunteerId)
            .Select(volunteer => volunteer.StaffId)
            .FirstOrDefaultAsync(cancellationToken);
        db.Add(new DutyOffer(Ids.New(call.Now), seat, volunteerId, staffId, leaves, call.Now));
    }

    /// <summary>The rules may speak against her by now. That she said "if nobody else" says that she has time.</summary>
    private async Task<(Guid VolunteerId, Guid? Leaves)?> FindStandbyAsync(
        RosterWeek week,
        RosterSeat seat,
        IReadOnlyCollection<Guid> gone,
        CancellationToken cancellationToken
    )
    {
        var standing = await db.Set<DutyStandby>()
            .Where(standby => standby.SeatId == seat.Id)
            .OrderBy(standby => standby.At)
            .Select(standby => standby.VolunteerId)
            .ToListAsync(cancellationToken);
        if (standing.Count == 0)
        {
            return null;
        }

        var open = await weeks.OpenAsync(week, cancellationToken);
        var refused = await RefusedAsync(seat, cancellationToken);
        var found = standing.Find(one => !gone.Contains(one) && !refused.Contains(one) && OwnSeats.WhyNot(open, one, seat.Id).Count == 0);
        return found == Guid.Empty ? null : (found, null);
    }

    private async Task<(Guid VolunteerId, Guid? Leaves)?> FindAsync(
        RosterWeek week,
        RosterSeat seat,
        IReadOnlyCollection<Guid> gone,
        CancellationToken cancellationToken
    )
    {
        var open = await weeks.OpenAsync(week, cancellationToken);
        if (open.Problem.SeatAt(seat.Id) is not { } lost)
        {
            return null;
        }

        var refused = await RefusedAsync(seat, cancellationToken);
        var found = Replacement.Find(
            open.Problem.Prepared,
            open.Plan,
            [lost],
            [.. gone.Select(open.Problem.VolunteerAt).OfType<int>()],
            [.. refused.Select(open.Problem.VolunteerAt).OfType<int>().Select(volunteer => (lost, volunteer))]
        );
        if (found.Changes.FirstOrDefault(change => change.Seat == lost) is not { To: { } taker })
        {
            return null;
        }

        var left = found.Changes.FirstOrDefault(change => change.Seat != lost && change.From == taker);
        return (open.Problem.Volunteers[taker], left is null ? null : open.Problem.Seats[left.Seat]);
    }

    /// <summary>Who has said no to this seat, or gave it up, or is just being asked for another one at the same time.</summary>
    private async Task<HashSet<Guid>> RefusedAsync(RosterSeat seat, CancellationToken cancellationToken)
    {
        var asked = db.Set<DutyOffer>()
            .Where(offer => offer.SeatId == seat.Id && offer.State != DutyOfferState.Withdrawn)
            .Select(offer => offer.VolunteerId);
        var left = db.Set<RosterMove>()
            .Where(move => move.SeatId == seat.Id && move.Kind == RosterMoveKind.DroppedOut && move.FromVolunteerId != null)
            .Select(move => move.FromVolunteerId!.Value);
        var elsewhere = db.Set<DutyOffer>()
            .Where(offer => offer.State == DutyOfferState.Waiting && offer.SeatId != seat.Id)
            .Join(
                db.Set<RosterSeat>().Where(other => other.Day == seat.Day && other.HalfDay == seat.HalfDay),
                offer => offer.SeatId,
                other => other.Id,
                (offer, _) => offer.VolunteerId
            );
        return [.. await asked.Union(left).Union(elsewhere).ToListAsync(cancellationToken)];
    }
}
