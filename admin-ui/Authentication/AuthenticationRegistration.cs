using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace WeChatRights.AdminUi.Authentication;

public static class AuthenticationRegistration
{
    /// <summary>Cookie, one policy for each permission, everything else denied to strangers, and the watch over open pages.</summary>
    public static IServiceCollection AddStaffAuthentication(
        this IServiceCollection services,
        IConfiguration configuration,
        IWebHostEnvironment environment
    )
    {
        services.AddStaffCookie(environment);
        services.AddSingleton<CircuitGuard>();
        services.AddHostedService(provider => provider.GetRequiredService<CircuitGuard>());
        services.AddScoped<CircuitHandler, StaffCircuitHandler>();
        services.AddSingleton<SignsOfLife>();
        services.AddSignInPace(configuration);
        services.AddAuthorization(options =>
        {
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
            foreach (var permission in Enum.GetNames<Permission>())
            {
                options.AddPolicy(permission, rule => rule.RequireAuthenticatedUser().RequireClaim(StaffClaims.Permission, permission));
            }
        });
        return services;
    }
}
