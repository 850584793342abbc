using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Volunteers.Assignments;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers;

internal static class VolunteersModule
{
    public static IServiceCollection AddVolunteers(this IServiceCollection services) =>
        services
            .AddScoped<OwnVolunteers>()
            .AddScoped<OwnVolunteering>()
            .AddScoped<VolunteerFactsWriter>()
            .AddScoped<VolunteerRows>()
            .AddAssignments();
}
