using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>告知: another organ has the power; she is told which and what to do there (信访工作条例 art. 23(2)).</summary>
/// <param name="Organ">For example 叶县人力资源和社会保障局.</param>
[RequirePermission(Permission.HandleCase)]
public sealed record GuideCase(
    Guid CaseId,
    [property:
        Required(ErrorMessage = "请写明是哪个单位。"),
        StringLength(50, MinimumLength = 2, ErrorMessage = "单位名称请写 2 到 50 个字。")
    ]
        string Organ,
    [property: Required(ErrorMessage = "请告诉她怎么办。"), CaseText] string Advice
) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => "GuideCase(redacted)";
}

internal sealed class GuideCaseHandler(CaseLoader cases, CallContext call) : ICommandHandler<GuideCase, Unit>
{
    public async ValueTask<Unit> Handle(GuideCase command, CancellationToken cancellationToken)
    {
        var guided = await cases.GetForAsync(command.CaseId, CaseAction.Guide, cancellationToken);
        using var advice = await cases.WordsAsync(command.CaseId, Guidance.Compose(command.Organ, command.Advice), cancellationToken);
        guided.Guide(cases.Acting(guided), advice, call.Now);
        return Unit.Value;
    }
}
