using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Volunteers.Assignments.Offers;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.Core.Volunteers.Assignments.Candidates;

/// <summary>Reads what <see cref="TaskCandidates"/> judges by.</summary>
internal sealed class CandidateReader(
    AppDbContext db,
    CallContext call,
    HandledCases cases,
    RelatedVolunteers related,
    StationPoints stations
)
{
    /// <summary>All volunteers of the county where it is done who have not left.</summary>
    public async Task<IReadOnlyList<(CandidateVerdict Verdict, string Name)>> OrderAsync(CaseTask task, CancellationToken cancellationToken)
    {
        var about = await cases.FindAsync(task.CaseId, cancellationToken);
        var people = await ReadAsync(
            db.Set<Volunteer>()
                .LivingIn(task.Place.AtLevel(DivisionLevel.County))
                .Where(volunteer => volunteer.State == VolunteerState.Active || volunteer.State == VolunteerState.Paused),
            cancellationToken
        );
        var names = people.ToDictionary(person => person.Id, person => person.Name);
        var facts = await FactsAsync(task, about, people, cancellationToken);
        return [.. TaskCandidates.Order(Demand(task, about), facts).Select(verdict => (verdict, names[verdict.Facts.Id]))];
    }

    /// <returns>Whether she can be asked for it, or still can go.</returns>
    public async Task<bool> MayGoAsync(CaseTask task, Guid volunteerId, CancellationToken cancellationToken)
    {
        var about = await cases.FindAsync(task.CaseId, cancellationToken);
        var people = await ReadAsync(db.Set<Volunteer>().Where(volunteer => volunteer.Id == volunteerId), cancellationToken);
        var facts = await FactsAsync(task, about, people, cancellationToken);
        return about.IsOpen && facts.Count == 1 && TaskCandidates.Judge(Demand(task, about), facts[0]).CanBeAsked;
    }

    private static Task<List<Volunteer>> ReadAsync(IQueryable<Volunteer> volunteers, CancellationToken cancellationToken) =>
        volunteers
            .AsNoTracking()
            .Include(volunteer => volunteer.Qualifications)
            .Include(volunteer => volunteer.Exceptions)
            .Include(volunteer => volunteer.BlackOuts)
            .AsSplitQuery()
            .OrderBy(volunteer => volunteer.Id)
            .ToListAsync(cancellationToken);

    private static TaskDemand Demand(CaseTask task, HandledCase about) =>
        new(
            task.Kind,
            task.Time,
            task.Place,
            task.Dangerous || about.InDanger,
            task.WithChildren,
            task.Persons > 1 || task.OfficerId is not null,
            task.SexWish,
            task.DialectWish,
            about.Village,
            task.OwnVillageFine
        );

    private async Task<IReadOnlyList<CandidateFacts>> FactsAsync(
        CaseTask task,
        HandledCase about,
        IReadOnlyList<Volunteer> people,
        CancellationToken cancellationToken
    )
    {
        Guid[] ids = [.. people.Select(person => person.Id)];
        var kept = await related.OfAsync(about, people, cancellationToken);
        var taken = await TakenAsync(ids, cancellationToken);
        var duties = await DutiesAsync(ids, TaskPolicy.WeekOf(task.Time.Day), cancellationToken);
        var declines = await DeclinesAsync(ids, cancellationToken);
        var points = await stations.AllAsync(cancellationToken);
        return
        [
            .. people.Select(person =>
                Facts(
                    task,
                    person,
                    kept.Contains(person.Id),
                    [.. taken[person.Id]],
                    [.. duties[person.Id]],
                    declines.GetValueOrDefault(person.Id),
                    Kilometres(points, person.Home, task.Place)
                )
            ),
        ];
    }

    private CandidateFacts Facts(
        CaseTask task,
        Volunteer person,
        bool related,
        TakenTask[] taken,
        TaskTime[] duties,
        int declines,
        double? far
    )
    {
        var others = taken.Where(other => other.TaskId != task.Id).ToList();
        var week = TaskPolicy.WeekOf(task.Time.Day);
        return new CandidateFacts(
            person.Id,
            person.State == VolunteerState.Active,
            person.StaffId is not null,
            person.Sex,
            person.BirthDate,
            person.Home,
            person.Skills,
            IsQualified(task, person),
            person.ClearedUntil,
            person.Dialects,
            person.RadiusKm,
            person.HoursPerWeek,
            person.Nights,
            person.OnlyInPairs,
            person.Experienced,
            person.Excluded,
            person.Availability(),
            related,
            others.Select(other => other.Time).Concat(duties).Any(other => task.Time.Overlaps(other.StartsAt, other.EndsAt)),
            others.Where(other => TaskPolicy.WeekOf(other.Time.Day) == week).Sum(other => other.Time.Minutes)
                + duties.Sum(duty => duty.Minutes),
            others.Exists(other => other.CaseId == task.CaseId),
            others.Count(other => other.Time.EndsAt > call.Now),
            declines,
            far
        );
    }

    private static bool IsQualified(CaseTask task, Volunteer person)
    {
        var skills = TaskSkills.Of(task.Kind);
        var held = person.Qualifications.Where(one => skills.Contains(one.Skill)).ToList();
        return held.Count == 0 || held.Exists(one => one.ValidUntil is not { } until || until >= task.Time.Day);
    }

    private static double? Kilometres(IReadOnlyDictionary<DivisionCode, StationPoint> points, DivisionCode home, DivisionCode place)
    {
        var (from, to) = (home.AtLevel(DivisionLevel.Township), place.AtLevel(DivisionLevel.Township));
        return from == to ? 0
            : points.TryGetValue(from, out var start) && points.TryGetValue(to, out var end) ? StationPoints.Kilometres(start, end)
            : null;
    }

    private async Task<ILookup<Guid, TakenTask>> TakenAsync(Guid[] people, CancellationToken cancellationToken) =>
        (
            await (
                from answer in db.Set<OfferAnswer>()
                join offer in db.Set<AssignmentOffer>() on answer.OfferId equals offer.Id
                join task in db.Set<CaseTask>() on offer.TaskId equals task.Id
                where people.Contains(offer.VolunteerId) && answer.Seat != null && task.State != CaseTaskState.Withdrawn
                select new TakenTask(offer.VolunteerId, task.Id, task.CaseId, new TaskTime(task.StartsAt, task.EndsAt))
            ).ToListAsync(cancellationToken)
        ).ToLookup(taken => taken.VolunteerId);

    /// <summary>Where they sit in that week. A draft binds nobody: it is not known to them and may still change.</summary>
    private async Task<ILookup<Guid, TaskTime>> DutiesAsync(Guid[] people, DateOnly monday, CancellationToken cancellationToken)
    {
        var duties = await (
            from duty in db.Set<Duty>()
            join seat in db.Set<RosterSeat>() on duty.SeatId equals seat.Id
            join week in db.Set<RosterWeek>() on duty.WeekId equals week.Id
            where week.Monday == monday && week.State == RosterState.Published && people.Contains(duty.VolunteerId)
            select new
            {
                duty.VolunteerId,
                seat.StartsAt,
                seat.EndsAt,
            }
        ).ToListAsync(cancellationToken);
        return duties.ToLookup(duty => duty.VolunteerId, duty => new TaskTime(duty.StartsAt, duty.EndsAt));
    }

    private async Task<Dictionary<Guid, int>> DeclinesAsync(Guid[] people, CancellationToken cancellationToken)
    {
        var since = call.Now.AddDays(-TaskPolicy.DeclinesCountDays);
        return await (
            from answer in db.Set<OfferAnswer>()
            join offer in db.Set<AssignmentOffer>() on answer.OfferId equals offer.Id
            where people.Contains(offer.VolunteerId) && answer.Kind == OfferAnswerKind.Declined && answer.At > since
            group answer by offer.VolunteerId into declined
            select new { declined.Key, Count = declined.Count() }
        ).ToDictionaryAsync(declined => declined.Key, declined => declined.Count, cancellationToken);
    }

    private sealed record TakenTask(Guid VolunteerId, Guid TaskId, Guid CaseId, TaskTime Time);
}
