using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Regions;

internal static class RegionsModule
{
    public static IServiceCollection AddRegions(this IServiceCollection services) =>
        services.AddSingleton<DivisionDirectory>().AddScoped<StationHours>().AddScoped<StationPoints>().AddScoped<StationContacts>();
}
