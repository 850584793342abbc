using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.IdentityAccess.Contracts;

namespace WeChatRights.Core.IdentityAccess;

internal static class IdentityAccessModule
{
    public static IServiceCollection AddIdentityAccess(this IServiceCollection services) =>
        services
            .AddScoped<IStaffRightsReader, StaffRightsReader>()
            .AddScoped<OfficerDirectory>()
            .AddScoped<KinDirectory>()
            .AddScoped<CitizenDirectory>()
            .AddScoped<CitizenSessions>()
            .AddScoped<StepUpLockout>();
}
