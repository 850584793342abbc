using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Refit;

namespace WeChatRights.WeChat.Wire;

/// <summary>How bodies are written and read.</summary>
internal static class WireJson
{
    public static JsonSerializerOptions Options { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = RawUtf8JsonEncoder.Instance,
        };

    /// <summary><c>Buffered</c> gives a Content-Length: the platform answers a chunked body with 412.</summary>
    public static RefitSettings Refit { get; } = new(new SystemTextJsonContentSerializer(Options)) { Buffered = true };

    /// <summary>The member as text, whether the platform sent a string or a number; null when absent, null or empty.</summary>
    public static string? Text(this JsonElement body, string name) =>
        Find(body, name) switch
        {
            { ValueKind: JsonValueKind.String } value when value.GetString() is { Length: > 0 } text => text,
            { ValueKind: JsonValueKind.Number } value => value.GetRawText(),
            _ => null,
        };

    /// <summary>The member as a number, whether the platform sent a number or a string.</summary>
    public static int? Number(this JsonElement body, string name) =>
        int.TryParse(body.Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static JsonElement? Find(this JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;
}
