using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Time.Testing;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting;
using WeChatRights.Hosting.Databases;

namespace WeChatRights.Testing;

/// <summary>
/// The real core on a real database in a folder of its own, with a clock that tests turn by hand. SQLite unless a MariaDB connection
/// string is given. Migrated and with all divisions loaded.
/// </summary>
public sealed class TestCore : IAsyncDisposable
{
    /// <summary>Monday 2 November 2026, 10:00 in Pingdingshan.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 2, 2, 0, 0, TimeSpan.Zero);

    private readonly IServiceProvider _provider;
    private readonly string _directory;
    private readonly string? _mariaDb;

    private TestCore(IServiceProvider provider, string directory, FakeTimeProvider clock, string? mariaDb = null)
    {
        _provider = provider;
        _directory = directory;
        Clock = clock;
        _mariaDb = mariaDb;
    }

    public FakeTimeProvider Clock { get; }
    public IServiceProvider Services => _provider;
    public Dispatcher Dispatcher => _provider.GetRequiredService<Dispatcher>();
    public string DataDirectory => _directory;
    public DateTimeOffset Now => Clock.GetUtcNow();

    public static async Task<TestCore> CreateAsync(string? mariaDb = null, Action<IServiceCollection>? customise = null)
    {
        var directory = Directory.CreateTempSubdirectory("wechatrights-test-").FullName;
        if (mariaDb is null)
        {
            await SqliteTemplate.CopyToAsync(directory);
        }
        else
        {
            await MariaDbTemplate.CopyToAsync(directory, mariaDb);
        }

        var (provider, clock) = Build(directory, mariaDb, customise);
        await DatabaseStartup.PrepareAsync(provider, CancellationToken.None);
        return new TestCore(provider, directory, clock, mariaDb);
    }

    /// <summary>The core inside a host that a test started. The host and its folder stay the test's.</summary>
    internal static TestCore Inside(IServiceProvider host, string directory, FakeTimeProvider clock) => new(host, directory, clock);

    /// <summary>What a second process on the same folder, database and clock would have; nothing in memory is shared.</summary>
    /// <param name="directory">Another folder, as of a restored copy; null for the same one.</param>
    public ServiceProvider SecondProcess(string? directory = null) => Build(directory ?? _directory, _mariaDb, null, Clock).Provider;

    internal static (ServiceProvider Provider, FakeTimeProvider Clock) Build(
        string directory,
        string? mariaDb,
        Action<IServiceCollection>? customise,
        FakeTimeProvider? sharedClock = null
    )
    {
        var settings = new Dictionary<string, string?>
        {
            ["Data:Directory"] = directory,
            ["Data:Provider"] = mariaDb is null ? "Sqlite" : "MariaDb",
            ["Data:ConnectionString"] = mariaDb,
            ["Rosters:PlanningSeconds"] = "1",
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var clock = sharedClock ?? new FakeTimeProvider(Start);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddWeChatRights(configuration, new HostingEnvironment { EnvironmentName = "Test" });
        services.AddSingleton<TimeProvider>(clock);
        services.DigestQuickly();
        customise?.Invoke(services);
        return (services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true }), clock);
    }

    /// <summary>Looks into the database, past every rule: for asserting and arranging only.</summary>
    public async Task<T> LookAsync<T>(Func<AppDbContext, Task<T>> look)
    {
        await using var scope = _provider.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    public async Task ArrangeAsync(Action<AppDbContext> arrange)
    {
        await using var scope = _provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        arrange(db);
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await ((ServiceProvider)_provider).DisposeAsync();
        SqlitePool.Clear(_directory);
        Directory.Delete(_directory, recursive: true);
    }
}
