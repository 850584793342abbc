using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace WeChatRights.Hosting.Redis;

/// <summary>
/// <c>Redis:ConnectionString</c> turns Redis on for all that several processes share: WeChat's token, the keys of cookies and forms,
/// Hangfire's storage. Nothing in it is the only copy; while it is away, calls fail at once instead of waiting for it.
/// </summary>
public static class RedisRegistration
{
    public const string ConnectionStringKey = "Redis:ConnectionString";
    private const string CachePrefix = "wechatrights:cache:";
    private const int PatienceInMilliseconds = 2_000;

    public static IServiceCollection AddRedis(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[ConnectionStringKey] is not { Length: > 0 } text)
        {
            return services;
        }

        services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(Parse(text)));
        services.AddStackExchangeRedisCache(cache => cache.InstanceName = CachePrefix);
        services
            .AddOptions<RedisCacheOptions>()
            .Configure<IConnectionMultiplexer>((cache, redis) => cache.ConnectionMultiplexerFactory = () => Task.FromResult(redis));
        return services;
    }

    private static ConfigurationOptions Parse(string text)
    {
        var options = ConfigurationOptions.Parse(text);
        options.AbortOnConnectFail = false; // It may come later than we do.
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ConnectTimeout = options.SyncTimeout = options.AsyncTimeout = PatienceInMilliseconds;
        return options;
    }
}
