using System.ComponentModel.DataAnnotations;
using Mediator;

namespace WeChatRights.Core.Screening;

/// <summary>登记完成: how many homes the unit has visited, never which. Again: puts a slip right.</summary>
/// <param name="NoneReason">Why none was visited; only with 0.</param>
/// <exception cref="DomainException">
/// <c>not-found</c>; <c>screening-not-yours</c>; <c>screening-task-state</c>; <c>screening-not-yet</c>; <c>screening-number</c>; <c>invalid-input</c>
/// </exception>
[RequirePermission(Permission.HandleCase)]
public sealed record FinishScreeningTask(
    Guid TaskId,
    [property: Range(0, ScreeningPolicy.MostHomes, ErrorMessage = "走访户数请填 0 到 5000。")] int Homes,
    [property: StringLength(FinishScreeningTask.LongestReason, ErrorMessage = "原因最多写 100 个字。")] string? NoneReason = null
) : ICommand<Unit>, IBrief
{
    public const int LongestReason = 100;
}

internal sealed class FinishScreeningTaskHandler(CallContext call, ScreeningDesk desk) : ICommandHandler<FinishScreeningTask, Unit>
{
    public async ValueTask<Unit> Handle(FinishScreeningTask command, CancellationToken cancellationToken)
    {
        var task = await desk.ActAsync(command.TaskId, cancellationToken);
        ScreeningDesk.RequireNameless(command.NoneReason);
        task.Finish(command.Homes, command.NoneReason, call.RequireStaff().StaffId, call.Now);
        return Unit.Value;
    }
}
