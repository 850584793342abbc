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

    public static IServiceCollection AddStaffCookie(this IServiceCollection services, IWebHostEnvironment environment)
    {
        services
            .AddAuthentication(Scheme)
            .AddCookie(options =>
            {
                // Browsers take __Host- cookies over TLS only; a demo on 127.0.0.1 has none.
                var secure = environment.IsProduction();
                options.Cookie.Name = secure ? "__Host-staff" : "staff";
                options.Cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Strict;
                options.LoginPath = "/sign-in";
                options.AccessDeniedPath = "/no-permission";
                options.ReturnUrlParameter = "returnUrl";
                options.ExpireTimeSpan = StaffSessionPolicy.Absolute;
                options.SlidingExpiration = false;
                options.Events.OnValidatePrincipal = ValidateAsync;
            });
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
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
        }
    }
}
