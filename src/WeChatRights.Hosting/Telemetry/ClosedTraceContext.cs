using System.Diagnostics;

namespace WeChatRights.Hosting.Telemetry;

/// <summary>
/// Every request starts a trace of its own. Trace ids stand in the audit log, so a caller must not choose them; and what a phone sends as
/// baggage must not travel on to WeChat.
/// </summary>
internal sealed class ClosedTraceContext : DistributedContextPropagator
{
    public static readonly ClosedTraceContext Instance = new();

    public override IReadOnlyCollection<string> Fields => [];

    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;

    public override void ExtractTraceIdAndState(
        object? carrier,
        PropagatorGetterCallback? getter,
        out string? traceId,
        out string? traceState
    ) => (traceId, traceState) = (null, null);

    public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter) { }
}
