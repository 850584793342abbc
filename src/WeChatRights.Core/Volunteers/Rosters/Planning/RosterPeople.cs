using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Weeks;
using WeChatRights.Rostering.Problems;

namespace WeChatRights.Core.Volunteers.Rosters.Planning;

/// <summary>What the rules ask of volunteers and seats of one week, in the engine's terms. Pure.</summary>
internal sealed class RosterPeople(
    RosterWeek week,
    IReadOnlyList<(DateOnly Day, HalfDay HalfDay, DutyTime Time)> times,
    IReadOnlyList<DivisionCode> townships,
    IReadOnlyDictionary<DivisionCode, StationPoint> map,
    ILookup<Guid, PastDuty> past,
    ILookup<Guid, TaskTime> away
)
{
    private readonly Dictionary<DivisionCode, int> _stationAt = townships
        .Select((township, index) => (township, index))
        .ToDictionary(each => each.township, each => each.index);
    private readonly Dictionary<(DateOnly, HalfDay), int> _timeAt = times
        .Select((time, index) => ((time.Day, time.HalfDay), index))
        .ToDictionary(each => each.Item1, each => each.index);
    private readonly Dictionary<DivisionCode, Place> _nowhere = [];

    public IReadOnlyList<DutyTime> Times => [.. times.Select(time => time.Time)];

    public Seat SeatOf(RosterSeat seat) =>
        new(_stationAt[seat.Township], _timeAt[(seat.Day, seat.HalfDay)], SkillOf(seat.Skill), seat.Mandatory)
        {
            ForChildren = seat.ForChildren,
        };

    public RosterVolunteer Of(Volunteer volunteer)
    {
        var plan = volunteer.Availability();
        var mine = past[volunteer.Id].ToList();
        var taken = away[volunteer.Id].SelectMany(task => task.Parts()).ToHashSet();
        return new RosterVolunteer(
            PlaceOf(volunteer.Home.AtLevel(DivisionLevel.Township)),
            volunteer.RadiusKm,
            SkillsOf(volunteer),
            TimeSet.Of(
                Enumerable
                    .Range(0, times.Count)
                    .Where(time =>
                        VolunteerAvailability.IsFree(plan, times[time].Day, times[time].HalfDay)
                        && !taken.Contains((times[time].Day, times[time].HalfDay))
                    )
            ),
            LimitsOf(volunteer)
        )
        {
            ExcludedStations =
            [
                .. volunteer.Excluded.Select(DivisionCode.Parse).Where(_stationAt.ContainsKey).Select(township => _stationAt[township]),
            ],
            ClearedForChildren = volunteer.ClearedUntil >= week.Sunday,
            InPairsOnly = RosterPolicy.ServesInPairsOnly(volunteer.OnlyInPairs, volunteer.BirthDate, week.Monday),
            IsExperienced = volunteer.Experienced,
            IsWoman = volunteer.Sex == Sex.Female,
            KnownStations =
            [
                .. mine.Select(duty => duty.Township).Distinct().Where(_stationAt.ContainsKey).Select(township => _stationAt[township]),
            ],
            PastDuties = mine.Count,
            LastDutyEnd = mine.Count == 0 ? null : (int)(mine.Max(duty => duty.EndsAt) - ChinaTime.StartOfDay(week.Monday)).TotalMinutes,
        };
    }

    /// <summary>
    /// A place that is not known lies far from every other, so that nobody is sent there from elsewhere on a guess; it is near only to itself.
    /// </summary>
    public Place PlaceOf(DivisionCode township)
    {
        if (map.TryGetValue(township, out var known))
        {
            return new Place(known.Latitude, known.Longitude);
        }

        if (!_nowhere.TryGetValue(township, out var place))
        {
            // Five degrees apart on the southern half of the Earth: more than any reach of 200 km from all the others.
            var number = _nowhere.Count;
            _nowhere[township] = place = new Place(-5 - (number % 12 * 5), number / 12 * 5);
        }

        return place;
    }

    private DutyLimits LimitsOf(Volunteer volunteer) =>
        new(
            volunteer.ShiftsPerWeek,
            RosterPolicy.MostDays,
            volunteer.HoursPerWeek * 60,
            volunteer.Nights && !VolunteerPolicy.IsMinor(volunteer.BirthDate, week.Monday) ? volunteer.ShiftsPerWeek : 0,
            RosterPolicy.MostRestDays,
            RosterPolicy.RestMinutes
        );

    /// <summary>What needs a licence counts only while the licence holds, to the last day of the week.</summary>
    private DutySkills SkillsOf(Volunteer volunteer) =>
        volunteer
            .Skills.Where(skill =>
                !VolunteerPolicy.NeedsQualification(skill)
                || volunteer.Qualifications.Any(held => held.Skill == skill && held.ValidUntil >= week.Sunday)
            )
            .Aggregate(DutySkills.None, (all, skill) => all | SkillOf(skill));

    private static DutySkills SkillOf(VolunteerSkill? skill) =>
        skill switch
        {
            VolunteerSkill.Lawyer => DutySkills.Lawyer,
            VolunteerSkill.Counsellor => DutySkills.Counsellor,
            VolunteerSkill.Mediator => DutySkills.Mediator,
            VolunteerSkill.SocialWorker => DutySkills.SocialWorker,
            VolunteerSkill.Helper => DutySkills.Helper,
            _ => DutySkills.None,
        };
}
