using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>
/// Words for her: they wait in her inbox behind the PIN, and a message without content says there is news. Answers the id of the
/// time-line entry.
/// </summary>
[RequirePermission(Permission.HandleCase)]
public sealed record MessageClient(Guid CaseId, [property: Required(ErrorMessage = "请写明要告诉她什么。"), CaseText, NoGap] string Text)
    : ICommand<Guid>,
        IConcernsCase
{
    public override string ToString() => "MessageClient(redacted)";
}

internal sealed class MessageClientHandler(CaseLoader cases, CallContext call) : ICommandHandler<MessageClient, Guid>
{
    public async ValueTask<Guid> Handle(MessageClient command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.MessageClient, cancellationToken);
        using var text = await cases.WordsAsync(command.CaseId, command.Text, cancellationToken);
        return about.MessageClient(cases.Acting(about), text, call.Now);
    }
}
