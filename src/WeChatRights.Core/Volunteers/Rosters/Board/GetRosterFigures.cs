using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Weeks;
using WeChatRights.Rostering.Rules;

namespace WeChatRights.Core.Volunteers.Rosters.Board;

/// <summary>How well a week is covered and how evenly its duties are shared, for the reader's own area. No ranking: shares are for mending the plan (国办函〔2026〕12号).</summary>
[RequirePermission(Permission.ManageVolunteers)]
public sealed record GetRosterFigures(Guid WeekId) : IQuery<RosterFigures>;

/// <param name="Counties">In the order of their codes.</param>
/// <param name="Shares">How many volunteers of the area have so many duties in this week and the four before; by number.</param>
/// <param name="Gini">0: all have the same; towards 1: one has all. Of the whole city.</param>
/// <param name="LeftOut">People of the area who could have served at least once this week and do not.</param>
/// <param name="DroppedOut">How often somebody could not come after publishing; <paramref name="Refilled"/> of those seats are taken again.</param>
public sealed record RosterFigures(
    IReadOnlyList<CountyCover> Counties,
    IReadOnlyList<DutyShare> Shares,
    double Gini,
    int LeftOut,
    int DroppedOut,
    int Refilled
);

public sealed record CountyCover(string County, string Name, int Seats, int Taken, int OpenMandatory);

public sealed record DutyShare(int Duties, int People);

internal sealed class GetRosterFiguresHandler(AppDbContext db, CallContext call, OpenWeeks weeks, DivisionDirectory divisions)
    : IQueryHandler<GetRosterFigures, RosterFigures>
{
    public async ValueTask<RosterFigures> Handle(GetRosterFigures query, CancellationToken cancellationToken)
    {
        var open = await weeks.OpenAsync(query.WeekId, cancellationToken);
        var viewer = call.RequireStaff();
        var seats = await db.Set<RosterSeat>().AsNoTracking().Where(seat => seat.WeekId == query.WeekId).ToListAsync(cancellationToken);
        seats.RemoveAll(seat => !viewer.Covers(Permission.ManageVolunteers, seat.Township));
        var taken = (
            await db.Set<Duty>().Where(duty => duty.WeekId == query.WeekId).Select(duty => duty.SeatId).ToListAsync(cancellationToken)
        ).ToHashSet();
        var dropped = await db.Set<RosterMove>()
            .Where(move => move.WeekId == query.WeekId && move.Kind == RosterMoveKind.DroppedOut)
            .Select(move => move.SeatId)
            .ToListAsync(cancellationToken);
        var own = seats.Select(seat => seat.Id).ToHashSet();
        dropped.RemoveAll(seat => !own.Contains(seat));
        var shares = await SharesAsync(open, viewer, cancellationToken);
        return new RosterFigures(
            await CoverAsync(seats, taken, cancellationToken),
            [.. shares.Rows.GroupBy(row => row.Total).OrderBy(each => each.Key).Select(each => new DutyShare(each.Key, each.Count()))],
            shares.Gini,
            shares.LeftOut,
            dropped.Count,
            dropped.Count(taken.Contains)
        );
    }

    private async Task<(List<FairnessRow> Rows, double Gini, int LeftOut)> SharesAsync(
        OpenWeek open,
        StaffRights viewer,
        CancellationToken cancellationToken
    )
    {
        var view = Fairness.Of(open.Problem.Prepared, open.Plan);
        var homes = await db.Set<Volunteer>()
            .Where(volunteer => volunteer.State == VolunteerState.Active)
            .Select(volunteer => new { volunteer.Id, volunteer.Home })
            .ToListAsync(cancellationToken);
        var mine = homes
            .Where(volunteer => viewer.Covers(Permission.ManageVolunteers, volunteer.Home))
            .Select(volunteer => open.Problem.VolunteerAt(volunteer.Id))
            .OfType<int>()
            .ToHashSet();
        var rows = view.Rows.Where(row => mine.Contains(row.Volunteer)).ToList();
        var leftOut = rows.Count(row => row.Duties == 0 && open.Problem.MightServe(row.Volunteer));
        return (rows, view.Gini, leftOut);
    }

    private async Task<IReadOnlyList<CountyCover>> CoverAsync(
        List<RosterSeat> seats,
        HashSet<Guid> taken,
        CancellationToken cancellationToken
    )
    {
        List<CountyCover> counties = [];
        foreach (var county in seats.GroupBy(seat => seat.Township.AtLevel(DivisionLevel.County)).OrderBy(each => each.Key.Value))
        {
            counties.Add(
                new CountyCover(
                    county.Key.Value,
                    await divisions.PathNameAsync(county.Key, cancellationToken),
                    county.Count(),
                    county.Count(seat => taken.Contains(seat.Id)),
                    county.Count(seat => seat.Mandatory && !taken.Contains(seat.Id))
                )
            );
        }

        return counties;
    }
}
