using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers.Assignments.Candidates;

/// <summary>What is asked of whoever comes.</summary>
/// <param name="InCompany">A second volunteer or an officer goes along.</param>
/// <param name="ClientVillage">Null: not known.</param>
internal sealed record TaskDemand(
    CaseTaskKind Kind,
    TaskTime Time,
    DivisionCode Place,
    bool Dangerous,
    bool WithChildren,
    bool InCompany,
    Sex? SexWish,
    string DialectWish,
    DivisionCode? ClientVillage,
    bool OwnVillageFine
);

/// <summary>What is known of a volunteer that bears on a task.</summary>
/// <param name="Qualified">Holds no certificate for the work, or one that lasts until the day.</param>
/// <param name="Related">To be kept from this case.</param>
/// <param name="Busy">Has taken another task, or has a duty, at that time.</param>
/// <param name="WeekMinutes">Of other tasks that she has taken, and of her duties, in that week.</param>
/// <param name="OpenTasks">Taken and not yet over.</param>
/// <param name="Declines">Within <see cref="TaskPolicy.DeclinesCountDays"/>. Never shown: it only decides between equals.</param>
/// <param name="Kilometres">From home to the place; null: not known.</param>
internal sealed record CandidateFacts(
    Guid Id,
    bool Active,
    bool HasAccount,
    Sex Sex,
    DateOnly BirthDate,
    DivisionCode Home,
    IReadOnlyList<VolunteerSkill> Skills,
    bool Qualified,
    DateOnly? ClearedUntil,
    string Dialects,
    int RadiusKm,
    int HoursPerWeek,
    bool Nights,
    bool OnlyInPairs,
    bool Experienced,
    IReadOnlyList<string> ExcludedStations,
    AvailabilityPlan Availability,
    bool Related,
    bool Busy,
    int WeekMinutes,
    bool KnowsTheCase,
    int OpenTasks,
    int Declines,
    double? Kilometres
);

/// <param name="Why">Empty unless nothing speaks against her.</param>
/// <param name="WhyNot">Empty: she can be asked.</param>
internal sealed record CandidateVerdict(CandidateFacts Facts, IReadOnlyList<WhyYes> Why, IReadOnlyList<WhyNot> WhyNot)
{
    public bool CanBeAsked => WhyNot.Count == 0;
}
