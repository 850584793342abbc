using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers.Assignments.Hours;

/// <summary>
/// Confirmed time of the stations of one's own area, with what the service record asks for (民政部令第67号 art. 4), to take away as a file: who
/// organised the service records it, wherever the volunteer lives. Nothing of the cases. A command, because taking people's numbers away is
/// written to the audit log, with how many lines.
/// </summary>
/// <param name="From">The first day of service, in China.</param>
/// <param name="To">The last; at most <see cref="MostDays"/> in all.</param>
[RequirePermission(Permission.ManageVolunteers)]
public sealed record ExportServiceHours(DateOnly From, DateOnly To) : ICommand<IReadOnlyList<ExportedHours>>, IValidatableObject
{
    public const int MostDays = 366;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => DaySpan.Check(From, To, MostDays, nameof(From));
}

/// <summary>One service that was confirmed.</summary>
/// <param name="BirthDate">Null, and so is <paramref name="Phone"/>, for a volunteer from another area: the registry does not open her here either.</param>
/// <param name="Phone">Null also for somebody who has left.</param>
/// <param name="Organisation">The federation of the county.</param>
/// <param name="Place">The station that it was done for, in words.</param>
/// <param name="ConfirmedBy">Null: an account that is gone.</param>
public sealed record ExportedHours(
    string Name,
    Sex Sex,
    DateOnly? BirthDate,
    string? Phone,
    string Organisation,
    CaseTaskKind Kind,
    DateOnly On,
    string Place,
    int Minutes,
    string? ConfirmedBy,
    DateOnly? ConfirmedOn
)
{
    public override string ToString() => "ExportedHours(redacted)";
}

internal sealed class ExportServiceHoursHandler(
    AppDbContext db,
    CallContext call,
    OwnHours own,
    VolunteerRows volunteers,
    DivisionDirectory divisions,
    AuditTrail audit
) : ICommandHandler<ExportServiceHours, IReadOnlyList<ExportedHours>>
{
    public async ValueTask<IReadOnlyList<ExportedHours>> Handle(ExportServiceHours command, CancellationToken cancellationToken)
    {
        var found = await (
            from hours in own.OfMyArea()
            join volunteer in db.Set<Volunteer>() on hours.VolunteerId equals volunteer.Id
            where hours.State == HoursState.Confirmed && hours.On >= command.From && hours.On <= command.To
            orderby hours.On, hours.Id
            select new { Hours = hours, Volunteer = volunteer }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var deciders = await StaffNames.ByIdAsync(
            db,
            [.. found.Select(line => line.Hours.DecidedBy).OfType<Guid>().Distinct()],
            cancellationToken
        );
        var rows = new List<ExportedHours>();
        foreach (var line in found)
        {
            var decider = line.Hours.DecidedBy is { } staffId ? deciders.GetValueOrDefault(staffId) : null;
            rows.Add(await RowAsync(line.Hours, line.Volunteer, decider, cancellationToken));
        }

        audit.RecordObject(call, "ServiceHoursExported", $"{command.From:O}..{command.To:O} x{rows.Count}");
        return rows;
    }

    private async Task<ExportedHours> RowAsync(
        ServiceHours hours,
        Volunteer volunteer,
        string? decider,
        CancellationToken cancellationToken
    )
    {
        var known = call.RequireStaff().Covers(Permission.ManageVolunteers, volunteer.Home);
        var county = await divisions.PathNameAsync(hours.Place.AtLevel(DivisionLevel.County), cancellationToken);
        var place = await divisions.PathNameAsync(hours.Place, cancellationToken);
        return new ExportedHours(
            volunteer.Name,
            volunteer.Sex,
            known ? volunteer.BirthDate : null,
            known ? volunteers.PhoneOf(volunteer) : null,
            $"{county}妇女联合会",
            hours.Kind,
            hours.On,
            $"{place}妇女儿童维权站",
            hours.Minutes,
            decider,
            hours.DecidedAt?.ChinaDate()
        );
    }
}
