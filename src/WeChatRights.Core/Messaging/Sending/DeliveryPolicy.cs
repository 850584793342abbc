using WeChatRights.Core.Messaging.WeChat;

namespace WeChatRights.Core.Messaging.Sending;

/// <summary>What one try to send came to. Numbers and codes only, nothing of the message.</summary>
/// <param name="Fault">Null when no answer came: nobody knows whether it was sent.</param>
/// <param name="NeverLeft">No connection was made: it certainly was not sent.</param>
public sealed record SendOutcome(WeChatFault? Fault, int? ErrorCode = null, string? ProviderMessageId = null, bool NeverLeft = false)
{
    public static readonly SendOutcome Unknown = new(Fault: null);
    public static readonly SendOutcome NotConnected = new(Fault: null, NeverLeft: true);
}

internal enum DeliveryVerdict
{
    Sent,

    /// <summary>Certainly not sent: again later.</summary>
    TryLater,

    /// <summary>Certainly not sent and no use in trying.</summary>
    Failed,

    /// <summary>Maybe sent: never again by itself.</summary>
    Ambiguous,
}

/// <summary>At most once towards WeChat: only what was certainly not sent may be sent again (rulebook: one accept, one message).</summary>
internal static class DeliveryPolicy
{
    /// <summary>WeChat's code for "no credit, or she switched messages off": final.</summary>
    public const int NoCreditCode = 43101;

    /// <summary>How long one worker may hold a message; the call itself is given up earlier.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>The call is given up then, well before the lease ends, so that its outcome is always recorded first.</summary>
    public static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(45);

    /// <summary>News that could not leave within a day is left to the inbox.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(24);

    /// <summary>While the settings name no template for it.</summary>
    public static readonly TimeSpan WithoutTemplate = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    public static DeliveryVerdict Judge(SendOutcome outcome) =>
        outcome switch
        {
            { Fault: WeChatFault.None } => DeliveryVerdict.Sent,
            { NeverLeft: true } => DeliveryVerdict.TryLater,
            { Fault: null } => DeliveryVerdict.Ambiguous,
            {
                Fault: WeChatFault.Busy
                    or WeChatFault.TokenDead
                    or WeChatFault.RateMinute
                    or WeChatFault.RateDay
                    or WeChatFault.Configuration
            } => DeliveryVerdict.TryLater,
            _ => DeliveryVerdict.Failed,
        };

    /// <param name="attempts">Tries so far, this one included.</param>
    public static DateTimeOffset NextTry(SendOutcome outcome, int attempts, DateTimeOffset now) =>
        outcome.Fault == WeChatFault.RateDay
            ? ChinaTime.StartOfDay(now.ChinaDate().AddDays(1)).AddMinutes(10) // The daily quota starts anew at midnight.
            : now
                + TimeSpan.FromSeconds(
                    Math.Min(FirstPause.TotalSeconds * Math.Pow(2, Math.Min(attempts, 12) - 1), LongestPause.TotalSeconds)
                );
}
