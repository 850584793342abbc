using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>指派: another officer of the same unit becomes the one accountable person. To another level: send down or escalate.</summary>
/// <exception cref="DomainException"><c>officer-out-of-place</c>, <c>officer-away</c>, <c>person-barred</c>, <c>case-state</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record AssignCase(Guid CaseId, Guid StaffId, [property: CaseText] string? Reason = null) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => "AssignCase(redacted)";
}

internal sealed class AssignCaseHandler(CaseLoader cases, OfficerDirectory officers, RunningLeaves leaves, CallContext call)
    : ICommandHandler<AssignCase, Unit>
{
    public async ValueTask<Unit> Handle(AssignCase command, CancellationToken cancellationToken)
    {
        var assigned = await cases.GetForAsync(command.CaseId, CaseAction.Assign, cancellationToken);
        var officer =
            (await officers.AtAsync([assigned.Unit], cancellationToken)).FirstOrDefault(candidate => candidate.StaffId == command.StaffId)
            ?? throw new DomainException(CaseErrors.OfficerOutOfPlace);
        if (await leaves.OfAsync(officer.StaffId, cancellationToken) is not null)
        {
            throw new DomainException(CaseErrors.OfficerAway); // It would go to her substitute within minutes: let a person choose.
        }

        using var reason = command.Reason is { } text ? await cases.WordsAsync(command.CaseId, text, cancellationToken) : null;
        assigned.AssignTo(cases.Acting(assigned), officer, reason, call.Now);
        return Unit.Value;
    }
}
