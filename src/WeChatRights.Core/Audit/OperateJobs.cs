using Mediator;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Audit;

/// <summary>Leave to press a button in the jobs dashboard, with the audit row that goes with it.</summary>
[RequirePermission(Permission.OperateSystem)]
public sealed record OperateJobs : ICommand<Unit>;

internal sealed class OperateJobsHandler : ICommandHandler<OperateJobs, Unit>
{
    public ValueTask<Unit> Handle(OperateJobs command, CancellationToken cancellationToken) => ValueTask.FromResult(Unit.Value);
}
