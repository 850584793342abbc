using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;

namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>She takes a break: no work is given until <see cref="ResumeVolunteer"/>.</summary>
/// <param name="Version">As read; <c>stale-data</c> when somebody was quicker.</param>
[RequirePermission(Permission.ManageVolunteers)]
public sealed record PauseVolunteer(
    Guid VolunteerId,
    Guid Version,
    [property: Required(ErrorMessage = "请写原因。"), StringLength(300, ErrorMessage = "原因最多 300 个字。")] string Reason
) : ICommand<Unit>
{
    public override string ToString() => $"PauseVolunteer({VolunteerId})";
}

[RequirePermission(Permission.ManageVolunteers)]
public sealed record ResumeVolunteer(Guid VolunteerId, Guid Version) : ICommand<Unit>;

/// <summary>She stops (志愿服务 is voluntary at any time, 志愿服务条例 art. 3). Her number, account, wishes and times are forgotten.</summary>
[RequirePermission(Permission.ManageVolunteers)]
public sealed record VolunteerLeaves(
    Guid VolunteerId,
    Guid Version,
    [property: Required(ErrorMessage = "请写原因。"), StringLength(300, ErrorMessage = "原因最多 300 个字。")] string Reason
) : ICommand<Unit>
{
    public override string ToString() => $"VolunteerLeaves({VolunteerId})";
}

internal sealed class PauseVolunteerHandler(OwnVolunteers volunteers, CallContext call, AuditTrail audit)
    : ICommandHandler<PauseVolunteer, Unit>,
        ICommandHandler<ResumeVolunteer, Unit>,
        ICommandHandler<VolunteerLeaves, Unit>
{
    public ValueTask<Unit> Handle(PauseVolunteer command, CancellationToken cancellationToken) =>
        DoAsync(
            command.VolunteerId,
            command.Version,
            "VolunteerPaused",
            volunteer => volunteer.Pause(command.Reason, call.Now),
            cancellationToken
        );

    public ValueTask<Unit> Handle(ResumeVolunteer command, CancellationToken cancellationToken) =>
        DoAsync(command.VolunteerId, command.Version, "VolunteerResumed", volunteer => volunteer.Resume(call.Now), cancellationToken);

    public ValueTask<Unit> Handle(VolunteerLeaves command, CancellationToken cancellationToken) =>
        DoAsync(
            command.VolunteerId,
            command.Version,
            "VolunteerLeft",
            volunteer => volunteer.Leave(command.Reason, call.Now),
            cancellationToken
        );

    private async ValueTask<Unit> DoAsync(
        Guid volunteerId,
        Guid version,
        string done,
        Action<Volunteer> change,
        CancellationToken cancellationToken
    )
    {
        var volunteer = await volunteers.GetAsync(volunteerId, version, cancellationToken);
        change(volunteer);
        audit.RecordObject(call, done, volunteer.Id.ToString());
        return Unit.Value;
    }
}
