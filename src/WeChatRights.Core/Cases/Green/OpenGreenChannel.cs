using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;

namespace WeChatRights.Core.Cases.Green;

/// <summary>开通绿色通道: the matter goes before others, and within a day somebody has arranged the first help.</summary>
/// <exception cref="DomainException"><c>green-channel-open</c>, <c>case-state</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record OpenGreenChannel(
    Guid CaseId,
    [property: EnumDataType(typeof(GreenGround), ErrorMessage = "请选择为什么先办。")] GreenGround Ground,
    [property: Required(ErrorMessage = "请写明情况和先办什么。"), CaseText] string Text
) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => "OpenGreenChannel(redacted)";
}

/// <summary>移出绿色通道: what was urgent is done, or was not so.</summary>
/// <exception cref="DomainException"><c>green-channel-not-open</c>, <c>case-state</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record EndGreenChannel(Guid CaseId, [property: Required(ErrorMessage = "请写明做了什么。"), CaseText] string Text)
    : ICommand<Unit>,
        IConcernsCase
{
    public override string ToString() => "EndGreenChannel(redacted)";
}

internal sealed class GreenChannelHandler(CaseLoader cases, CallContext call)
    : ICommandHandler<OpenGreenChannel, Unit>,
        ICommandHandler<EndGreenChannel, Unit>
{
    public async ValueTask<Unit> Handle(OpenGreenChannel command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.GoFirst, cancellationToken);
        using var words = await cases.WordsAsync(about.Id, command.Text.Trim(), cancellationToken);
        about.OpenGreenChannel(cases.Acting(about), command.Ground, words, call.Now);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(EndGreenChannel command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.GoFirst, cancellationToken);
        using var words = await cases.WordsAsync(about.Id, command.Text.Trim(), cancellationToken);
        about.EndGreenChannel(cases.Acting(about), words, call.Now);
        return Unit.Value;
    }
}
