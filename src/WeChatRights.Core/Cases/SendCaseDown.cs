using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>转送、交办: the matter belongs to a lower federation (信访工作条例 art. 23). The sender stays its named superior.</summary>
/// <param name="ToUnit">Code of a division below the one that has the case; it must have an officer of its own.</param>
[RequirePermission(Permission.RouteCase)]
public sealed record SendCaseDown(
    Guid CaseId,
    [property: RegularExpression(@"^\d{6}(\d{3}){0,2}$", ErrorMessage = "请选择要下交的单位。")] string ToUnit,
    [property: Required(ErrorMessage = "请写明理由。"), CaseText] string Reason
) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => "SendCaseDown(redacted)";
}

internal sealed class SendCaseDownHandler(CaseLoader cases, OfficerDirectory officers, CallContext call, WorkingCalendar calendar)
    : ICommandHandler<SendCaseDown, Unit>
{
    public async ValueTask<Unit> Handle(SendCaseDown command, CancellationToken cancellationToken)
    {
        var sent = await cases.GetForAsync(command.CaseId, CaseAction.SendDown, cancellationToken);
        var unit = DivisionCode.Parse(command.ToUnit);
        var officer =
            await officers.ReceiverAtAsync(unit, sent.Barred, cancellationToken) ?? throw new DomainException(CaseErrors.NoOfficer);
        using var reason = await cases.WordsAsync(command.CaseId, command.Reason, cancellationToken);
        sent.SendDown(cases.Acting(sent), officer, SlaPolicy.Objection(call.Now, calendar), reason, call.Now);
        return Unit.Value;
    }
}
