using Mediator;
using WeChatRights.Core.Audit;

namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>All that is kept of one volunteer of one's own area, the number in full. Each look is written into the audit log.</summary>
[RequirePermission(Permission.ManageVolunteers)]
public sealed record GetVolunteer(Guid VolunteerId) : IQuery<VolunteerDetails>;

public sealed record VolunteerDetails(
    VolunteerRow Row,
    VolunteerFacts Facts,
    IReadOnlyList<TrainingDone> Trainings,
    AvailabilityPlan Availability
)
{
    public override string ToString() => $"VolunteerDetails({Row.Id})";
}

public sealed record TrainingDone(string Title, DateOnly On);

internal sealed class GetVolunteerHandler(CallContext call, OwnVolunteers volunteers, VolunteerRows rows, AuditTrail audit)
    : IQueryHandler<GetVolunteer, VolunteerDetails>
{
    public async ValueTask<VolunteerDetails> Handle(GetVolunteer query, CancellationToken cancellationToken)
    {
        var volunteer = await volunteers.GetAsync(query.VolunteerId, cancellationToken);
        var row = (await rows.OfAsync([volunteer.Id], cancellationToken)).Single();
        audit.RecordObject(call, "VolunteerOpened", volunteer.Id.ToString());
        return new VolunteerDetails(
            row,
            Facts(volunteer, rows.PhoneOf(volunteer) ?? ""),
            volunteer.TrainingsDone(),
            volunteer.Availability()
        );
    }

    private static VolunteerFacts Facts(Volunteer volunteer, string phone) =>
        new(
            volunteer.Name,
            phone,
            volunteer.Sex,
            volunteer.BirthDate,
            volunteer.Guardian,
            volunteer.GuardianConsentOn,
            volunteer.Home.Value,
            volunteer.Skills,
            [.. volunteer.Qualifications.OrderBy(held => held.Id).Select(held => held.Facts)],
            volunteer.Terms()
        );
}

internal static class VolunteerReading
{
    public static ServiceTerms Terms(this Volunteer volunteer) =>
        new(
            volunteer.Dialects,
            volunteer.RadiusKm,
            volunteer.ShiftsPerWeek,
            volunteer.HoursPerWeek,
            volunteer.Nights,
            volunteer.OnlyInPairs,
            volunteer.Wishes,
            volunteer.Excluded,
            volunteer.Experienced
        );

    /// <summary>The latest first.</summary>
    public static IReadOnlyList<TrainingDone> TrainingsDone(this Volunteer volunteer) =>
        [
            .. volunteer
                .Trainings.OrderByDescending(training => training.On)
                .ThenBy(training => training.Id)
                .Select(done => new TrainingDone(done.Title, done.On)),
        ];
}
