using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;

namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>
/// Her records were looked up for work with children and nothing speaks against it (未成年人保护法 arts. 62, 98). Clears for
/// <see cref="VolunteerPolicy.ClearanceYears"/> year from that day.
/// </summary>
/// <param name="Version">As read; <c>stale-data</c> when somebody was quicker.</param>
/// <param name="LookedUpOn">Today or before, in China.</param>
[RequirePermission(Permission.ManageVolunteers)]
public sealed record RecordClearance(Guid VolunteerId, Guid Version, DateOnly LookedUpOn) : ICommand<Unit>;

/// <summary>She has attended a training (志愿服务条例 arts. 16, 19).</summary>
[RequirePermission(Permission.ManageVolunteers)]
public sealed record RecordTraining(
    Guid VolunteerId,
    Guid Version,
    [property: Required(ErrorMessage = "请填培训的名称。"), StringLength(64, ErrorMessage = "名称最多 64 个字。")] string Title,
    DateOnly On
) : ICommand<Unit>;

internal sealed class RecordClearanceHandler(OwnVolunteers volunteers, CallContext call, AuditTrail audit)
    : ICommandHandler<RecordClearance, Unit>,
        ICommandHandler<RecordTraining, Unit>
{
    public async ValueTask<Unit> Handle(RecordClearance command, CancellationToken cancellationToken)
    {
        var volunteer = await volunteers.GetAsync(command.VolunteerId, command.Version, cancellationToken);
        volunteer.Clear(command.LookedUpOn, call.Now.ChinaDate());
        audit.RecordObject(call, "VolunteerCleared", volunteer.Id.ToString());
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(RecordTraining command, CancellationToken cancellationToken)
    {
        var volunteer = await volunteers.GetAsync(command.VolunteerId, command.Version, cancellationToken);
        volunteer.Train(Ids.New(call.Now), command.Title.Trim(), command.On, call.Now.ChinaDate());
        audit.RecordObject(call, "VolunteerTrained", volunteer.Id.ToString());
        return Unit.Value;
    }
}
