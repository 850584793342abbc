using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Duties;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.Core.Volunteers.Rosters.Board;

internal sealed class GetRosterBoardHandler(AppDbContext db, CallContext call, OpenWeeks weeks, DivisionDirectory divisions)
    : IQueryHandler<GetRosterBoard, RosterBoard>
{
    private const int WeeksOfYear = 53;

    public async ValueTask<RosterBoard> Handle(GetRosterBoard query, CancellationToken cancellationToken)
    {
        var mondays = await db.Set<RosterWeek>()
            .OrderByDescending(week => week.Monday)
            .Select(week => week.Monday)
            .Take(WeeksOfYear)
            .ToListAsync(cancellationToken);
        if (await WeekAsync(query.Monday, cancellationToken) is not { } week)
        {
            return new RosterBoard(null, mondays, [], 0, new SeatCount(0, 0, 0, 0));
        }

        var open = await weeks.OpenAsync(week, cancellationToken);
        var seats = await SeatsAsync(open, DivisionCode.TryParse(query.Place), cancellationToken);
        var stations = seats
            .GroupBy(seat => seat.Township, seat => seat.View)
            .Where(station => !query.OnlyGaps || station.Any(seat => seat.IsGap))
            .ToList();
        List<StationRoster> page = [];
        foreach (var station in stations.Skip(query.Skip).Take(query.Take))
        {
            var name = await divisions.PathNameAsync(station.Key, cancellationToken);
            page.Add(new StationRoster(station.Key.Value, name, !open.Problem.Unplaced.Contains(station.Key), [.. station]));
        }

        return new RosterBoard(HeadOf(week), mondays, page, stations.Count, CountOf([.. seats.Select(seat => seat.View)]));
    }

    internal static WeekHead HeadOf(RosterWeek week) =>
        new(
            week.Id,
            week.Version,
            week.Monday,
            week.State,
            week.PlannedAt,
            week.PublishedAt,
            week is { Cost: { } cost, Bound: { } bound } ? new Planning.PlanningMark(0, cost, bound, 0).GapPercent : null
        );

    private static SeatCount CountOf(List<SeatView> seats) =>
        new(
            seats.Count,
            seats.Count(seat => seat.VolunteerId is null),
            seats.Count(seat => seat.VolunteerId is null && seat.Mandatory),
            seats.Count(seat => seat.Broken.Count > 0)
        );

    private async Task<RosterWeek?> WeekAsync(DateOnly? day, CancellationToken cancellationToken)
    {
        var all = db.Set<RosterWeek>().AsNoTracking();
        if (day is { } asked)
        {
            var monday = RosterPolicy.MondayOf(asked);
            return await all.FirstOrDefaultAsync(week => week.Monday == monday, cancellationToken);
        }

        return await all.Where(week => week.State == RosterState.Draft).OrderBy(week => week.Monday).LastOrDefaultAsync(cancellationToken)
            ?? await all.OrderBy(week => week.Monday).LastOrDefaultAsync(cancellationToken);
    }

    private async Task<List<(DivisionCode Township, SeatView View)>> SeatsAsync(
        OpenWeek open,
        DivisionCode? place,
        CancellationToken cancellationToken
    )
    {
        var viewer = call.RequireStaff();
        var weekId = open.Week.Id;
        var seats = await db.Set<RosterSeat>()
            .AsNoTracking()
            .Where(seat => seat.WeekId == weekId)
            .OrderBy(seat => seat.Township)
            .ThenBy(seat => seat.StartsAt)
            .ThenByDescending(seat => seat.Mandatory)
            .ThenBy(seat => seat.Id)
            .ToListAsync(cancellationToken);
        seats.RemoveAll(seat =>
            !viewer.Covers(Permission.ManageVolunteers, seat.Township) || (place is { } inside && !inside.Contains(seat.Township))
        );
        var duties = await db.Set<Duty>().AsNoTracking().Where(duty => duty.WeekId == weekId).ToListAsync(cancellationToken);
        var offers = await OffersAsync(weekId, cancellationToken);
        var names = await NamesAsync(duties, offers.Values, cancellationToken);
        var broken = BrokenDuties.Of(open, duties);
        var held = duties.ToDictionary(duty => duty.SeatId);
        return
        [
            .. seats.Select(seat =>
                (seat.Township, ViewOf(seat, held.GetValueOrDefault(seat.Id), offers.GetValueOrDefault(seat.Id), broken, names))
            ),
        ];
    }

    private SeatView ViewOf(
        RosterSeat seat,
        Duty? duty,
        DutyOffer? offer,
        IReadOnlyDictionary<Guid, IReadOnlyList<RosterReason>> broken,
        Dictionary<Guid, string> names
    ) =>
        new(
            seat.Id,
            seat.Day,
            seat.HalfDay,
            seat.Skill,
            seat.Mandatory,
            seat.ForChildren,
            seat.Pinned,
            duty?.VolunteerId,
            duty is null ? null : names.GetValueOrDefault(duty.VolunteerId),
            duty?.Origin,
            offer is null ? null : names.GetValueOrDefault(offer.VolunteerId),
            offer?.ExpiresAt,
            broken.GetValueOrDefault(seat.Id, []),
            seat.StartsAt > call.Now
        );

    private async Task<Dictionary<Guid, DutyOffer>> OffersAsync(Guid weekId, CancellationToken cancellationToken) =>
        await db.Set<DutyOffer>()
            .AsNoTracking()
            .Where(offer => offer.State == DutyOfferState.Waiting)
            .Join(db.Set<RosterSeat>().Where(seat => seat.WeekId == weekId), offer => offer.SeatId, seat => seat.Id, (offer, _) => offer)
            .ToDictionaryAsync(offer => offer.SeatId, cancellationToken);

    private async Task<Dictionary<Guid, string>> NamesAsync(
        IEnumerable<Duty> duties,
        IEnumerable<DutyOffer> offers,
        CancellationToken cancellationToken
    )
    {
        var ids = duties.Select(duty => duty.VolunteerId).Concat(offers.Select(offer => offer.VolunteerId)).Distinct().ToList();
        return await db.Set<Volunteer>()
            .Where(volunteer => ids.Contains(volunteer.Id))
            .Select(volunteer => new { volunteer.Id, volunteer.Name })
            .ToDictionaryAsync(volunteer => volunteer.Id, volunteer => volunteer.Name, cancellationToken);
    }
}
