using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WeChatRights.Core.Messaging.WeChat;

namespace WeChatRights.WeChat.Push;

/// <summary>
/// Checks and reads what the platform pushes. Safe mode is judged by <c>msg_signature</c>, which covers the body; the plain
/// <c>signature</c> does not, so plain bodies are read only when the settings say so.
/// </summary>
internal sealed class WeChatPushReader(IOptions<WeChatOptions> options, TimeProvider clock, ILogger<WeChatPushReader> logger)
    : IWeChatPushReader
{
    private static readonly TimeSpan UsualDelay = TimeSpan.FromMinutes(10);

    public bool VerifySignature(string? signature, string? timestamp, string? nonce) =>
        PushCrypto.Matches(signature, options.Value.PushToken, timestamp, nonce);

    public WeChatPush? Read(WeChatPushQuery query, ReadOnlyMemory<byte> body)
    {
        var push = PushBody.Parse(body.Span) is { } outer && Authentic(query, outer) is { } inner && IsOurs(inner) ? ToPush(inner) : null;
        if (push is null)
        {
            logger.LogWarning("Refused a WeChat push: forged, for another app, or unreadable.");
        }
        else if ((clock.GetUtcNow() - push.CreatedAt).Duration() > UsualDelay)
        {
            // The platform promises no freshness; a replay is stopped by the dedupe key.
            logger.LogInformation("A WeChat push {Event} was made at {CreatedAt}.", push.Event, push.CreatedAt);
        }

        return push;
    }

    private JsonObject? Authentic(WeChatPushQuery query, JsonObject outer)
    {
        var settings = options.Value;
        if (outer.Text("Encrypt") is { Length: > 0 } encrypted)
        {
            return
                settings.EncodingAesKey.Length > 0
                && PushCrypto.Matches(query.MessageSignature, settings.PushToken, query.Timestamp, query.Nonce, encrypted)
                && PushCrypto.Open(encrypted, settings.EncodingAesKey, settings.AppId) is { } message
                ? PushBody.Parse(message)
                : null;
        }

        return settings.LegacyPlainPush && VerifySignature(query.Signature, query.Timestamp, query.Nonce) ? outer : null;
    }

    private bool IsOurs(JsonObject body)
    {
        var appId = body.Text("appid") is { Length: > 0 } lower ? lower : body.Text("AppID");
        return appId.Length == 0 || appId == options.Value.AppId;
    }

    private WeChatPush ToPush(JsonObject body)
    {
        var name = body.Text("Event") is { Length: > 0 } named ? named : body.Text("MsgType");
        // In the user_* events the sender is the platform and the person stands in OpenID.
        var openId = body.Text("OpenID") is { Length: > 0 } person ? person : body.Text("FromUserName");
        var createdAt = long.TryParse(body.Text("CreateTime"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(Math.Min(seconds, DateTimeOffset.MaxValue.ToUnixTimeSeconds()))
            : clock.GetUtcNow();
        return new WeChatPush(name, openId, createdAt, DedupeKey.Of(body), JsonSerializer.SerializeToElement(body));
    }
}
