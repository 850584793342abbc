using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using WeChatRights.Core.Messaging.WeChat;

namespace WeChatRights.WeChat.Wire;

/// <summary>
/// One answer, read. The platform reports errors inside HTTP 200, so the body decides; an image is told from an error by its first byte.
/// </summary>
internal sealed partial record WeChatAnswer(
    JsonElement Body,
    ReadOnlyMemory<byte> Bytes,
    string ContentType,
    int ErrorCode,
    string? Message
)
{
    public WeChatFault Fault => ErrorTable.FaultOf(ErrorCode);

    public bool IsJson => Body.ValueKind == JsonValueKind.Object;

    /// <summary>The platform's request id, to be quoted when asking its support.</summary>
    public string? Rid => Message is not null && RidShape().Match(Message) is { Success: true } match ? match.Groups["rid"].Value : null;

    /// <summary>The template field that 47003 names.</summary>
    public string? Field =>
        ErrorCode == 47003 && Message is not null && FieldShape().Match(Message) is { Success: true } match
            ? match.Groups["field"].Value
            : null;

    public WeChatResult<T> Failed<T>() => new(default, ErrorCode, Rid, Fault, Field);

    public WeChatResult<T> With<T>(T value) => new(value, 0, Rid, WeChatFault.None);

    /// <exception cref="HttpRequestException">Nothing that the platform would say: a 5xx, or a body that is neither JSON nor bytes.</exception>
    public static async Task<WeChatAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var contentType = response.Content.Headers.ContentType?.MediaType ?? "application/octet-stream";
        if (TryParse(bytes, out var body))
        {
            return new WeChatAnswer(body, bytes, contentType, body.Number("errcode") ?? 0, body.Text("errmsg"));
        }

        if (response.IsSuccessStatusCode)
        {
            return new WeChatAnswer(default, bytes, contentType, 0, null);
        }

        // 4xx: the gateway refused before any work was done. 5xx: nobody knows.
        return response.StatusCode < HttpStatusCode.InternalServerError
            ? new WeChatAnswer(default, bytes, contentType, (int)response.StatusCode, null)
            : throw new HttpRequestException("WeChat answered without an answer.", null, response.StatusCode);
    }

    public static bool TryParse(ReadOnlySpan<byte> bytes, out JsonElement body)
    {
        body = default;
        var start = bytes.IndexOfAnyExcept(" \t\r\n"u8);
        if (start < 0 || bytes[start] != (byte)'{')
        {
            return false;
        }

        try
        {
            body = JsonElement.Parse(bytes);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"rid:\s*(?<rid>[0-9A-Za-z-]+)", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex RidShape();

    [GeneratedRegex(@"data\.(?<field>\w+)\.value", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex FieldShape();
}
