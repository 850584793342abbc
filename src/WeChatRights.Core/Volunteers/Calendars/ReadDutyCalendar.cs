using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Vault;
using WeChatRights.Core.Volunteers.Assignments.Offers;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.Core.Volunteers.Calendars;

/// <summary>
/// When the volunteer to whom the secret was given serves, for her own calendar: duties with their station, and of a task that she has taken the hours
/// and nothing else. An unknown secret, one that was revoked and one of somebody who left are answered alike.
/// </summary>
[AllowAnyone]
public sealed record ReadDutyCalendar(string Secret) : IQuery<DutyFeed>
{
    public override string ToString() => "ReadDutyCalendar(redacted)";
}

/// <param name="Text">iCalendar.</param>
/// <param name="Mark">32 hexadecimal digits; the same as long as the times are the same.</param>
public sealed record DutyFeed(string Text, string Mark)
{
    public override string ToString() => "DutyFeed(redacted)";
}

internal sealed class ReadDutyCalendarHandler(
    AppDbContext db,
    CallContext call,
    RingSealer sealer,
    TakenTimes taken,
    DivisionDirectory divisions
) : IQueryHandler<ReadDutyCalendar, DutyFeed>
{
    private const string Product = "-//WeChatRights//Duties//ZH";
    private const string UidEnd = "@duties.wechatrights";

    public async ValueTask<DutyFeed> Handle(ReadDutyCalendar query, CancellationToken cancellationToken)
    {
        var digest = DutyCalendar.DigestOf(sealer, query.Secret);
        var volunteer =
            await db.Set<DutyCalendar>()
                .Where(calendar => calendar.Digest == digest)
                .Join(
                    db.Set<Volunteer>()
                        .Where(volunteer => volunteer.State == VolunteerState.Active || volunteer.State == VolunteerState.Paused),
                    calendar => calendar.VolunteerId,
                    volunteer => volunteer.Id,
                    (calendar, _) => (Guid?)calendar.VolunteerId
                )
                .FirstOrDefaultAsync(cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        CalendarEntry[] entries = [.. await DutiesAsync(volunteer, cancellationToken), .. await TasksAsync(volunteer, cancellationToken)];
        return new DutyFeed(CalendarText.Write(entries, Product, "值班", call.Now), CalendarText.MarkOf(entries));
    }

    private async Task<IReadOnlyList<CalendarEntry>> DutiesAsync(Guid volunteer, CancellationToken cancellationToken)
    {
        var from = call.Now.ChinaDate().AddDays(-RosterPolicy.CalendarBackDays);
        var duties = await db.Set<Duty>()
            .Where(duty => duty.VolunteerId == volunteer && duty.Day >= from)
            .Join(db.Set<RosterSeat>(), duty => duty.SeatId, seat => seat.Id, (duty, seat) => new { duty.WeekId, Seat = seat })
            .OrderBy(each => each.Seat.StartsAt)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var weeks = duties.Select(each => each.WeekId).Distinct().ToList();
        var published = await db.Set<RosterWeek>()
            .Where(week => weeks.Contains(week.Id) && week.State == RosterState.Published)
            .Select(week => week.Id)
            .ToListAsync(cancellationToken);
        var entries = new List<CalendarEntry>();
        foreach (var seat in duties.Where(each => published.Contains(each.WeekId)).Select(each => each.Seat))
        {
            var station = await divisions.PathNameAsync(seat.Township, cancellationToken);
            entries.Add(new CalendarEntry($"{seat.Id:N}{UidEnd}", seat.StartsAt, seat.EndsAt, "值班", station));
        }

        return entries;
    }

    /// <summary>Whoever looks over her shoulder learns that she is away, not what for.</summary>
    private async Task<IEnumerable<CalendarEntry>> TasksAsync(Guid volunteer, CancellationToken cancellationToken)
    {
        var from = call.Now.AddDays(-RosterPolicy.CalendarBackDays);
        var times = await taken.OfAsync(volunteer, from, cancellationToken);
        return times.Select(time => new CalendarEntry($"{time.OfferId:N}{UidEnd}", time.Time.StartsAt, time.Time.EndsAt, "有事"));
    }
}
