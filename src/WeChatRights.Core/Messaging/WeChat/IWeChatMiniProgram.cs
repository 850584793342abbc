namespace WeChatRights.Core.Messaging.WeChat;

/// <summary>
/// What the product asks of WeChat. Every answer of the platform, good or bad, is a value; only a broken transport throws
/// <see cref="HttpRequestException"/> (or <see cref="TaskCanceledException"/> on time-out).
/// </summary>
public interface IWeChatMiniProgram
{
    /// <summary>Trades a <c>wx.login</c> code for the person's identity. The code is spent by the first try, so this is never retried.</summary>
    Task<WeChatResult<WeChatSession>> ExchangeLoginCodeAsync(string code, CancellationToken cancellationToken);

    /// <summary>Trades a phone-button code for the number. Single use, five minutes, never retried.</summary>
    Task<WeChatResult<WeChatPhone>> ExchangePhoneCodeAsync(string code, CancellationToken cancellationToken);

    /// <summary>
    /// Sends one subscription message and spends one credit. Never retried: after a time-out the outcome is unknown and the caller must
    /// record it as such. The value is WeChat's message id, when it gave one.
    /// </summary>
    Task<WeChatResult<string?>> SendSubscriptionMessageAsync(SubscriptionMessage message, CancellationToken cancellationToken);

    /// <summary>Checks text that other users will see. Longer than 2,500 characters is cut with overlap; the worst verdict wins.</summary>
    Task<WeChatResult<ContentVerdict>> CheckTextAsync(TextCheck check, CancellationToken cancellationToken);

    /// <summary>Starts an image or audio check; the verdict arrives as a push. The value is the trace id.</summary>
    Task<WeChatResult<string>> StartMediaCheckAsync(MediaCheck check, CancellationToken cancellationToken);

    /// <summary>Makes a mini-program code. <paramref name="scene"/>: at most 32 characters of WeChat's set, never a guessable id.</summary>
    Task<WeChatResult<WeChatImage>> CreateQrCodeAsync(string scene, string page, CancellationToken cancellationToken);

    /// <summary>Makes a link that opens the mini-program from a browser or SMS. <paramref name="life"/>: 1 to 30 days.</summary>
    Task<WeChatResult<Uri>> CreateUrlLinkAsync(string path, string? query, TimeSpan life, CancellationToken cancellationToken);
}

/// <summary>The platform's access token, shared by all nodes through the cache.</summary>
public interface IWeChatTokenProvider
{
    /// <exception cref="WeChatTokenException">The platform refused to give one.</exception>
    ValueTask<string> GetAsync(CancellationToken cancellationToken);

    /// <summary>Forgets <paramref name="usedToken"/> only when it still is the cached one, so that a late failure cannot drop a fresh token.</summary>
    ValueTask InvalidateAsync(string usedToken, CancellationToken cancellationToken);
}

/// <summary>Reads what WeChat pushes to us. No SDK stands behind it.</summary>
public interface IWeChatPushReader
{
    /// <summary>Checks the address verification (GET) and the plain mode's signature.</summary>
    bool VerifySignature(string? signature, string? timestamp, string? nonce);

    /// <summary>Null when forged, for another app, or unreadable.</summary>
    WeChatPush? Read(WeChatPushQuery query, ReadOnlyMemory<byte> body);
}

/// <summary>What went wrong, by what to do about it.</summary>
public enum WeChatFault
{
    None,
    Busy,
    TokenDead,
    RateMinute,
    RateDay,
    CodeSpent,
    NoCredit,
    UserState,
    Content,
    Banned,
    Configuration,
    Unknown,
}

/// <param name="ErrorCode">WeChat's errcode, 0 when good; an HTTP status from 400 to 499 when its gateway refused without one.</param>
/// <param name="Rid">WeChat's request id, to quote to its support.</param>
/// <param name="Field">The template field that WeChat refused (47003), when it names one.</param>
public readonly record struct WeChatResult<T>(T? Value, int ErrorCode, string? Rid, WeChatFault Fault, string? Field = null)
{
    public bool Ok => Fault == WeChatFault.None;
}

public sealed record WeChatSession(string OpenId, string? UnionId, string SessionKey)
{
    public override string ToString() => "WeChatSession(redacted)";
}

public sealed record WeChatPhone(string CountryCode, string Number)
{
    public override string ToString() => "WeChatPhone(redacted)";
}

/// <param name="Data">Field name to value; the limits of each field type are checked by WeChat (47003).</param>
public sealed record SubscriptionMessage(string OpenId, string TemplateId, IReadOnlyDictionary<string, string> Data, string? Page)
{
    public override string ToString() => $"SubscriptionMessage({TemplateId})";
}

public enum ContentScene
{
    Profile = 1,
    Comment = 2,
    Forum = 3,
    SocialLog = 4,
}

public enum ContentSuggestion
{
    Pass,
    Review,
    Risky,
}

public sealed record TextCheck(string OpenId, ContentScene Scene, string Content, string? Title = null, string? Nickname = null)
{
    public override string ToString() => "TextCheck(redacted)";
}

public sealed record MediaCheck(string OpenId, ContentScene Scene, Uri MediaUrl, bool IsImage);

public sealed record ContentVerdict(ContentSuggestion Suggestion, int Label, string TraceId);

public sealed record WeChatImage(ReadOnlyMemory<byte> Bytes, string ContentType);

public sealed record WeChatPushQuery(string? Timestamp, string? Nonce, string? Signature, string? MessageSignature, string? EncryptType);

/// <param name="Event">Name of the event, or the kind of message (text, image…) for what is none.</param>
/// <param name="OpenId">The person it is about; empty when WeChat leaves it out.</param>
/// <param name="DedupeKey">Equal for every delivery of the same event; unique otherwise. 64 characters.</param>
/// <param name="Body">
/// The event in one shape, from JSON and XML alike: <c>List</c>, if any, is at the top and an array whose entries hold text only
/// (<c>TemplateId</c>, <c>SubscribeStatusString</c>, <c>MsgID</c>…). Other numbers come as numbers (JSON) or as text (XML).
/// </param>
public sealed record WeChatPush(string Event, string OpenId, DateTimeOffset CreatedAt, string DedupeKey, System.Text.Json.JsonElement Body);
