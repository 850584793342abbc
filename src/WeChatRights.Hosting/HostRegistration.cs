using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WeChatRights.Core;
using WeChatRights.Core.IdentityAccess.Demo;
using WeChatRights.Core.Intake.Evidence;
using WeChatRights.Core.Vault;
using WeChatRights.Hosting.CookieKeys;
using WeChatRights.Hosting.Databases;
using WeChatRights.Hosting.Logging;
using WeChatRights.Hosting.Redis;
using WeChatRights.Hosting.Telemetry;
using WeChatRights.WeChat;

namespace WeChatRights.Hosting;

/// <summary>What both hosts share.</summary>
public static class HostRegistration
{
    public static IServiceCollection AddWeChatRights(
        this IServiceCollection services,
        IConfiguration configuration,
        IHostEnvironment environment
    )
    {
        services.AddSingleton(TimeProvider.System);
        services.AddProductLogging(environment).AddProductTelemetry(configuration, environment);
        services.AddSingleton(DemoMode.From(configuration.GetValue<bool>(DemoMode.EnabledKey), environment.EnvironmentName));
        services.AddDatabase(configuration);
        services.AddRedis(configuration);
        services.AddCookieKeys();
        services.AddCore(configuration);
        services.AddWeChat(configuration.GetSection("WeChat"), environment);
        services.PostConfigure<KeyRingOptions>(options => UseDefaults(options, configuration, environment));
        services.PostConfigure<EvidenceOptions>(options => UseDefaults(options, configuration));
        return services;
    }

    /// <summary>The embedded default makes its own key file beside the database; production must be given one.</summary>
    private static void UseDefaults(KeyRingOptions options, IConfiguration configuration, IHostEnvironment environment)
    {
        options.Path = options.Path.Length > 0 ? options.Path : Path.Combine(DataDirectory(configuration), "keys", "keyring.json");
        options.CreateIfMissing |= !environment.IsProduction();
    }

    private static void UseDefaults(EvidenceOptions options, IConfiguration configuration) =>
        options.Directory = options.Directory.Length > 0 ? options.Directory : Path.Combine(DataDirectory(configuration), "evidence");

    private static string DataDirectory(IConfiguration configuration) =>
        configuration.GetSection(DatabaseOptions.Section)["Directory"] ?? new DatabaseOptions().Directory;
}
