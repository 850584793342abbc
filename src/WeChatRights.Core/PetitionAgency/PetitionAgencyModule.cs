using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.PetitionAgency.Acts;
using WeChatRights.Core.PetitionAgency.Fund;
using WeChatRights.Core.PetitionAgency.Guidance;
using WeChatRights.Core.PetitionAgency.Handovers;
using WeChatRights.Core.PetitionAgency.Mandates;

namespace WeChatRights.Core.PetitionAgency;

internal static class PetitionAgencyModule
{
    public static IServiceCollection AddPetitionAgency(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<AgencyOptions>()
            .Bind(configuration.GetSection(AgencyOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services
            .AddScoped<AgentChecks>()
            .AddScoped<CaseMandates>()
            .AddScoped<OrganNames>()
            .AddScoped<FundLedger>()
            .AddScoped<GuidanceDesk>()
            .AddScoped<IHeldDuties, MandateDuties>()
            .AddScoped<TendMandatesJob>();
    }
}
