using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace WeChatRights.Core.Vault;

internal static class VaultModule
{
    public static IServiceCollection AddVault(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<KeyRingOptions>().Bind(configuration.GetSection(KeyRingOptions.Section));
        services.AddSingleton<KeyRingFile>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<RingSealer>();
        services.AddSingleton(provider => new CookieKeySealer(provider.GetRequiredService<RingSealer>()));
        services.AddSingleton(SlowDigestCost.Production);
        services.AddSingleton<BlindIndex>();
        services.AddScoped<CaseKeyStore>();
        services.AddScoped<CaseVault>();
        services.AddScoped<NarrativeSearch>();
        return services;
    }
}
