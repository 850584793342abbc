namespace WeChatRights.Hosting.Telemetry;

/// <summary>
/// All that may leave in traces and metrics. A list of what is allowed, not of what is forbidden: a newer instrumentation or a
/// changed default then adds nothing by itself. Missing on purpose: paths, queries, headers, addresses of clients, database statements,
/// texts of exceptions.
/// </summary>
internal static class TelemetryPolicy
{
    private const string OwnPrefix = "wechatrights.";

    private static readonly string[] OfRequests =
    [
        "http.request.method",
        "http.response.status_code",
        "http.route",
        "network.protocol.name",
        "network.protocol.version",
        "url.scheme",
        "error.type",
    ];

    /// <summary>The other side of our own calls; of a request to us it would be whatever the caller claims.</summary>
    private static readonly string[] OfOwnCalls = ["server.address", "server.port"];

    private static readonly string[] OfTheCore =
    [
        "wechatrights.message",
        "wechatrights.outcome",
        "wechatrights.actor",
        "wechatrights.nature",
        "wechatrights.emergency",
        "wechatrights.result",
        "wechatrights.purpose",
        "wechatrights.job",
    ];

    private static readonly string[] OfTheRuntime = ["gc.heap.generation", "cpu.mode", "http.connection.state"];

    public static IReadOnlyList<string> MetricTags { get; } = [.. OfRequests, .. OfOwnCalls, .. OfTheCore, .. OfTheRuntime];

    public static bool MayLeave(string tag, bool ownCall) =>
        tag.StartsWith(OwnPrefix, StringComparison.Ordinal) || OfRequests.Contains(tag) || (ownCall && OfOwnCalls.Contains(tag));
}
