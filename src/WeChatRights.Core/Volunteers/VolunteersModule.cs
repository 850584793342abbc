using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WeChatRights.Core.Volunteers.Assignments;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters;
using WeChatRights.Core.Volunteers.Rosters.Board;
using WeChatRights.Core.Volunteers.Rosters.Duties;
using WeChatRights.Core.Volunteers.Rosters.Planning;

namespace WeChatRights.Core.Volunteers;

internal static class VolunteersModule
{
    public static IServiceCollection AddVolunteers(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddScoped<OwnVolunteers>()
            .AddScoped<OwnVolunteering>()
            .AddScoped<VolunteerFactsWriter>()
            .AddScoped<VolunteerRows>()
            .AddScoped<Applicants>()
            .AddAssignments()
            .AddRosters(configuration);

    private static IServiceCollection AddRosters(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<RosterOptions>()
            .Bind(configuration.GetSection(RosterOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services
            .AddScoped(provider => provider.GetRequiredService<IOptions<RosterOptions>>().Value)
            .AddScoped<WeekProblems>()
            .AddSingleton<PreparedWeeks>()
            .AddScoped<OpenWeeks>()
            .AddScoped<RosterChanges>()
            .AddScoped<SeatFiller>()
            .AddScoped<DutyPlaces>()
            .AddScoped<PlanRostersJob>()
            .AddScoped<TendDutyOffersJob>();
    }
}
