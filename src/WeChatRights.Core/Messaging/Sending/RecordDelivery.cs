using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WeChatRights.Core.Data;
using WeChatRights.Core.Telemetry;

namespace WeChatRights.Core.Messaging.Sending;

/// <summary>Writes down what a try came to. Only for the lease it belongs to; a late "sent" still replaces "unknown".</summary>
[SystemOnly]
public sealed record RecordDelivery(Guid MessageId, int Attempt, SendOutcome Outcome) : ICommand<Unit>, Audit.IUnaudited;

internal sealed class RecordDeliveryHandler(AppDbContext db, CallContext call, IOptions<SendOptions> options, CoreMeter meter)
    : ICommandHandler<RecordDelivery, Unit>
{
    public async ValueTask<Unit> Handle(RecordDelivery command, CancellationToken cancellationToken)
    {
        var message = await db.Set<OutboxMessage>().FirstOrDefaultAsync(m => m.Id == command.MessageId, cancellationToken);
        var verdict = DeliveryPolicy.Judge(command.Outcome);
        if (
            message is null
            || message.Attempts != command.Attempt
            || !(message.State == DeliveryState.Leased || (message.State == DeliveryState.Ambiguous && verdict == DeliveryVerdict.Sent))
        )
        {
            return Unit.Value;
        }

        await ApplyAsync(message, verdict, command.Outcome, cancellationToken);
        call.AfterCommit(() => meter.MessageTried(verdict.ToString()));
        return Unit.Value;
    }

    private async Task ApplyAsync(OutboxMessage message, DeliveryVerdict verdict, SendOutcome outcome, CancellationToken cancellationToken)
    {
        switch (verdict)
        {
            case DeliveryVerdict.Sent:
                message.Finish(DeliveryState.Sent, call.Now, providerMessageId: outcome.ProviderMessageId);
                break;
            case DeliveryVerdict.Ambiguous:
                message.Finish(DeliveryState.Ambiguous, call.Now, outcome.ErrorCode);
                break;
            case DeliveryVerdict.TryLater when call.Now - message.CreatedAt < DeliveryPolicy.GiveUpAfter:
                await ReturnCreditAsync(message, cancellationToken);
                message.Postpone(DeliveryPolicy.NextTry(outcome, message.Attempts, call.Now), outcome.ErrorCode);
                break;
            case DeliveryVerdict.TryLater:
                await ReturnCreditAsync(message, cancellationToken);
                message.Finish(DeliveryState.Failed, call.Now, outcome.ErrorCode);
                break;
            default:
                await RefusedAsync(message, outcome, cancellationToken);
                break;
        }
    }

    private async Task RefusedAsync(OutboxMessage message, SendOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.Fault == WeChat.WeChatFault.NoCredit)
        {
            (await CreditAsync(message, cancellationToken))?.Rejected(Ids.New(call.Now)); // The platform counts; our ledger was wrong.
        }
        else
        {
            await ReturnCreditAsync(message, cancellationToken);
        }

        message.Finish(DeliveryState.Failed, call.Now, outcome.ErrorCode);
    }

    private async Task ReturnCreditAsync(OutboxMessage message, CancellationToken cancellationToken) =>
        (await CreditAsync(message, cancellationToken))?.Change(1, Ids.New(call.Now));

    private async Task<SubscriptionCredit?> CreditAsync(OutboxMessage message, CancellationToken cancellationToken) =>
        options.Value.Templates.TryGetValue(message.Template.ToString(), out var template)
            ? await db.Set<SubscriptionCredit>().FindAsync([message.CitizenId, template.TemplateId], cancellationToken)
            : null;
}
