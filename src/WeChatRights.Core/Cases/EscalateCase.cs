using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>上报: one level up, by a person's decision (大事不出乡、难事不出县). Vacant posts are climbed over.</summary>
[RequirePermission(Permission.RouteCase)]
public sealed record EscalateCase(Guid CaseId, [property: Required(ErrorMessage = "请写明理由。"), CaseText] string Reason)
    : ICommand<Unit>,
        IConcernsCase
{
    public override string ToString() => "EscalateCase(redacted)";
}

internal sealed class EscalateCaseHandler(CaseLoader cases, OfficerDirectory officers, CallContext call)
    : ICommandHandler<EscalateCase, Unit>
{
    public async ValueTask<Unit> Handle(EscalateCase command, CancellationToken cancellationToken)
    {
        var lifted = await cases.GetForAsync(command.CaseId, CaseAction.EscalateUp, cancellationToken);
        if (lifted.Unit.Parent is null)
        {
            throw new DomainException(CaseErrors.AlreadyAtTop);
        }

        var officer =
            await officers.AboveAsync(lifted.Unit, [.. lifted.Barred, lifted.OwnerId], cancellationToken)
            ?? throw new DomainException(CaseErrors.NoOfficer);
        var supervisor = await officers.AboveAsync(officer.Unit, [.. lifted.Barred, officer.StaffId], cancellationToken);
        using var reason = await cases.WordsAsync(command.CaseId, command.Reason, cancellationToken);
        lifted.EscalateUp(cases.Acting(lifted), officer, supervisor, reason, call.Now);
        return Unit.Value;
    }
}
