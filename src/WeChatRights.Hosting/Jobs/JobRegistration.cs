using Hangfire;
using Hangfire.InMemory;
using Hangfire.Redis.StackExchange;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StackExchange.Redis;
using WeChatRights.Hosting.Health;
using WeChatRights.Hosting.Redis;

namespace WeChatRights.Hosting.Jobs;

/// <summary>Hangfire as an alarm clock (docs/adr/0005-outbox-and-alarm-clock.md): in memory, or on the shared Redis when there is one.</summary>
public static class JobRegistration
{
    private const string Prefix = "wechatrights:hangfire:";

    /// <summary>How often a due time is looked for; the plan's shortest period is a few seconds.</summary>
    private static readonly TimeSpan Polling = TimeSpan.FromSeconds(1);

    /// <summary>Running jobs may end in peace for so long, then they are told to stop, and the process ends within twenty seconds.</summary>
    private static readonly TimeSpan Peace = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan Stop = TimeSpan.FromSeconds(16);
    private static readonly TimeSpan ProcessEnd = TimeSpan.FromSeconds(20);

    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<SweepJob>().AddSingleton<JobRunner>();
        // Ours, and before Hangfire's own: that one is static, and a process may hold more than one host.
        services.AddSingleton(CreateStorage);
        services.AddHangfire(hangfire =>
            hangfire
                .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
                .UseSimpleAssemblyNameTypeSerializer()
                .UseRecommendedSerializerSettings()
        );
        services.AddSingleton<JobWatch>().AddSingleton<SystemReporter>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = ProcessEnd);
        var options = configuration.GetSection(JobOptions.Section).Get<JobOptions>() ?? new JobOptions();
        return options.RunHere ? services.AddServer() : services;
    }

    /// <summary>A worker for each job of the plan, so that a long one holds up no other.</summary>
    private static IServiceCollection AddServer(this IServiceCollection services) =>
        services
            .AddSingleton<JobRegistrar>()
            .AddHostedService(provider => provider.GetRequiredService<JobRegistrar>())
            .AddHangfireServer(server =>
            {
                server.WorkerCount = JobPlan.All.Count;
                server.SchedulePollingInterval = Polling;
                server.HeartbeatInterval = TimeSpan.FromSeconds(10);
                server.ServerTimeout = TimeSpan.FromMinutes(2);
                server.ServerCheckInterval = TimeSpan.FromMinutes(1);
                server.StopTimeout = Peace;
                server.ShutdownTimeout = Stop;
            });

    private static JobStorage CreateStorage(IServiceProvider services)
    {
        if (services.GetService<IConnectionMultiplexer>() is not { } redis)
        {
            return new InMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = JobTraceAttribute.Longest });
        }

        return new RedisStorage(
            redis,
            new RedisStorageOptions
            {
                Prefix = Prefix,
                Db = redis.GetDatabase().Database,
                SucceededListSize = 500,
                DeletedListSize = 500,
            }
        );
    }
}
