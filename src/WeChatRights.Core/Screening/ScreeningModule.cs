using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace WeChatRights.Core.Screening;

internal static class ScreeningModule
{
    public static IServiceCollection AddScreening(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<ScreeningOptions>()
            .Bind(configuration.GetSection(ScreeningOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services.AddScoped<ScreeningDesk>().AddScoped<TendScreeningJob>();
    }
}
