using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.StackExchangeRedis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;
using WeChatRights.Core.Vault;
using WeChatRights.Hosting.Databases;

namespace WeChatRights.Hosting.CookieKeys;

/// <summary>The keys of cookies and forms: the same on every node and after every restart, and of no use to who copies them.</summary>
public static class CookieKeyRegistration
{
    private const string Application = "wechatrights";
    private const string RedisKey = "wechatrights:cookie-keys";

    public static IServiceCollection AddCookieKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName(Application);
        services.AddSingleton(CreateStore);
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<CookieKeyStore, CookieKeySealer>(
                (keys, store, sealer) => (keys.XmlRepository, keys.XmlEncryptor) = (store, new CookieKeySeal(sealer))
            );
        return services;
    }

    private static CookieKeyStore CreateStore(IServiceProvider services)
    {
        var path = Path.Combine(services.GetRequiredService<DatabaseOptions>().Directory, "keys", "cookies");
        return new CookieKeyStore(
            new CookieKeyFolder(path, services.GetRequiredService<ILoggerFactory>()),
            services.GetService<IConnectionMultiplexer>() is { } redis ? new RedisXmlRepository(() => redis.GetDatabase(), RedisKey) : null,
            services.GetRequiredService<ILogger<CookieKeyStore>>()
        );
    }
}
