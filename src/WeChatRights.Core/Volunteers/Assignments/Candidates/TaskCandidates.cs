using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers.Assignments.Candidates;

/// <summary>
/// Who may be asked for a task and in which order, with reasons either way. Pure: no clock, no database. The order serves the one who asks;
/// it is no ranking of people and is kept nowhere (国办函〔2026〕12号).
/// </summary>
internal static class TaskCandidates
{
    /// <summary>Kilometres within which somebody is called near.</summary>
    private const double NearKm = 5;

    /// <summary>Those who can be asked come first, in the order in which to ask them; then the others, by id.</summary>
    public static IReadOnlyList<CandidateVerdict> Order(TaskDemand demand, IEnumerable<CandidateFacts> people) =>
        [
            .. people
                .Select(person => Judge(demand, person))
                .OrderByDescending(verdict => verdict.CanBeAsked)
                .ThenByDescending(verdict => verdict.Why.Contains(WhyYes.KnowsTheCase))
                .ThenByDescending(verdict => verdict.Why.Contains(WhyYes.SpeaksDialect))
                .ThenBy(verdict => verdict.Facts.OpenTasks)
                .ThenBy(verdict => verdict.Facts.Kilometres ?? double.MaxValue)
                .ThenBy(verdict => verdict.Facts.Declines)
                .ThenBy(verdict => verdict.Facts.Id),
        ];

    public static CandidateVerdict Judge(TaskDemand demand, CandidateFacts person)
    {
        IReadOnlyList<WhyNot> against = [.. Against(demand, person)];
        return new CandidateVerdict(person, against.Count == 0 ? [.. For(demand, person)] : [], against);
    }

    private static IEnumerable<WhyNot> Against(TaskDemand demand, CandidateFacts person)
    {
        var rules = new (bool Broken, WhyNot Reason)[]
        {
            (!person.Active, WhyNot.NotActive),
            (!person.HasAccount, WhyNot.NoAccount),
            (person.Related, WhyNot.Related),
            (IsOwnVillage(demand, person), WhyNot.OwnVillage),
            (IsVillageUnknown(demand, person), WhyNot.VillageUnknown),
            (!TaskSkills.Of(demand.Kind).Any(person.Skills.Contains), WhyNot.NoSkill),
            (!person.Qualified, WhyNot.QualificationEnded),
            (demand.WithChildren && !(person.ClearedUntil >= demand.Time.Day), WhyNot.NotCleared),
            (demand.Dangerous && VolunteerPolicy.IsMinor(person.BirthDate, demand.Time.Day), WhyNot.TooYoung),
            (demand.SexWish is { } wanted && person.Sex != wanted, WhyNot.OtherSex),
            (person.ExcludedStations.Contains(TownshipOf(demand.Place).Value), WhyNot.ExcludedStation),
            (!IsInReach(demand, person), WhyNot.TooFar),
            (person.OnlyInPairs && !demand.InCompany, WhyNot.OnlyInPairs),
            (demand.Time.IsByNight && !person.Nights, WhyNot.NotByNight),
            (!HasTime(demand.Time, person.Availability), WhyNot.NoTime),
            (person.Busy, WhyNot.Busy),
            (person.WeekMinutes + demand.Time.Minutes > person.HoursPerWeek * 60, WhyNot.WeekFull),
        };
        return rules.Where(rule => rule.Broken).Select(rule => rule.Reason);
    }

    private static IEnumerable<WhyYes> For(TaskDemand demand, CandidateFacts person)
    {
        var rules = new (bool Holds, WhyYes Reason)[]
        {
            (person.KnowsTheCase, WhyYes.KnowsTheCase),
            (
                demand.DialectWish.Length > 0 && person.Dialects.Contains(demand.DialectWish, StringComparison.OrdinalIgnoreCase),
                WhyYes.SpeaksDialect
            ),
            (person.Kilometres <= NearKm, WhyYes.Near),
            (person.OpenTasks == 0, WhyYes.HasNoOtherTask),
            (person.Experienced, WhyYes.Experienced),
        };
        return rules.Where(rule => rule.Holds).Select(rule => rule.Reason);
    }

    /// <summary>People of her village talk; she alone decides whether it matters.</summary>
    private static bool IsOwnVillage(TaskDemand demand, CandidateFacts person) =>
        !demand.OwnVillageFine && demand.ClientVillage is { } village && person.Home == village;

    private static bool IsVillageUnknown(TaskDemand demand, CandidateFacts person) =>
        !demand.OwnVillageFine
        && demand.ClientVillage is { } village
        && person.Home.Level != DivisionLevel.Village
        && person.Home.Contains(village);

    /// <summary>Within her radius; where no distance is known, at least in the county, and for a radius of 0 only in her own township.</summary>
    private static bool IsInReach(TaskDemand demand, CandidateFacts person)
    {
        if (TownshipOf(person.Home) == TownshipOf(demand.Place))
        {
            return true;
        }

        return person.Kilometres is { } far
            ? far <= person.RadiusKm
            : person.RadiusKm > 0 && person.Home.AtLevel(DivisionLevel.County) == demand.Place.AtLevel(DivisionLevel.County);
    }

    private static bool HasTime(TaskTime time, AvailabilityPlan plan) =>
        time.Parts().All(part => VolunteerAvailability.IsFree(plan, part.Day, part.Part));

    private static DivisionCode TownshipOf(DivisionCode place) => place.AtLevel(DivisionLevel.Township);
}
