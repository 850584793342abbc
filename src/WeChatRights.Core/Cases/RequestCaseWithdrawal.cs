using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases;

/// <summary>
/// She asks to withdraw. Only a request: staff make sure over the safe channel that it is her own free wish (妇联家暴投诉工作规程:
/// pressure by the other side is common), and the case goes on until they have.
/// </summary>
[RequireCitizen]
public sealed record RequestCaseWithdrawal(
    Guid CaseId,
    [property: StringLength(500, ErrorMessage = "原因最多写 500 个字。")] string? Reason
) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => "RequestCaseWithdrawal(redacted)";
}

internal sealed class RequestCaseWithdrawalHandler(CitizenCases cases, CaseKeyStore keys, CallContext call)
    : ICommandHandler<RequestCaseWithdrawal, Unit>
{
    public async ValueTask<Unit> Handle(RequestCaseWithdrawal command, CancellationToken cancellationToken)
    {
        var about = await cases.GetAsync(command.CaseId, cancellationToken);
        about.RequestWithdrawal(call.Now);
        if (!string.IsNullOrWhiteSpace(command.Reason))
        {
            using var key = await keys.GetAsync(about.Id, cancellationToken);
            var entry = about.Timeline[^1];
            entry.With(key.Seal(CaseFields.EventText, entry.Id, command.Reason));
        }

        return Unit.Value;
    }
}
