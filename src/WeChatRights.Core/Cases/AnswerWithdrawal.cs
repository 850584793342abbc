using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>
/// Staff have asked her over the safe channel whether the withdrawal is her own free wish (妇联家暴投诉工作规程: pressure by the other
/// side is common). Either the case ends as withdrawn or it goes on.
/// </summary>
/// <param name="IsHerWish">True ends the case; she is told, and may be asked to rate. False only takes the request off.</param>
/// <param name="Text">How it was verified, for the staff only.</param>
/// <exception cref="DomainException"><c>no-withdrawal-asked</c> when she has not asked, or a colleague has answered already.</exception>
[RequirePermission(Permission.HandleCase)]
public sealed record AnswerWithdrawal(
    Guid CaseId,
    bool IsHerWish,
    [property: Required(ErrorMessage = "请写明是怎样核实的。"), CaseText] string Text
) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => "AnswerWithdrawal(redacted)";
}

internal sealed class AnswerWithdrawalHandler(CaseLoader cases, CallContext call) : ICommandHandler<AnswerWithdrawal, Unit>
{
    public async ValueTask<Unit> Handle(AnswerWithdrawal command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.AnswerWithdrawal, cancellationToken);
        using var how = await cases.WordsAsync(command.CaseId, command.Text, cancellationToken);
        about.AnswerWithdrawal(cases.Acting(about), command.IsHerWish, how, call.Now);
        return Unit.Value;
    }
}
