using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Referrals.Contracts;
using WeChatRights.Core.Referrals.Desk;
using WeChatRights.Core.Referrals.Directory;

namespace WeChatRights.Core.Referrals;

internal static class ReferralsModule
{
    public static IServiceCollection AddReferrals(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<ReferralOptions>()
            .Bind(configuration.GetSection(ReferralOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services
            .AddScoped<OwnPartnerUnits>()
            .AddScoped<OwnUnit>()
            .AddScoped<OwnReferrals>()
            .AddScoped<PetitionsOffices>()
            .AddScoped<PartnerNames>()
            .AddScoped<OpenReferrals>()
            .AddScoped<ReferralsOfCase>()
            .AddScoped<PartnerNames>()
            .AddScoped<MyReferrals>()
            .AddScoped<CaseReferrals>()
            .AddScoped<PacketWriter>()
            .AddScoped<ReferralFlow>()
            .AddScoped<RemindReferralsJob>();
    }
}
