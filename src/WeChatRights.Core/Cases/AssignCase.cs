using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>指派: another officer of the same unit becomes the one accountable person. To another level: send down or escalate.</summary>
[RequirePermission(Permission.HandleCase)]
public sealed record AssignCase(Guid CaseId, Guid StaffId, [property: CaseText] string? Reason = null) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => "AssignCase(redacted)";
}

internal sealed class AssignCaseHandler(CaseLoader cases, OfficerDirectory officers, CallContext call) : ICommandHandler<AssignCase, Unit>
{
    public async ValueTask<Unit> Handle(AssignCase command, CancellationToken cancellationToken)
    {
        var assigned = await cases.GetForAsync(command.CaseId, CaseAction.Assign, cancellationToken);
        var officer =
            (await officers.AtAsync([assigned.Unit], cancellationToken)).FirstOrDefault(candidate => candidate.StaffId == command.StaffId)
            ?? throw new DomainException(CaseErrors.OfficerOutOfPlace);
        using var reason = command.Reason is { } text ? await cases.WordsAsync(command.CaseId, text, cancellationToken) : null;
        assigned.AssignTo(cases.Acting(assigned), officer, reason, call.Now);
        return Unit.Value;
    }
}
