using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeChatRights.WeChat.Simulator.Platform;

/// <summary>What goes back: always HTTP 200, as on the platform; errors are in the body.</summary>
internal sealed record Reply(byte[] Body, string ContentType)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Reply Of(object value, string contentType = "application/json; encoding=utf-8") =>
        new(JsonSerializer.SerializeToUtf8Bytes(value, Json), contentType);

    /// <summary>The error texts carry a request id, like the real ones; nobody should match on the words.</summary>
    public static Reply Error(int code, string text)
    {
        var id = Guid.CreateVersion7().ToString();
        return Of(new { errcode = code, errmsg = $"{text} rid: {id[..8]}-{id[24..32]}-{id[28..]}" });
    }

    public static readonly Reply Done = Of(new { errcode = 0, errmsg = "ok" });
}
