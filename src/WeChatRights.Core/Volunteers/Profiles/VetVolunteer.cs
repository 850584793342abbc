using Mediator;
using WeChatRights.Core.Audit;

namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>The first look: somebody of the station has met her and seen the papers.</summary>
/// <param name="Version">As read; <c>stale-data</c> when the facts were changed meanwhile.</param>
[RequirePermission(Permission.ManageVolunteers)]
public sealed record VetVolunteer(Guid VolunteerId, Guid Version) : ICommand<Unit>;

internal sealed class VetVolunteerHandler(OwnVolunteers volunteers, CallContext call, AuditTrail audit)
    : ICommandHandler<VetVolunteer, Unit>
{
    public async ValueTask<Unit> Handle(VetVolunteer command, CancellationToken cancellationToken)
    {
        var volunteer = await volunteers.GetAsync(command.VolunteerId, command.Version, cancellationToken);
        volunteer.Vet(call.RequireStaff().StaffId, call.Now);
        audit.RecordObject(call, "VolunteerVetted", volunteer.Id.ToString());
        return Unit.Value;
    }
}
