using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.Core.PetitionAgency.Mandates;

/// <summary>
/// 转委托: another officer stands in (Civil Code art. 169). With her consent; without it only in an emergency and in her interest, and then she is told within the days of a
/// material change.
/// </summary>
/// <param name="Words">How she agreed, or what the emergency is. On the time line.</param>
/// <exception cref="DomainException">
/// <c>not-found</c>, <c>mandate-state</c>, <c>agent-already</c>, <c>agent-unfit</c>, <c>agent-conflict</c>, <c>case-not-yours</c>
/// </exception>
[RequirePermission(Permission.HandleCase)]
public sealed record SubstituteAgent(
    Guid CaseId,
    Guid MandateId,
    Guid StaffId,
    [property: EnumDataType(typeof(SubstituteGround), ErrorMessage = "请选择凭什么转委托。")] SubstituteGround Ground,
    [property:
        Required(ErrorMessage = "请写明她怎么同意的，或者是什么紧急情况。"),
        StringLength(500, MinimumLength = 2, ErrorMessage = "经过写 2 到 500 个字。")
    ]
        string Words
) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => $"SubstituteAgent({MandateId})";
}

internal sealed class SubstituteAgentHandler(CallContext call, CaseMandates mandates, AgentChecks agents, AgencyCases journal)
    : ICommandHandler<SubstituteAgent, Unit>
{
    public async ValueTask<Unit> Handle(SubstituteAgent command, CancellationToken cancellationToken)
    {
        var (mandate, about) = await mandates.GetAsync(command.CaseId, command.MandateId, cancellationToken);
        await agents.RequireFitAsync(about, [command.StaffId], cancellationToken);
        mandate.Substitute(command.StaffId, command.Ground, call.Now);
        if (command.Ground == SubstituteGround.Emergency)
        {
            mandate.Changed(mandates.ReportBy());
        }

        await journal.AdmitAsync(about.Id, [command.StaffId], cancellationToken);
        var ground = command.Ground == SubstituteGround.HerConsent ? "她同意" : "情况紧急，为了她的利益";
        await journal.LogAsync(about.Id, CaseEventKind.AgentSubstituted, $"{ground}。{command.Words.Trim()}", cancellationToken);
        return Unit.Value;
    }
}
