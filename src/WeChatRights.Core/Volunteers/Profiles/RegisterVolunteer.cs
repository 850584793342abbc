using Mediator;
using WeChatRights.Core.Audit;

namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>
/// Staff of a station, county or the city take in somebody who has applied on paper. Work can be given only after
/// <see cref="VetVolunteer"/> and <see cref="ApproveVolunteer"/>. Answers the profile's id.
/// </summary>
[RequirePermission(Permission.ManageVolunteers)]
public sealed record RegisterVolunteer(VolunteerFacts Facts) : ICommand<Guid>;

/// <summary>
/// The facts are other now. What was looked at before the approval (name, birth date, guardian, skills, qualifications) has to be looked
/// at again by both, and no work is given until then.
/// </summary>
/// <param name="Version">As read; <c>stale-data</c> when somebody was quicker.</param>
[RequirePermission(Permission.ManageVolunteers)]
public sealed record ChangeVolunteer(Guid VolunteerId, Guid Version, VolunteerFacts Facts) : ICommand<Unit>;

internal sealed class RegisterVolunteerHandler(
    AppDbContext db,
    CallContext call,
    OwnVolunteers volunteers,
    VolunteerFactsWriter writer,
    AuditTrail audit
) : ICommandHandler<RegisterVolunteer, Guid>, ICommandHandler<ChangeVolunteer, Unit>
{
    public async ValueTask<Guid> Handle(RegisterVolunteer command, CancellationToken cancellationToken)
    {
        var volunteer = new Volunteer(Ids.New(call.Now), call.RequireStaff().StaffId, call.Now);
        await writer.WriteAsync(volunteer, command.Facts, cancellationToken);
        db.Add(volunteer);
        audit.RecordObject(call, "VolunteerRegistered", volunteer.Id.ToString());
        return volunteer.Id;
    }

    public async ValueTask<Unit> Handle(ChangeVolunteer command, CancellationToken cancellationToken)
    {
        var volunteer = await volunteers.GetAsync(command.VolunteerId, command.Version, cancellationToken);
        await writer.WriteAsync(volunteer, command.Facts, cancellationToken);
        audit.RecordObject(call, "VolunteerChanged", volunteer.Id.ToString());
        return Unit.Value;
    }
}
