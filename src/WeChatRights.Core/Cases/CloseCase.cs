using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>办结, with a result and a summary. High risk never ends by mediation.</summary>
[RequirePermission(Permission.HandleCase)]
public sealed record CloseCase(
    Guid CaseId,
    [property: EnumDataType(typeof(CaseResult), ErrorMessage = "请选择结果。")] CaseResult Result,
    [property: Required(ErrorMessage = "请写明办理经过和结果。"), CaseText] string Summary
) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => "CloseCase(redacted)";
}

internal sealed class CloseCaseHandler(CaseLoader cases, CallContext call) : ICommandHandler<CloseCase, Unit>
{
    public async ValueTask<Unit> Handle(CloseCase command, CancellationToken cancellationToken)
    {
        var closed = await cases.GetForAsync(command.CaseId, CaseAction.Close, cancellationToken);
        using var summary = await cases.WordsAsync(command.CaseId, command.Summary, cancellationToken);
        closed.Close(cases.Acting(closed), command.Result, summary, call.Now);
        return Unit.Value;
    }
}
