using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>
/// 撤销 of a guiding, declining or closing, within ten minutes and by the same person. A message that has not left is withdrawn; if she
/// may have read it, her inbox says that the case goes on.
/// </summary>
[RequirePermission(Permission.HandleCase)]
public sealed record UndoFinish(Guid CaseId) : ICommand<Unit>, IConcernsCase;

internal sealed class UndoFinishHandler(CaseLoader cases, CallContext call) : ICommandHandler<UndoFinish, Unit>
{
    public async ValueTask<Unit> Handle(UndoFinish command, CancellationToken cancellationToken)
    {
        var reopened = await cases.GetAsync(command.CaseId, cancellationToken);
        reopened.UndoFinish(cases.Acting(reopened), call.Now);
        return Unit.Value;
    }
}
