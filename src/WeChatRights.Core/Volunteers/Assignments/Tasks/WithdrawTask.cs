using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Volunteers.Assignments.Offers;

namespace WeChatRights.Core.Volunteers.Assignments.Tasks;

/// <summary>Nobody is needed any more. Who was asked or had taken it is told so, and nothing else.</summary>
/// <exception cref="DomainException"><c>task-state</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record WithdrawTask(Guid CaseId, Guid TaskId) : ICommand<Unit>, IConcernsCase;

internal sealed class WithdrawTaskHandler(OwnTasks tasks, OfferFlow flow) : ICommandHandler<WithdrawTask, Unit>
{
    public async ValueTask<Unit> Handle(WithdrawTask command, CancellationToken cancellationToken)
    {
        var task = await tasks.GetAsync(command.CaseId, command.TaskId, cancellationToken);
        task.Withdraw();
        await flow.CallOffAsync(task, cancellationToken);
        return Unit.Value;
    }
}
