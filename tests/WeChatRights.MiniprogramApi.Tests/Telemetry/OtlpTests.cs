using System.Diagnostics.Tracing;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using WeChatRights.Core.Audit;
using WeChatRights.MiniprogramApi.Tests.Support;

namespace WeChatRights.MiniprogramApi.Tests.Telemetry;

public sealed class OtlpTests
{
    [Fact]
    public async Task Export_CollectorNamed_SpansAndMetricsArriveWithoutContent()
    {
        await using var receiver = await OtlpReceiver.StartAsync(TestApi.Cancellation);
        await using var api = await TestApi.StartAsync(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.Address),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
        );

        var needles = await ContentfulJourney.PlayAsync(api);
        Assert.True(api.Services.GetRequiredService<TracerProvider>().ForceFlush(20_000));
        Assert.True(api.Services.GetRequiredService<MeterProvider>().ForceFlush(20_000));

        var (traces, metrics) = (receiver.All("traces"), receiver.All("metrics"));
        AssertHolds(traces, "WeChatRights.MiniprogramApi", "FileComplaint", "GetMyComplaint", "wechatrights.outcome", "citizen");
        AssertHolds(traces, "POST /api/v1/complaints", "/api/v1/complaints/{id", "/sns/jscode2session", "unknown-category");
        AssertHolds(metrics, "wechatrights.calls", "wechatrights.complaints.filed", "wechatrights.unsealings", "OwnFile");
        AssertHolds(metrics, "http.server.request.duration", "http.client.request.duration");
        foreach (var needle in needles)
        {
            Assert.False(needle.IsIn(traces), $"{needle} is in the traces");
            Assert.False(needle.IsIn(metrics), $"{needle} is in the metrics");
        }
    }

    [Fact]
    public async Task Requests_ForeignTraceContext_IsNeitherTakenNorPassedOn()
    {
        await using var receiver = await OtlpReceiver.StartAsync(TestApi.Cancellation);
        await using var api = await TestApi.StartAsync(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.Address),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
        );

        await ContentfulJourney.PlayAsync(api);
        api.Services.GetRequiredService<TracerProvider>().ForceFlush(20_000);

        Assert.True(receiver.All("traces").AsSpan().IndexOf(Convert.FromHexString(ContentfulJourney.ForeignTrace)) < 0);
        Assert.NotEmpty(api.SentToWeChat);
        Assert.DoesNotContain(
            api.SentToWeChat,
            header => header.StartsWith("trace", StringComparison.OrdinalIgnoreCase) || ContentfulJourney.Baggage.IsIn(header)
        );
        var traceIds = await api.Core.LookAsync(db => db.Set<AuditEntry>().Select(entry => entry.TraceId).ToListAsync());
        Assert.Contains(traceIds, id => id is not null);
        Assert.DoesNotContain(ContentfulJourney.ForeignTrace, traceIds);
    }

    [Fact]
    public async Task Export_NoCollectorNamed_NothingIsCollectedAndNoConnectionTried()
    {
        using var connections = new Connections();
        await using (var api = await TestApi.StartAsync())
        {
            await (await api.SignInAsync()).FiledAsync();
            Assert.Null(api.Services.GetService<TracerProvider>());
            Assert.Null(api.Services.GetService<MeterProvider>());
        }

        Assert.NotEmpty(connections.Ports); // The simulator's: the listener listens.
        Assert.DoesNotContain(connections.Ports, port => port is 4317 or 4318);
    }

    private static void AssertHolds(byte[] bytes, params string[] texts)
    {
        foreach (var text in texts)
        {
            Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0, $"{text} is missing");
        }
    }

    /// <summary>Every connection this process tries, as the runtime reports it.</summary>
    private sealed class Connections : EventListener
    {
        private readonly System.Collections.Concurrent.ConcurrentBag<int> _ports = [];

        public IReadOnlyCollection<int> Ports => _ports;

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "System.Net.Sockets")
            {
                EnableEvents(eventSource, EventLevel.Informational);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            // ConnectStart says "InterNetworkV6:28:{20,205,…}": the first two numbers are the port.
            if (
                eventData.EventName == "ConnectStart"
                && eventData.Payload?[0] is string address
                && address.Split('{', ',') is [_, var high, var low, ..]
            )
            {
                _ports.Add((int.Parse(high) * 256) + int.Parse(low));
            }
        }
    }
}
