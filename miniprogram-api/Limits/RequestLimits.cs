using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using WeChatRights.MiniprogramApi.Authentication;
using WeChatRights.MiniprogramApi.Errors;

namespace WeChatRights.MiniprogramApi.Limits;

/// <summary>Three budgets in a row for every request: its address, its device, its session. All three must have room.</summary>
internal static class RequestLimits
{
    private const string DeviceHeader = "X-Device-Id";
    private const int LongestDeviceId = 64;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddRequestLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LimitOptions>().Bind(configuration.GetSection(LimitOptions.Section));
        services.AddRateLimiter(limiter => limiter.OnRejected = RejectAsync);
        services
            .AddOptions<Microsoft.AspNetCore.RateLimiting.RateLimiterOptions>()
            .Configure<IOptions<LimitOptions>>((limiter, options) => limiter.GlobalLimiter = Chain(options.Value));
    }

    private static PartitionedRateLimiter<HttpContext> Chain(LimitOptions options) =>
        PartitionedRateLimiter.CreateChained(
            By(context => context.Connection.RemoteIpAddress?.ToString() ?? "local", budget => budget.Address, options),
            By(Device, budget => budget.Device, options),
            By(context => context.Caller()?.Actor.SessionId.ToString(), budget => budget.Session, options)
        );

    private static PartitionedRateLimiter<HttpContext> By(
        Func<HttpContext, string?> who,
        Func<LimitOptions.Budget, int> permits,
        LimitOptions options
    ) =>
        PartitionedRateLimiter.Create<HttpContext, (LimitClass, string)>(context =>
        {
            var limitClass = ClassOf(context);
            return who(context) is { } key && !Passes(context, limitClass)
                ? RateLimitPartition.GetSlidingWindowLimiter((limitClass, key), _ => Sliding(permits(options.Of(limitClass))))
                : RateLimitPartition.GetNoLimiter((limitClass, ""));
        });

    private static SlidingWindowRateLimiterOptions Sliding(int permits) =>
        new()
        {
            PermitLimit = permits,
            Window = Window,
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        };

    private static LimitClass ClassOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<LimitAttribute>()?.Class ?? LimitClass.Ordinary;

    /// <summary>A person's first complaint is never held up, whatever others at her address or on her device have done.</summary>
    private static bool Passes(HttpContext context, LimitClass limitClass) =>
        limitClass == LimitClass.Machine
        || (limitClass == LimitClass.Filing && context.Caller() is { Actor.CitizenId: not null, HasFiled: false });

    private static string? Device(HttpContext context) =>
        context.Request.Headers[DeviceHeader].ToString() is { Length: > 0 and <= LongestDeviceId } device ? device : null;

    private static async ValueTask RejectAsync(
        Microsoft.AspNetCore.RateLimiting.OnRejectedContext rejected,
        CancellationToken cancellationToken
    )
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var retry) ? retry : Window / 6;
        await ApiProblem.WriteAsync(rejected.HttpContext, ApiErrors.TooManyRequests, retryAfter: wait);
    }
}
