using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Messaging.WeChat;
using WeChatRights.Core.Telemetry;

namespace WeChatRights.Core.Messaging.Sending;

/// <summary>
/// Takes one due message for sending, for sixty seconds, and spends its credit. Answers null when there is nothing to send: taken by
/// another worker, another message to the same person is under way, not now by her safe hours, never by her profile, no credit.
/// </summary>
[SystemOnly]
public sealed record LeaseMessage(Guid MessageId) : ICommand<LeasedMessage?>, Audit.IUnaudited;

/// <param name="Attempt">Fencing number: an answer for an earlier lease is not recorded.</param>
public sealed record LeasedMessage(Guid Id, int Attempt, SubscriptionMessage Message)
{
    public override string ToString() => $"LeasedMessage({Id})";
}

internal sealed class LeaseMessageHandler(
    AppDbContext db,
    CallContext call,
    CitizenDirectory citizens,
    SafeContacts contacts,
    IOptions<SendOptions> options,
    CoreMeter meter
) : ICommandHandler<LeaseMessage, LeasedMessage?>
{
    public async ValueTask<LeasedMessage?> Handle(LeaseMessage command, CancellationToken cancellationToken)
    {
        var message = await db.Set<OutboxMessage>().FirstOrDefaultAsync(m => m.Id == command.MessageId, cancellationToken);
        if (
            message is not { State: DeliveryState.Pending }
            || message.NotBefore > call.Now
            || await IsBusyAsync(message.CitizenId, cancellationToken)
        )
        {
            return null;
        }

        if (message.UselessFrom <= call.Now)
        {
            message.Finish(DeliveryState.Suppressed, call.Now);
            return null;
        }

        if (!options.Value.Templates.TryGetValue(message.Template.ToString(), out var template))
        {
            message.Postpone(call.Now + DeliveryPolicy.WithoutTemplate); // Readiness names the missing setting.
            return null;
        }

        var openId = await citizens.OpenIdOfAsync(message.CitizenId, cancellationToken);
        var credit = await db.Set<SubscriptionCredit>().FindAsync([message.CitizenId, template.TemplateId], cancellationToken);
        if (openId is null || credit is not { Credits: > 0 })
        {
            message.Finish(DeliveryState.Failed, call.Now, DeliveryPolicy.NoCreditCode);
            call.AfterCommit(() => meter.MessageTried("NoCredit"));
            return null;
        }

        return await IsSafeAsync(message, cancellationToken) ? Lease(message, credit, template, openId) : null;
    }

    /// <summary>WeChat refuses two sends to one person at once; the unique lease slot decides between two workers.</summary>
    private Task<bool> IsBusyAsync(Guid citizenId, CancellationToken cancellationToken) =>
        db.Set<OutboxMessage>().AnyAsync(other => other.LeaseSlot == citizenId, cancellationToken);

    private async Task<bool> IsSafeAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var safe = message.CaseId is { } caseId
            ? await contacts.DecideAsync(caseId, call.Now, cancellationToken)
            : await contacts.DecideForPersonAsync(message.CitizenId, call.Now, cancellationToken);
        switch (safe.Verdict)
        {
            case SafeSendVerdict.Later when !(safe.NotBefore >= message.UselessFrom):
                message.Postpone(safe.NotBefore);
                return false;
            case SafeSendVerdict.Later or SafeSendVerdict.Never:
                message.Finish(DeliveryState.Suppressed, call.Now);
                call.AfterCommit(() => meter.MessageTried(nameof(DeliveryState.Suppressed)));
                return false;
            default:
                return true;
        }
    }

    private LeasedMessage Lease(OutboxMessage message, SubscriptionCredit credit, SendTemplate template, string openId)
    {
        var texts = NeutralTexts.Fill(message.Template, template.Fields, call.Now);
        var late = call.Now - message.NotBefore;
        call.AfterCommit(() => meter.WorkDone("send-outbox", late));
        credit.Change(-1, Ids.New(call.Now));
        message.Lease(call.Now, DeliveryPolicy.Lease);
        return new LeasedMessage(
            message.Id,
            message.Attempts,
            new SubscriptionMessage(openId, template.TemplateId, texts, NeutralTexts.Page)
        );
    }
}
