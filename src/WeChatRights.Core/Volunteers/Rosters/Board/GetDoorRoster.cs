using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.Core.Volunteers.Rosters.Board;

/// <summary>
/// What help a station of one's own area has in a week, for a sheet on its door. It has no names: who helps women is nobody's business who
/// passes by, and a man who looks for his wife might wait for her helper.
/// </summary>
/// <param name="Day">Any day of the week.</param>
[RequirePermission(Permission.ManageVolunteers)]
public sealed record GetDoorRoster([property: RegularExpression("^[0-9]{9}$", ErrorMessage = "请选择站点。")] string Township, DateOnly Day)
    : IQuery<DoorRoster>;

/// <param name="Name">Of the place, for example 叶县 · 任店镇.</param>
/// <param name="State">Null: that week has no roster yet.</param>
/// <param name="Stretches">By time; empty unless it is published.</param>
public sealed record DoorRoster(string Name, DateOnly Monday, RosterState? State, IReadOnlyList<DoorStretch> Stretches);

/// <summary>A half-day with at least one seat.</summary>
/// <param name="Help">Of the people who will be there, each kind once; null: of no particular kind. Empty: nobody.</param>
public sealed record DoorStretch(
    DateOnly Day,
    HalfDay HalfDay,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    IReadOnlyList<VolunteerSkill?> Help
);

internal sealed class GetDoorRosterHandler(AppDbContext db, CallContext call, OpenWeeks weeks, DivisionDirectory divisions)
    : IQueryHandler<GetDoorRoster, DoorRoster>
{
    public async ValueTask<DoorRoster> Handle(GetDoorRoster query, CancellationToken cancellationToken)
    {
        var township = DivisionCode.Parse(query.Township);
        if (
            !call.RequireStaff().Covers(Permission.ManageVolunteers, township)
            || await divisions.FindAsync(township, cancellationToken) is null
        )
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        var monday = RosterPolicy.MondayOf(query.Day);
        var week = await db.Set<RosterWeek>().AsNoTracking().FirstOrDefaultAsync(week => week.Monday == monday, cancellationToken);
        return new DoorRoster(
            await divisions.PathNameAsync(township, cancellationToken),
            monday,
            week?.State,
            week is { State: RosterState.Published } ? await StretchesAsync(week, township, cancellationToken) : []
        );
    }

    private async Task<IReadOnlyList<DoorStretch>> StretchesAsync(
        RosterWeek week,
        DivisionCode township,
        CancellationToken cancellationToken
    )
    {
        var weekId = week.Id;
        var seats = await db.Set<RosterSeat>()
            .AsNoTracking()
            .Where(seat => seat.WeekId == weekId && seat.Township == township)
            .OrderBy(seat => seat.StartsAt)
            .ThenByDescending(seat => seat.Mandatory)
            .ThenBy(seat => seat.Id)
            .ToListAsync(cancellationToken);
        var duties = await db.Set<Duty>().AsNoTracking().Where(duty => duty.WeekId == weekId).ToListAsync(cancellationToken);
        // Whoever has left, or may not sit there any more, is not promised on a door.
        var broken = BrokenDuties.Of(await weeks.OpenAsync(week, cancellationToken), duties);
        var held = duties.Select(duty => duty.SeatId).Where(seat => !broken.ContainsKey(seat)).ToHashSet();
        return
        [
            .. seats
                .GroupBy(seat => (seat.Day, seat.HalfDay))
                .Select(stretch => new DoorStretch(
                    stretch.Key.Day,
                    stretch.Key.HalfDay,
                    stretch.First().StartsAt,
                    stretch.First().EndsAt,
                    [.. stretch.Where(seat => held.Contains(seat.Id)).Select(seat => seat.Skill).Distinct()]
                )),
        ];
    }
}
