using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace WeChatRights.Hosting.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work. Strangers learn one word.</summary>
public static class ProductHealth
{
    internal const string Database = "database";
    private const string ReadyTag = "ready";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static IHealthChecksBuilder AddProductHealth(this IServiceCollection services) =>
        services
            .AddHealthChecks()
            .AddCheck<DatabaseHealthCheck>(Database, tags: [ReadyTag], timeout: Patience)
            .AddCheck<KeyRingHealthCheck>("keys", tags: [ReadyTag], timeout: Patience);

    public static void MapProductHealth(this IEndpointRouteBuilder routes)
    {
        routes
            .MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync })
            .AllowAnonymous();
        routes
            .MapHealthChecks(
                "/health/ready",
                new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag), ResponseWriter = WriteAsync }
            )
            .AllowAnonymous();
    }

    private static Task WriteAsync(Microsoft.AspNetCore.Http.HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(
            context.Response,
            report.Status == HealthStatus.Healthy ? "ok" : "unavailable",
            context.RequestAborted
        );
    }
}
