using System.Diagnostics;
using OpenTelemetry;

namespace WeChatRights.Hosting.Telemetry;

/// <summary>Last before the exporter: takes from a finished span all that <see cref="TelemetryPolicy"/> does not let out.</summary>
internal sealed class SpanGuard : BaseProcessor<Activity>
{
    private const string Url = "url.full";

    public override void OnEnd(Activity data)
    {
        // Events cannot be taken off a span, and they are where exceptions put their texts: such a span stays here.
        if (data.Events.Any())
        {
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            return;
        }

        var ownCall = data.Kind == ActivityKind.Client;
        foreach (var (key, value) in data.TagObjects.ToList())
        {
            if (!TelemetryPolicy.MayLeave(key, ownCall))
            {
                data.SetTag(key, ownCall && key == Url ? WithoutQuery(value) : null);
            }
        }

        data.SetStatus(data.Status); // Without its description.
        data.TraceStateString = null;
    }

    /// <summary>The platform wants secrets and codes in the query; its paths are constants.</summary>
    private static string? WithoutQuery(object? url) =>
        Uri.TryCreate(url as string, UriKind.Absolute, out var address) ? address.GetLeftPart(UriPartial.Path) : null;
}
