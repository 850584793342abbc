using System.Text.Json;

namespace WeChatRights.EndToEnd.Tests.Support;

/// <summary>What came back over the air.</summary>
/// <param name="RetryAfter">Seconds of the header; null without one.</param>
internal sealed record PhoneAnswer(int Status, string? MediaType, TimeSpan? RetryAfter, string Text)
{
    public const int Created = 201;
    public const int Unavailable = 503;

    public JsonElement this[string member] => JsonElement.Parse(Text).GetProperty(member);

    public string String(string member) => this[member].GetString()!;

    /// <summary>"Not now, come back": problem details in Chinese that say when, as every 503 of the product must be.</summary>
    public bool IsPoliteRefusal =>
        Status == Unavailable
        && MediaType == "application/problem+json"
        && RetryAfter > TimeSpan.Zero
        && String("code").Length > 0
        && String("title").Any(letter => letter is >= '\u4E00' and <= '\u9FFF');
}
