using Mediator;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>What is kept of me as a volunteer; 404 for accounts that are tied to none.</summary>
[RequireStaff]
public sealed record GetMyVolunteering : IQuery<MyVolunteering>;

/// <param name="Version">For the next change of the times.</param>
/// <param name="Home">In words, for example 叶县 · 任店镇.</param>
/// <param name="ClearedUntil">The last day on which I may work with children; null: not cleared.</param>
public sealed record MyVolunteering(
    Guid Version,
    string Name,
    VolunteerState State,
    string StateReason,
    string Home,
    IReadOnlyList<VolunteerSkill> Skills,
    IReadOnlyList<MyQualification> Qualifications,
    IReadOnlyList<TrainingDone> Trainings,
    DateOnly? ClearedUntil,
    int ShiftsPerWeek,
    int HoursPerWeek,
    AvailabilityPlan Availability
)
{
    public override string ToString() => "MyVolunteering(redacted)";
}

public sealed record MyQualification(string Title, DateOnly? ValidUntil);

internal sealed class GetMyVolunteeringHandler(OwnVolunteering own, DivisionDirectory divisions)
    : IQueryHandler<GetMyVolunteering, MyVolunteering>
{
    public async ValueTask<MyVolunteering> Handle(GetMyVolunteering query, CancellationToken cancellationToken)
    {
        var me = await own.GetAsync(cancellationToken);
        return new MyVolunteering(
            me.Version,
            me.Name,
            me.State,
            me.StateReason,
            await divisions.PathNameAsync(me.Home, cancellationToken),
            me.Skills,
            [.. me.Qualifications.OrderBy(held => held.Id).Select(held => new MyQualification(held.Title, held.ValidUntil))],
            me.TrainingsDone(),
            me.ClearedUntil,
            me.ShiftsPerWeek,
            me.HoursPerWeek,
            me.Availability()
        );
    }
}
