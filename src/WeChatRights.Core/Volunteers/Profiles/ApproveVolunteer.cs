using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;

namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>The second look, by the county and by another person than the first: from now on work can be given.</summary>
/// <param name="Version">As read; <c>stale-data</c> when the facts were changed meanwhile.</param>
[RequirePermission(Permission.ApproveVolunteers)]
public sealed record ApproveVolunteer(Guid VolunteerId, Guid Version) : ICommand<Unit>;

/// <summary>The county says no. Her number is forgotten with it, so that she can apply again.</summary>
/// <param name="Reason">What she is told.</param>
[RequirePermission(Permission.ApproveVolunteers)]
public sealed record RefuseVolunteer(
    Guid VolunteerId,
    Guid Version,
    [property: Required(ErrorMessage = "请写原因。"), StringLength(300, ErrorMessage = "原因最多 300 个字。")] string Reason
) : ICommand<Unit>
{
    public override string ToString() => $"RefuseVolunteer({VolunteerId})";
}

internal sealed class ApproveVolunteerHandler(OwnVolunteers volunteers, CallContext call, AuditTrail audit)
    : ICommandHandler<ApproveVolunteer, Unit>,
        ICommandHandler<RefuseVolunteer, Unit>
{
    public async ValueTask<Unit> Handle(ApproveVolunteer command, CancellationToken cancellationToken)
    {
        var volunteer = await GetAsync(command.VolunteerId, command.Version, cancellationToken);
        volunteer.Approve(call.RequireStaff().StaffId, call.Now);
        audit.RecordObject(call, "VolunteerApproved", volunteer.Id.ToString());
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(RefuseVolunteer command, CancellationToken cancellationToken)
    {
        var volunteer = await GetAsync(command.VolunteerId, command.Version, cancellationToken);
        volunteer.Refuse(command.Reason, call.Now);
        audit.RecordObject(call, "VolunteerRefused", volunteer.Id.ToString());
        return Unit.Value;
    }

    private Task<Volunteer> GetAsync(Guid volunteerId, Guid version, CancellationToken cancellationToken) =>
        volunteers.GetAsync(volunteerId, version, cancellationToken, Permission.ApproveVolunteers);
}
