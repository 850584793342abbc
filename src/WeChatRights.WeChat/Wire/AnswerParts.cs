using System.Text.Json;
using WeChatRights.Core.Messaging.WeChat;

namespace WeChatRights.WeChat.Wire;

/// <summary>Takes what a good answer must contain. What is missing counts as a broken transport, not as "no".</summary>
internal static class AnswerParts
{
    public static JsonElement Object(this WeChatAnswer answer) => answer.IsJson ? answer.Body : throw Broken("JSON");

    public static string Need(this WeChatAnswer answer, string name) => answer.Object().Text(name) ?? throw Broken(name);

    /// <summary>The answer, seen from one of its members.</summary>
    public static WeChatAnswer Inside(this WeChatAnswer answer, string name) =>
        answer.Object().Find(name) is { ValueKind: JsonValueKind.Object } inner ? answer with { Body = inner } : throw Broken(name);

    public static WeChatImage Image(this WeChatAnswer answer)
    {
        var bytes = answer.Bytes.Span;
        return bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF]) ? new WeChatImage(answer.Bytes, "image/jpeg")
            : bytes.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G']) ? new WeChatImage(answer.Bytes, "image/png")
            : throw Broken("image");
    }

    private static HttpRequestException Broken(string what) => new($"WeChat's answer lacks: {what}.");
}
