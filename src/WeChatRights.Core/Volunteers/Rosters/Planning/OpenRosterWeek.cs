using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Volunteers.Rosters.Needs;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.Core.Volunteers.Rosters.Planning;

/// <summary>Opens the week that begins on a Monday: its seats, from what the stations need, and a first planning. A week that is open stays as it is.</summary>
/// <returns>Whether it was opened now.</returns>
[SystemOnly]
public sealed record OpenRosterWeek(DateOnly Monday) : ICommand<bool>, IUnaudited;

/// <summary>Mondays of weeks that should be open by now and are not; none while no station needs anybody.</summary>
[SystemOnly]
public sealed record FindWeeksToOpen : IQuery<IReadOnlyList<DateOnly>>;

internal sealed class OpenRosterWeekHandler(AppDbContext db, CallContext call, WorkingCalendar calendar, RosterOptions options)
    : ICommandHandler<OpenRosterWeek, bool>,
        IQueryHandler<FindWeeksToOpen, IReadOnlyList<DateOnly>>
{
    public async ValueTask<bool> Handle(OpenRosterWeek command, CancellationToken cancellationToken)
    {
        if (
            command.Monday.DayOfWeek != DayOfWeek.Monday
            || await db.Set<RosterWeek>().AnyAsync(week => week.Monday == command.Monday, cancellationToken)
        )
        {
            return false;
        }

        var week = new RosterWeek(Ids.New(call.Now), command.Monday, call.Now);
        var needs = await db.Set<DutyNeed>().AsNoTracking().ToListAsync(cancellationToken);
        var seats = Enumerable
            .Range(0, 7)
            .Select(command.Monday.AddDays)
            .SelectMany(day =>
                needs.Where(need => IsNeeded(need, day)).Select(need => new RosterSeat(Ids.New(call.Now), week.Id, need, day, options))
            )
            .ToList();
        if (seats.Count == 0)
        {
            return false;
        }

        db.Add(week);
        db.AddRange(seats);
        db.Add(new PlanningRun(Ids.New(call.Now), week.Id, options.PlanningSeconds, askedBy: null, call.Now));
        return true;
    }

    public async ValueTask<IReadOnlyList<DateOnly>> Handle(FindWeeksToOpen query, CancellationToken cancellationToken)
    {
        if (!await db.Set<DutyNeed>().AnyAsync(cancellationToken))
        {
            return [];
        }

        // The week under way began without a roster, if it has none; people are told of the next.
        var first = RosterPolicy.MondayOf(call.Now.ChinaDate()).AddDays(7);
        var open = await db.Set<RosterWeek>()
            .Where(week => week.Monday >= first)
            .Select(week => week.Monday)
            .ToListAsync(cancellationToken);
        List<DateOnly> missing = [];
        for (var monday = first; monday <= RosterPolicy.LastMondayToOpen(call.Now.ChinaDate()); monday = monday.AddDays(7))
        {
            if (!open.Contains(monday))
            {
                missing.Add(monday);
            }
        }

        return missing;
    }

    private bool IsNeeded(DutyNeed need, DateOnly day) => need.Day == day.DayOfWeek && (need.OnHolidays || !calendar.IsHoliday(day));
}
