using System.Text;
using System.Text.Json;
using WeChatRights.WeChat.Simulator.State;

namespace WeChatRights.WeChat.Simulator.Platform;

/// <summary>One request: query, raw body and the body as JSON whatever its Content-Type says. JSON nulls count as absent.</summary>
internal sealed class ApiCall(HttpContext context, string raw, JsonElement body, Fault? fault)
{
    private bool _held;

    /// <summary>The bytes as text, before JSON escapes are undone.</summary>
    public string Raw { get; } = raw;

    public JsonElement Body { get; } = body;

    public bool DeliverThenCut => fault?.Kind == "deliver-then-cut";

    public T Service<T>()
        where T : notnull => context.RequestServices.GetRequiredService<T>();

    public string? Query(string name) => context.Request.Query[name] is [{ Length: > 0 } value, ..] ? value : null;

    public JsonElement? Member(string name) =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    public string? Text(string name) => Member(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public int? Number(string name) => Member(name) is { ValueKind: JsonValueKind.Number } value ? value.GetInt32() : null;

    public bool Flag(string name, bool otherwise = false) =>
        Member(name)?.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => otherwise,
        };

    /// <summary>Where a held request waits, at most once, until the faults are cleared. It is counted as <c>held:</c> and its path.</summary>
    public async Task HoldPointAsync()
    {
        if (fault?.Kind == "hold" && !_held)
        {
            _held = true;
            // Waiting begins before it is announced: who hears of it may clear the faults at once.
            var cleared = Service<FaultBoard>().UntilClearedAsync(context.RequestAborted);
            Service<RequestLog>().Add($"held:{context.Request.Path}");
            await cleared;
        }
    }

    public static async Task<string> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
    }
}
