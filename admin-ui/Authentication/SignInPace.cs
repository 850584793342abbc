using System.Diagnostics;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace WeChatRights.AdminUi.Authentication;

/// <summary>How fast one may try to sign in. Section <c>SignIn</c> of the configuration.</summary>
public sealed class SignInPaceOptions
{
    public const string Section = "SignIn";

    /// <summary>Forms of the sign-in pages from one address. An office behind one address signs in within this.</summary>
    public int TriesPerMinute { get; set; } = 60;

    /// <summary>No answer to a name and password comes sooner, whether the name exists or not.</summary>
    public TimeSpan LeastAnswerTime { get; set; } = TimeSpan.FromMilliseconds(600);
}

internal static class SignInPace
{
    public const string Policy = "sign-in";

    public static IServiceCollection AddSignInPace(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<SignInPaceOptions>(configuration.GetSection(SignInPaceOptions.Section));
        var tries = (
            configuration.GetSection(SignInPaceOptions.Section).Get<SignInPaceOptions>() ?? new SignInPaceOptions()
        ).TriesPerMinute;
        return services.AddRateLimiter(limiter =>
        {
            limiter.AddPolicy(
                Policy,
                context =>
                    RateLimitPartition.GetFixedWindowLimiter(
                        context.Connection.RemoteIpAddress?.ToString() ?? "",
                        _ => new FixedWindowRateLimiterOptions { PermitLimit = tries, Window = TimeSpan.FromMinutes(1) }
                    )
            );
            limiter.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Redirect("/sign-in?message=throttled");
                return ValueTask.CompletedTask;
            };
        });
    }

    /// <summary>Rounds the time of an answer up, so that it tells nothing about what was done.</summary>
    public static async Task<T> LevelAsync<T>(TimeSpan least, Func<Task<T>> work)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            return await work();
        }
        finally
        {
            var rest = least - Stopwatch.GetElapsedTime(began);
            if (rest > TimeSpan.Zero)
            {
                await Task.Delay(rest);
            }
        }
    }
}
