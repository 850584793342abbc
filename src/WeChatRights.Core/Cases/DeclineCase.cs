using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>不予受理、不再受理 (信访工作条例 arts. 19(3), 36(3)): no other ground exists. She is told, with the reason.</summary>
[RequirePermission(Permission.HandleCase)]
public sealed record DeclineCase(
    Guid CaseId,
    [property: EnumDataType(typeof(DeclineGround), ErrorMessage = "请选择依据。")] DeclineGround Ground,
    [property: Required(ErrorMessage = "请写明理由。"), CaseText] string Reason
) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => "DeclineCase(redacted)";
}

internal sealed class DeclineCaseHandler(CaseLoader cases, CallContext call) : ICommandHandler<DeclineCase, Unit>
{
    public async ValueTask<Unit> Handle(DeclineCase command, CancellationToken cancellationToken)
    {
        var declined = await cases.GetForAsync(command.CaseId, CaseAction.DeclineDuty, cancellationToken);
        using var reason = await cases.WordsAsync(command.CaseId, command.Reason, cancellationToken);
        declined.DeclineDuty(cases.Acting(declined), command.Ground, reason, call.Now);
        return Unit.Value;
    }
}
