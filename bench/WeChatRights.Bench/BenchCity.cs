using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Vault;
using WeChatRights.Testing;
using WeChatRights.Testing.Servers;

namespace WeChatRights.Bench;

/// <summary>
/// The real core on a private MariaDB with the product's own settings (flush 1, sync_binlog 1), a real clock, and one officer in
/// charge at the city, a county and a township.
/// </summary>
internal sealed class BenchCity : IAsyncDisposable
{
    private BenchCity(MariaDbServer server, string connectionString, TestCore core, TestStaff staff)
    {
        Server = server;
        ConnectionString = connectionString;
        Core = core;
        Staff = staff;
    }

    public MariaDbServer Server { get; }
    public string ConnectionString { get; }
    public TestCore Core { get; }
    public TestStaff Staff { get; }
    public ServerCounters Counters => new(Server.AdminConnectionString);

    public static async Task<BenchCity> StartAsync()
    {
        var server = await MariaDbServer.StartAsync(
            new MariaDbOptions
            {
                Settings = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["innodb-buffer-pool-size"] = "2G",
                    ["innodb-log-file-size"] = "512M",
                },
            }
        );
        var connectionString = await server.CreateDatabaseAsync();
        var core = await CoreAsync(connectionString);
        return new BenchCity(server, connectionString, core, await core.StaffAsync());
    }

    /// <summary>A core whose clock runs: ids and due times spread as in life. Digests cost what they cost the product.</summary>
    public static async Task<TestCore> CoreAsync(string? mariaDb)
    {
        var core = await TestCore.CreateAsync(
            mariaDb,
            services => services.AddSingleton(TimeProvider.System).AddSingleton(SlowDigestCost.Production)
        );
        core.Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        return core;
    }

    /// <summary>After a bulk filling: the server would do it by itself, some time later.</summary>
    public async Task AnalyseAsync()
    {
        await using var connection = new MySqlConnector.MySqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var analyse = connection.CreateCommand();
        analyse.CommandText = "ANALYZE TABLE providers, sittings, slots, seat_claims";
        await analyse.ExecuteNonQueryAsync();
    }

    /// <summary>More persons at one post: the search quota counts by person.</summary>
    public async Task<IReadOnlyList<StaffActor>> StationOfficersAsync(int count)
    {
        var officers = new List<StaffActor>(count);
        for (var i = 0; i < count; i++)
        {
            officers.Add(await Core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false));
        }

        return officers;
    }

    public async ValueTask DisposeAsync()
    {
        await Core.DisposeAsync();
        await Server.DisposeAsync();
    }
}
