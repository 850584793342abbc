using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Volunteers.Assignments.Tasks;

/// <summary>An officer who handles the case needs volunteers for something. Nobody is asked yet. Answers the task's id.</summary>
/// <exception cref="DomainException"><c>task-time</c>, <c>task-place</c>, <c>task-needs-two</c>, <c>task-not-mediated</c>, <c>task-officer</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record AskForVolunteers(Guid CaseId, [property: Required(ErrorMessage = "请填任务的内容。")] TaskFacts Task)
    : ICommand<Guid>,
        IConcernsCase
{
    public override string ToString() => $"AskForVolunteers({CaseId})";
}

internal sealed class AskForVolunteersHandler(
    AppDbContext db,
    CallContext call,
    HandledCases cases,
    CaseKeyStore keys,
    DivisionDirectory divisions,
    OfficerDirectory officers
) : ICommandHandler<AskForVolunteers, Guid>
{
    public async ValueTask<Guid> Handle(AskForVolunteers command, CancellationToken cancellationToken)
    {
        var about = await cases.GetOpenAsync(command.CaseId, cancellationToken);
        var place = DivisionCode.Parse(command.Task.Place);
        if (await divisions.FindAsync(place, cancellationToken) is null)
        {
            throw new DomainException(TaskErrors.PlaceUnknown);
        }

        if (command.Task.OfficerId is { } officer)
        {
            await RequireOfficerAsync(officer, about, cancellationToken);
        }

        using var key = await keys.GetAsync(about.Id, cancellationToken);
        var task = CaseTask.Ask(Ids.New(call.Now), about, command.Task, key, call.RequireStaff().StaffId, call.Now);
        db.Add(task);
        return task.Id;
    }

    private async Task RequireOfficerAsync(Guid officer, HandledCase about, CancellationToken cancellationToken)
    {
        if (about.Barred.Contains(officer) || await officers.PostCoveringAsync(officer, about.Township, cancellationToken) is null)
        {
            throw new DomainException(TaskErrors.OfficerUnfit);
        }
    }
}
