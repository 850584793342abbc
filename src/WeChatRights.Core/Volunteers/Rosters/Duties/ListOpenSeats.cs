using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Board;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.Core.Volunteers.Rosters.Duties;

/// <summary>Seats of published weeks that nobody has and nobody is being asked for, in the counties where I can get to: what I may take, and why not the others.</summary>
[RequireStaff]
public sealed record ListOpenSeats : IQuery<IReadOnlyList<OpenSeat>>
{
    /// <summary>At most so many, those that I may take first.</summary>
    public const int Most = 60;
}

/// <param name="WhyNot">Empty: I may take it.</param>
/// <param name="StandsBy">I have said that I would if nobody else does.</param>
public sealed record OpenSeat(MyDuty Seat, IReadOnlyList<RosterReason> WhyNot, bool StandsBy);

internal sealed class ListOpenSeatsHandler(AppDbContext db, CallContext call, OwnVolunteering own, OpenWeeks weeks, DutyPlaces places)
    : IQueryHandler<ListOpenSeats, IReadOnlyList<OpenSeat>>
{
    private static readonly string[] TooFar = ["travel", "exclusion", "skill", "clearance"];

    public async ValueTask<IReadOnlyList<OpenSeat>> Handle(ListOpenSeats query, CancellationToken cancellationToken)
    {
        var me = await own.IdAsync(cancellationToken);
        var published = await db.Set<RosterWeek>()
            .Where(week => week.State == RosterState.Published && week.Monday > call.Now.ChinaDate().AddDays(-7))
            .OrderBy(week => week.Monday)
            .ToListAsync(cancellationToken);
        List<(RosterSeat Seat, IReadOnlyList<RosterReason> WhyNot)> found = [];
        foreach (var week in published)
        {
            var open = await weeks.OpenAsync(week, cancellationToken);
            found.AddRange((await SeatsAsync(week.Id, cancellationToken)).Select(seat => (seat, OwnSeats.WhyNot(open, me, seat.Id))));
        }

        // What she cannot reach or has not learnt would only hide the rest.
        var shown = found
            .Where(each => !each.WhyNot.Any(reason => TooFar.Contains(reason.Code)))
            .OrderBy(each => each.WhyNot.Count > 0)
            .ThenBy(each => each.Seat.StartsAt)
            .ThenBy(each => each.Seat.Id)
            .Take(ListOpenSeats.Most)
            .ToList();
        var known = await places.OfAsync([.. shown.Select(each => each.Seat.Township)], cancellationToken);
        var standing = await db.Set<DutyStandby>()
            .Where(standby => standby.VolunteerId == me)
            .Select(standby => standby.SeatId)
            .ToHashSetAsync(cancellationToken);
        return
        [
            .. shown.Select(each => new OpenSeat(GetMyRosterHandler.Of(each.Seat, known), each.WhyNot, standing.Contains(each.Seat.Id))),
        ];
    }

    private Task<List<RosterSeat>> SeatsAsync(Guid weekId, CancellationToken cancellationToken) =>
        db.Set<RosterSeat>()
            .AsNoTracking()
            .Where(seat => seat.WeekId == weekId && seat.StartsAt > call.Now)
            .Where(seat => !db.Set<Duty>().Any(duty => duty.SeatId == seat.Id))
            .Where(seat => !db.Set<DutyOffer>().Any(offer => offer.OpenSeatId == seat.Id))
            .ToListAsync(cancellationToken);
}
