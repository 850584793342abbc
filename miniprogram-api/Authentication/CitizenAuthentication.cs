using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace WeChatRights.MiniprogramApi.Authentication;

internal static class CitizenAuthentication
{
    public const string Scheme = "Bearer";

    /// <summary>A live session of the mini-program. What it may see of a complaint is decided by step-up, in the core.</summary>
    public const string CitizenPolicy = "citizen";

    public const string StaffScheme = "StaffBearer";

    /// <summary>A live session of the staff's part. What the person may do is decided by the core, from her roles.</summary>
    public const string StaffPolicy = "staff";

    /// <summary>An endpoint that names no policy is closed to everybody.</summary>
    public static void AddCitizenAuthentication(this IServiceCollection services)
    {
        services
            .AddAuthentication(Scheme)
            .AddScheme<AuthenticationSchemeOptions, CitizenBearerHandler>(Scheme, null)
            .AddScheme<AuthenticationSchemeOptions, StaffBearerHandler>(StaffScheme, null);
        services
            .AddAuthorizationBuilder()
            .AddPolicy(CitizenPolicy, policy => policy.AddAuthenticationSchemes(Scheme).RequireAuthenticatedUser())
            .AddPolicy(StaffPolicy, policy => policy.AddAuthenticationSchemes(StaffScheme).RequireAuthenticatedUser())
            .SetDefaultPolicy(Nobody())
            .SetFallbackPolicy(Nobody());
    }

    private static AuthorizationPolicy Nobody() => new AuthorizationPolicyBuilder(Scheme).RequireAssertion(_ => false).Build();
}
