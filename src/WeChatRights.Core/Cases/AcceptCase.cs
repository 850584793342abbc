using Mediator;
using Microsoft.Extensions.Options;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>受理: the matter is ours. She is told at once, in plain words.</summary>
[RequirePermission(Permission.HandleCase)]
public sealed record AcceptCase(Guid CaseId) : ICommand<Unit>, IConcernsCase;

internal sealed class AcceptCaseHandler(CaseLoader cases, CallContext call, WorkingCalendar calendar, IOptions<CaseOptions> options)
    : ICommandHandler<AcceptCase, Unit>
{
    public async ValueTask<Unit> Handle(AcceptCase command, CancellationToken cancellationToken)
    {
        var accepted = await cases.GetForAsync(command.CaseId, CaseAction.Accept, cancellationToken);
        accepted.Accept(cases.Acting(accepted), SlaPolicy.Handling(call.Now, options.Value.HandlingDays, calendar), call.Now);
        return Unit.Value;
    }
}
