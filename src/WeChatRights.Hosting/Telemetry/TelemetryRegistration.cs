using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Context.Propagation;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using WeChatRights.Core.Telemetry;

namespace WeChatRights.Hosting.Telemetry;

/// <summary>
/// Traces and metrics over OTLP, when a collector is named by <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> (environment or settings); without it
/// nothing is collected and no connection is tried. The other standard settings (<c>…_PROTOCOL</c>, <c>…_HEADERS</c>,
/// <c>OTEL_SERVICE_NAME</c>) are honoured too. What may leave is decided in <see cref="TelemetryPolicy"/>.
/// </summary>
public static class TelemetryRegistration
{
    public const string EndpointKey = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static IServiceCollection AddProductTelemetry(
        this IServiceCollection services,
        IConfiguration configuration,
        IHostEnvironment environment
    )
    {
        services.AddMetrics();
        services.Replace(ServiceDescriptor.Singleton<DistributedContextPropagator>(ClosedTraceContext.Instance));
        if (string.IsNullOrWhiteSpace(configuration[EndpointKey]))
        {
            return services;
        }

        // The default one would read and pass on what a caller sends as trace context and baggage.
        Sdk.SetDefaultTextMapPropagator(new TraceContextPropagator());
        services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(configuration["OTEL_SERVICE_NAME"] ?? environment.ApplicationName))
            .WithTracing(ConfigureTracing)
            .WithMetrics(ConfigureMetrics);
        return services;
    }

    /// <summary>The guard comes before the exporter. No source of a database driver is listened to: statements hold values.</summary>
    private static void ConfigureTracing(TracerProviderBuilder tracing) =>
        tracing
            .AddSource(CoreMeter.Name)
            .AddAspNetCoreInstrumentation(options => options.Filter = IsWorthASpan)
            .AddHttpClientInstrumentation()
            .AddProcessor(new SpanGuard())
            .AddOtlpExporter();

    private static void ConfigureMetrics(MeterProviderBuilder metrics) =>
        metrics
            .AddMeter(CoreMeter.Name)
            .AddAspNetCoreInstrumentation()
            .AddHttpClientInstrumentation()
            .AddRuntimeInstrumentation()
            .AddView(_ => new MetricStreamConfiguration { TagKeys = [.. TelemetryPolicy.MetricTags] })
            .AddOtlpExporter();

    /// <summary>Not the probes of the proxy, and not the circuit, whose one request lasts for hours.</summary>
    private static bool IsWorthASpan(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase)
        && !context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase)
        && !context.Request.Path.StartsWithSegments("/_framework", StringComparison.OrdinalIgnoreCase);
}
