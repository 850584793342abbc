using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Cases.Risk;

/// <summary>
/// 提出降低风险等级: by somebody of the county or the city; a second one is told and has to agree (rulebook §13.3). Until then nothing changes.
/// </summary>
/// <exception cref="DomainException"><c>county-only</c>, <c>risk-not-lower</c>, <c>lowering-asked</c>, <c>police-report-missing</c>, <c>case-state</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record ProposeLowerRisk(
    Guid CaseId,
    [property: EnumDataType(typeof(RiskLevel), ErrorMessage = "请选择等级。")] RiskLevel To,
    [property: Required(ErrorMessage = "请写明理由。"), CaseText] string Reason
) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => "ProposeLowerRisk(redacted)";
}

internal sealed class ProposeLowerRiskHandler(CaseLoader cases, CallContext call, OfficerDirectory officers)
    : ICommandHandler<ProposeLowerRisk, Unit>
{
    public async ValueTask<Unit> Handle(ProposeLowerRisk command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.ProposeLowerRisk, cancellationToken);
        var staff = call.RequireStaff();
        if (!CaseAuthority.IsOfCounty(staff, about))
        {
            throw new DomainException(CaseErrors.CountyOnly);
        }

        var county = about.Township.AtLevel(DivisionLevel.County);
        var second = await officers.AnswerableForAsync(county, [.. about.Barred, staff.StaffId], cancellationToken);
        using var reason = await cases.WordsAsync(command.CaseId, command.Reason, cancellationToken);
        about.ProposeLowering(cases.Acting(about), command.To, second, reason, call.Now);
        return Unit.Value;
    }
}

/// <summary>答复降低风险等级: the second signature, or a no; never by the person who proposed it.</summary>
/// <exception cref="DomainException"><c>county-only</c>, <c>no-lowering-asked</c>, <c>second-person-needed</c>, <c>case-state</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record DecideLowerRisk(Guid CaseId, bool Agrees, [property: Required(ErrorMessage = "请写明理由。"), CaseText] string Reason)
    : ICommand<Unit>,
        IConcernsCase
{
    public override string ToString() => "DecideLowerRisk(redacted)";
}

internal sealed class DecideLowerRiskHandler(CaseLoader cases, CallContext call) : ICommandHandler<DecideLowerRisk, Unit>
{
    public async ValueTask<Unit> Handle(DecideLowerRisk command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.DecideLowerRisk, cancellationToken);
        if (!CaseAuthority.IsOfCounty(call.RequireStaff(), about))
        {
            throw new DomainException(CaseErrors.CountyOnly);
        }

        using var reason = await cases.WordsAsync(command.CaseId, command.Reason, cancellationToken);
        about.DecideLowering(cases.Acting(about), command.Agrees, reason, call.Now);
        return Unit.Value;
    }
}
