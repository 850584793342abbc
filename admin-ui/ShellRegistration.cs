using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using MudBlazor;
using MudBlazor.Services;
using WeChatRights.AdminUi.Authentication;
using WeChatRights.AdminUi.Components;
using WeChatRights.AdminUi.Components.Layout;
using WeChatRights.AdminUi.Components.Pages.Cases.Queue;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.AdminUi.Localization;

namespace WeChatRights.AdminUi;

public static class ShellRegistration
{
    /// <summary>Everything that the frame and the shared components need, nothing about cases.</summary>
    public static IServiceCollection AddAdminShell(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<ShellOptions>(configuration.GetSection("Shell"));
        services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter;
            options.SnackbarConfiguration.PreventDuplicates = true;
        });
        services.AddSingleton<MudLocalizer, ZhMudLocalizer>();
        services.AddSingleton(new ProblemTexts().Add<DomainException>(DomainProblem.Of));
        services.AddSingleton<CaseFeed>();
        services.AddScoped<StaffDesk>();
        services.AddScoped<ShellScript>();
        services.AddScoped<SearchRequest>();
        services.AddScoped<QueueTrail>();
        services.AddScoped<SessionEnd>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddCascadingAuthenticationState();
        services.AddCascadingValue("IsDemo", provider => provider.GetRequiredService<IOptions<ShellOptions>>().Value.IsDemo);
        services.AddAuthorization(AddNavPolicies);
        return services;
    }

    /// <summary>A policy for each permission, of the same name, for menus, pages and parts of pages.</summary>
    private static void AddNavPolicies(AuthorizationOptions options)
    {
        foreach (var policy in Enum.GetNames<Permission>())
        {
            options.AddPolicy(policy, rule => rule.RequireClaim(StaffClaims.Permission, policy));
        }
    }
}
