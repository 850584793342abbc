using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;

namespace WeChatRights.Core.Cases;

/// <summary>She rates how the matter was handled: once, after it has ended.</summary>
/// <param name="Stars">1 (bad) to 5 (good).</param>
[RequireCitizen]
public sealed record RateCase(Guid CaseId, [property: Range(1, 5, ErrorMessage = "请选 1 到 5 颗星。")] int Stars)
    : ICommand<Unit>,
        IConcernsCase;

internal sealed class RateCaseHandler(CitizenCases cases, CallContext call) : ICommandHandler<RateCase, Unit>
{
    public async ValueTask<Unit> Handle(RateCase command, CancellationToken cancellationToken)
    {
        (await cases.GetAsync(command.CaseId, cancellationToken)).Rate(command.Stars, call.Now);
        return Unit.Value;
    }
}
