using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Volunteers.Assignments.Offers;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Weeks;
using WeChatRights.Rostering.Problems;

namespace WeChatRights.Core.Volunteers.Rosters.Planning;

/// <summary>Makes the engine's problem of a week from our rows.</summary>
internal sealed class WeekProblems(AppDbContext db, StationPoints stations, TakenTimes tasks, WorkingCalendar calendar)
{
    /// <param name="withPins">Planning leaves pinned seats alone; a person who mends a week by hand is not bound by them.</param>
    public async Task<WeekProblem> BuildAsync(RosterWeek week, bool withPins, CancellationToken cancellationToken)
    {
        var seats = await db.Set<RosterSeat>()
            .AsNoTracking()
            .Where(seat => seat.WeekId == week.Id)
            .OrderBy(seat => seat.Township)
            .ThenBy(seat => seat.StartsAt)
            .ThenBy(seat => seat.Id)
            .ToListAsync(cancellationToken);
        var volunteers = await db.Set<Volunteer>()
            .AsNoTracking()
            .WithParts()
            .Where(volunteer => volunteer.State == VolunteerState.Active)
            .OrderBy(volunteer => volunteer.Id)
            .ToListAsync(cancellationToken);
        var past = await PastAsync(week, cancellationToken);
        var away = await tasks.BetweenAsync(
            ChinaTime.StartOfDay(week.Monday),
            ChinaTime.StartOfDay(week.Sunday.AddDays(1)),
            cancellationToken
        );
        var townships = seats.Select(seat => seat.Township).Distinct().ToList();
        var map = await stations.AllAsync(cancellationToken);
        var people = new RosterPeople(week, DutyTimesOf(week, seats), townships, map, past, away);
        var problem = new RosterProblem(
            [.. townships.Select(township => new RosterStation(people.PlaceOf(township)))],
            people.Times,
            [.. seats.Select(people.SeatOf)],
            [.. volunteers.Select(people.Of)]
        );
        if (withPins)
        {
            problem = problem with { Pins = await PinsAsync(seats, volunteers, cancellationToken) };
        }

        return new WeekProblem(
            PreparedProblem.From(problem),
            [.. seats.Select(seat => seat.Id)],
            [.. volunteers.Select(volunteer => volunteer.Id)],
            [.. townships.Where(township => !map.ContainsKey(township))]
        );
    }

    private IReadOnlyList<(DateOnly Day, HalfDay HalfDay, DutyTime Time)> DutyTimesOf(RosterWeek week, List<RosterSeat> seats)
    {
        var midnight = ChinaTime.StartOfDay(week.Monday);
        return
        [
            .. seats
                .DistinctBy(seat => (seat.Day, seat.HalfDay))
                .OrderBy(seat => seat.StartsAt)
                .Select(seat =>
                    (
                        seat.Day,
                        seat.HalfDay,
                        new DutyTime(
                            seat.Day.DayNumber - week.Monday.DayNumber,
                            (int)(seat.StartsAt - midnight).TotalMinutes,
                            (int)(seat.EndsAt - midnight).TotalMinutes
                        )
                        {
                            IsNight = seat.HalfDay == HalfDay.Evening,
                            IsRestDay = !calendar.IsWorkingDay(seat.Day),
                        }
                    )
                ),
        ];
    }

    private async Task<ILookup<Guid, PastDuty>> PastAsync(RosterWeek week, CancellationToken cancellationToken)
    {
        var from = week.Monday.AddDays(-7 * RosterPolicy.HistoryWeeks);
        var past = await db.Set<Duty>()
            .Where(duty => duty.Day >= from && duty.Day < week.Monday)
            .Join(
                db.Set<RosterSeat>(),
                duty => duty.SeatId,
                seat => seat.Id,
                (duty, seat) =>
                    new
                    {
                        duty.VolunteerId,
                        seat.Township,
                        seat.EndsAt,
                    }
            )
            .ToListAsync(cancellationToken);
        return past.ToLookup(duty => duty.VolunteerId, duty => new PastDuty(duty.Township, duty.EndsAt));
    }

    private async Task<IReadOnlyList<SeatPin>> PinsAsync(
        List<RosterSeat> seats,
        List<Volunteer> volunteers,
        CancellationToken cancellationToken
    )
    {
        var weekId = seats.Count == 0 ? Guid.Empty : seats[0].WeekId;
        var held = await db.Set<Duty>()
            .Where(duty => duty.WeekId == weekId)
            .ToDictionaryAsync(duty => duty.SeatId, duty => duty.VolunteerId, cancellationToken);
        var at = volunteers.Select((volunteer, index) => (volunteer.Id, index)).ToDictionary(each => each.Id, each => each.index);
        List<SeatPin> pins = [];
        for (var index = 0; index < seats.Count; index++)
        {
            if (seats[index].Pinned)
            {
                // Who may not be given work any more leaves her pinned seat, and the plan may fill it.
                var taken = held.TryGetValue(seats[index].Id, out var volunteer);
                if (!taken || at.ContainsKey(volunteer))
                {
                    pins.Add(new SeatPin(index, taken ? at[volunteer] : null));
                }
            }
        }

        return pins;
    }
}

/// <summary>A duty of an earlier week.</summary>
internal sealed record PastDuty(DivisionCode Township, DateTimeOffset EndsAt);
