using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>
/// Who has it cannot take it and says why: back to who sent it down while an objection is possible (信访工作条例 art. 23(3)), else one
/// level up. Either way somebody else answers for it at once.
/// </summary>
[RequirePermission(Permission.RouteCase)]
public sealed record GiveCaseBack(
    Guid CaseId,
    [property: Required(ErrorMessage = "请写一句为什么。"), StringLength(500, ErrorMessage = "最多写 500 个字。")] string Reason
) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => "GiveCaseBack(redacted)";
}

internal sealed class GiveCaseBackHandler(CaseLoader cases, ObjectToCaseHandler objecting, EscalateCaseHandler escalating)
    : ICommandHandler<GiveCaseBack, Unit>
{
    public async ValueTask<Unit> Handle(GiveCaseBack command, CancellationToken cancellationToken)
    {
        var mine = await cases.GetAsync(command.CaseId, cancellationToken);
        return mine.MayBeObjected
            ? await objecting.Handle(new ObjectToCase(command.CaseId, command.Reason), cancellationToken)
            : await escalating.Handle(new EscalateCase(command.CaseId, command.Reason), cancellationToken);
    }
}
