using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.SignIn;

namespace WeChatRights.AdminUi.Authentication;

/// <summary>
/// The cookie names a session of ours and nothing else counts: on every request, and every two seconds for open pages, the session is
/// looked up. Ending it on the server ends it everywhere.
/// </summary>
public static class StaffCookie
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
    private const string EndedKey = "staff-session-ended";

    public static IServiceCollection AddStaffCookie(this IServiceCollection services, IWebHostEnvironment environment)
    {
        services
            .AddAuthentication(Scheme)
            .AddCookie(options =>
            {
                HostCookies.Harden(options.Cookie, "staff", environment);
                options.LoginPath = "/sign-in";
                options.AccessDeniedPath = "/no-permission";
                options.ReturnUrlParameter = "returnUrl";
                options.ExpireTimeSpan = StaffSessionPolicy.Absolute;
                options.SlidingExpiration = false;
                options.Events.OnValidatePrincipal = ValidateAsync;
                options.Events.OnRedirectToLogin = SendToSignIn;
            });
        services.AddAntiforgery(options => HostCookies.Harden(options.Cookie, "staff-form", environment));
        return services;
    }

    public static async Task SignInAsync(HttpContext context, StaffSignIn signIn)
    {
        var dispatcher = context.RequestServices.GetRequiredService<Dispatcher>();
        var profile = await dispatcher.QueryAsync(
            new StaffActor(signIn.StaffId, signIn.SessionId),
            new GetMyStaffProfile(),
            context.RequestAborted
        );
        var claims = new List<Claim>
        {
            new(ClaimTypes.NameIdentifier, signIn.StaffId.ToString()),
            new(ClaimTypes.Sid, signIn.SessionId.ToString()),
            new(StaffClaims.DisplayName, profile.DisplayName),
        };
        claims.AddRange(profile.Permissions.Select(permission => new Claim(StaffClaims.Permission, permission)));
        claims.AddRange(profile.Posts.Select(post => new Claim(StaffClaims.RoleName, post.Role.Word())));
        claims.AddRange(profile.Posts.Select(post => new Claim(StaffClaims.Place, post.PlaceName)));
        if (profile.MustChangePassword)
        {
            claims.Add(new Claim(StaffClaims.MustChangePassword, ""));
        }

        await context.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme)));
    }

    /// <summary>The session behind the cookie; null when the cookie is not one of ours.</summary>
    public static StaffActor? ActorOf(ClaimsPrincipal? user) =>
        Guid.TryParse(user?.FindFirstValue(ClaimTypes.NameIdentifier), out var staffId)
        && Guid.TryParse(user?.FindFirstValue(ClaimTypes.Sid), out var sessionId)
            ? new StaffActor(staffId, sessionId)
            : null;

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var actor = ActorOf(context.Principal);
        var dispatcher = context.HttpContext.RequestServices.GetRequiredService<Dispatcher>();
        var state = actor is null
            ? SessionState.Revoked
            : (
                await dispatcher.QueryAsync(
                    Actor.System("staff-cookie"),
                    new CheckStaffSessions([actor.SessionId]),
                    context.HttpContext.RequestAborted
                )
            )[actor.SessionId];
        if (state != SessionState.Live)
        {
            context.HttpContext.Items[EndedKey] = SessionEnd.MessageOf(state);
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
        }
    }

    /// <summary>A page is sent to sign-in and told why; a circuit, which could not follow, is refused.</summary>
    private static Task SendToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        var reason = context.HttpContext.Items[EndedKey] is string message ? $"&message={message}" : "";
        context.Response.Redirect(context.RedirectUri + reason);
        return Task.CompletedTask;
    }
}
