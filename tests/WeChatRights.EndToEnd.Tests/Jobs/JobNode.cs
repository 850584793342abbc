using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Time.Testing;
using WeChatRights.Hosting.Health;
using WeChatRights.Hosting.Jobs;
using WeChatRights.Hosting.Redis;
using WeChatRights.Testing;
using WeChatRights.WeChat;

namespace WeChatRights.EndToEnd.Tests.Jobs;

/// <summary>A node that runs the jobs over somebody's data folder, as the admin does, without its pages.</summary>
internal sealed class JobNode : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly List<IHostedService> _running = [];

    private JobNode(ServiceProvider services, FakeTimeProvider clock) => (_services, Clock) = (services, clock);

    public FakeTimeProvider Clock { get; }

    /// <param name="redis">Null keeps Hangfire's storage in this node's memory.</param>
    public static async Task<JobNode> StartAsync(TestCore city, Phone phone, string? redis = null)
    {
        var (services, clock) = TestCore.Build(city.DataDirectory, mariaDb: null, all => Customise(all, phone, redis));
        clock.SetUtcNow(city.Now);
        var node = new JobNode(services, clock);
        foreach (var hosted in services.GetServices<IHostedService>())
        {
            await hosted.StartAsync(TestContext.Current.CancellationToken);
            node._running.Add(hosted);
        }

        // Hangfire waits until the host says so.
        services.GetRequiredService<ApplicationLifetime>().NotifyStarted();
        return node;
    }

    public static void UsePhone(IServiceCollection services, Phone phone) =>
        services.Configure<WeChatOptions>(options =>
        {
            options.AppId = Phone.AppId;
            options.AppSecret = Phone.AppSecret;
            options.BaseAddress = phone.Address;
            options.Timeout = TimeSpan.FromSeconds(30);
            options.Templates["Progress"] = new() { TemplateId = Phone.Template, Fields = ["thing1", "time2"] };
        });

    public IReadOnlyList<string> PlannedJobs()
    {
        using var connection = _services.GetRequiredService<JobStorage>().GetConnection();
        return [.. connection.GetRecurringJobs().Select(job => job.Id)];
    }

    /// <summary>The hand of the clock, for a job whose next minute is far.</summary>
    public void Strike(PlannedJob job) => _services.GetRequiredService<IRecurringJobManager>().Trigger(job.Id);

    public async Task StopAsync()
    {
        await Task.WhenAll(_running.Select(hosted => hosted.StopAsync(CancellationToken.None)));
        _running.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _services.DisposeAsync();
    }

    private static void Customise(IServiceCollection services, Phone phone, string? redis)
    {
        var settings = new Dictionary<string, string?> { [RedisRegistration.ConnectionStringKey] = redis };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        services.AddSingleton<ApplicationLifetime>();
        services.AddSingleton<IHostApplicationLifetime>(provider => provider.GetRequiredService<ApplicationLifetime>());
        services.AddProductHealth();
        services.AddRedis(configuration);
        services.AddJobs(configuration);
        UsePhone(services, phone);
        services.Configure<Core.Messaging.Sending.SendOptions>(options =>
            options.Templates["Progress"] = new() { TemplateId = Phone.Template, Fields = ["thing1", "time2"] }
        );
    }
}
