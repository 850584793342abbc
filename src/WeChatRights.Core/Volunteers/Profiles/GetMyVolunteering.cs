using Mediator;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>What is kept of me as a volunteer; 404 for accounts that are tied to none.</summary>
[RequireStaff]
public sealed record GetMyVolunteering : IQuery<MyVolunteering>;

/// <param name="Id">Of the profile: a phone that changes hands knows by it that somebody else is here.</param>
/// <param name="Version">For the next change of the times.</param>
/// <param name="MayResume">I take a break that I took myself.</param>
/// <param name="Home">In words, for example 叶县 · 任店镇.</param>
/// <param name="ClearedUntil">The last day on which I may work with children; null: not cleared. <paramref name="Clearance"/> says how near it is.</param>
/// <param name="RadiusKm">Kilometres from home; 0: only where I live.</param>
public sealed record MyVolunteering(
    Guid Id,
    Guid Version,
    string Name,
    VolunteerState State,
    string StateReason,
    bool MayResume,
    string Home,
    IReadOnlyList<VolunteerSkill> Skills,
    IReadOnlyList<MyQualification> Qualifications,
    IReadOnlyList<TrainingDone> Trainings,
    DateOnly? ClearedUntil,
    ExpiryWarning Clearance,
    string Dialects,
    int RadiusKm,
    int ShiftsPerWeek,
    int HoursPerWeek,
    bool Nights,
    bool OnlyInPairs,
    string Wishes,
    AvailabilityPlan Availability
)
{
    public override string ToString() => "MyVolunteering(redacted)";
}

public sealed record MyQualification(string Title, DateOnly? ValidUntil, ExpiryWarning Validity);

internal sealed class GetMyVolunteeringHandler(CallContext call, OwnVolunteering own, DivisionDirectory divisions)
    : IQueryHandler<GetMyVolunteering, MyVolunteering>
{
    public async ValueTask<MyVolunteering> Handle(GetMyVolunteering query, CancellationToken cancellationToken)
    {
        var me = await own.GetAsync(cancellationToken);
        var today = call.Now.ChinaDate();
        return new MyVolunteering(
            me.Id,
            me.Version,
            me.Name,
            me.State,
            me.StateReason,
            me is { State: VolunteerState.Paused, PausedHerself: true },
            await divisions.PathNameAsync(me.Home, cancellationToken),
            me.Skills,
            [
                .. me
                    .Qualifications.OrderBy(held => held.Id)
                    .Select(held => new MyQualification(held.Title, held.ValidUntil, VolunteerPolicy.Warn(held.ValidUntil, today))),
            ],
            me.TrainingsDone(),
            me.ClearedUntil,
            VolunteerPolicy.Warn(me.ClearedUntil, today),
            me.Dialects,
            me.RadiusKm,
            me.ShiftsPerWeek,
            me.HoursPerWeek,
            me.Nights,
            me.OnlyInPairs,
            me.Wishes,
            me.Availability()
        );
    }
}
