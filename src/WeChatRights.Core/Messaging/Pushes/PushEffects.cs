using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Messaging.WeChat;

namespace WeChatRights.Core.Messaging.Pushes;

/// <summary>What each event changes here. Events that concern nothing of ours are taken in and change nothing.</summary>
internal sealed class PushEffects(
    AppDbContext db,
    CallContext call,
    CitizenDirectory citizens,
    CitizenSessions sessions,
    SubscriptionLedger ledger
)
{
    /// <summary>The column's width.</summary>
    private const int LongestMessageId = 40;

    public async Task ApplyAsync(WeChatPush push, CancellationToken cancellationToken)
    {
        switch (push.Event)
        {
            case "subscribe_msg_popup_event":
            case "subscribe_msg_change_event":
                await ChangeCreditsAsync(push, cancellationToken);
                break;
            case "subscribe_msg_sent_event":
                await NoteDeliveriesAsync(push, cancellationToken);
                break;
            // She took back what she had allowed, or closed her WeChat account: nobody on that phone goes on as her.
            case "user_authorization_revoke":
                await SignOutAsync(push, cancellationToken);
                break;
            case "user_authorization_cancellation":
                await SignOutAsync(push, cancellationToken);
                await citizens.AskDeletionAsync(push.OpenId, call.Now, cancellationToken);
                break;
        }
    }

    private async Task ChangeCreditsAsync(WeChatPush push, CancellationToken cancellationToken)
    {
        if (await citizens.FindAsync(push.OpenId, cancellationToken) is not { } citizenId)
        {
            return;
        }

        var isPopup = push.Event == "subscribe_msg_popup_event";
        foreach (var (template, status) in Entries(push).Select(entry => (Text(entry, "TemplateId"), Text(entry, "SubscribeStatusString"))))
        {
            if (template is not { Length: > 0 and <= SubscriptionLedger.LongestTemplateId })
            {
                continue;
            }

            if (isPopup && status == "accept")
            {
                await ledger.ConfirmedAsync(citizenId, template, cancellationToken);
            }
            else if (!isPopup && status == "reject")
            {
                await ledger.RejectedAsync(citizenId, template, cancellationToken);
            }
        }
    }

    private async Task NoteDeliveriesAsync(WeChatPush push, CancellationToken cancellationToken)
    {
        foreach (var entry in Entries(push))
        {
            var messageId = Text(entry, "MsgID");
            // Looked up by its id once more: between the two looks our own note may have been written and the lease been given back.
            var message = messageId.Length is 0 or > LongestMessageId
                ? null
                : await ByProviderIdAsync(messageId, cancellationToken)
                    ?? await UnderWayAsync(push.OpenId, cancellationToken)
                    ?? await ByProviderIdAsync(messageId, cancellationToken);
            var good = Text(entry, "ErrorStatus") == "success" || Text(entry, "ErrorCode") == "0";
            message?.Finish(
                good ? DeliveryState.Delivered : DeliveryState.Failed,
                call.Now,
                good ? null : Number(Text(entry, "ErrorCode")),
                messageId
            );
        }
    }

    private Task<OutboxMessage?> ByProviderIdAsync(string messageId, CancellationToken cancellationToken) =>
        db.Set<OutboxMessage>().FirstOrDefaultAsync(m => m.ProviderMessageId == messageId, cancellationToken);

    /// <summary>The report may overtake our own note of WeChat's answer; there is never more than one message to a person under way.</summary>
    private async Task<OutboxMessage?> UnderWayAsync(string openId, CancellationToken cancellationToken) =>
        await citizens.FindAsync(openId, cancellationToken) is { } citizenId
            ? await db.Set<OutboxMessage>().FirstOrDefaultAsync(m => m.LeaseSlot == citizenId, cancellationToken)
            : null;

    private async Task SignOutAsync(WeChatPush push, CancellationToken cancellationToken)
    {
        if (await citizens.FindAsync(push.OpenId, cancellationToken) is { } citizenId)
        {
            await sessions.RevokeAllAsync(citizenId, cancellationToken);
        }
    }

    private static IEnumerable<JsonElement> Entries(WeChatPush push) =>
        push.Body.TryGetProperty("List", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.Object)
            : [];

    private static string Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
