using System.ComponentModel.DataAnnotations;
using Mediator;

namespace WeChatRights.Core.Messaging;

/// <summary>She accepted these message templates in the pop-up: one message may be sent for each.</summary>
/// <param name="TemplateIds">WeChat shows at most three (in newer clients five) at once; each counts once.</param>
[RequireCitizen]
public sealed record ReportSubscriptions(
    [property:
        Required(ErrorMessage = "缺少模板。"),
        MinLength(1, ErrorMessage = "缺少模板。"),
        MaxLength(5, ErrorMessage = "一次最多 5 个模板。")
    ]
        IReadOnlyList<string> TemplateIds
) : ICommand<Unit>;

internal sealed class ReportSubscriptionsHandler(CallContext call, SubscriptionLedger ledger) : ICommandHandler<ReportSubscriptions, Unit>
{
    public async ValueTask<Unit> Handle(ReportSubscriptions command, CancellationToken cancellationToken)
    {
        var citizenId = (call.Actor as CitizenActor)?.CitizenId ?? throw new DomainException(CommonErrors.SignInRequired);
        foreach (
            var templateId in command
                .TemplateIds.Distinct(StringComparer.Ordinal)
                .Where(id => id is { Length: > 0 and <= SubscriptionLedger.LongestTemplateId })
        )
        {
            await ledger.ReportedAsync(citizenId, templateId, cancellationToken);
        }

        return Unit.Value;
    }
}
