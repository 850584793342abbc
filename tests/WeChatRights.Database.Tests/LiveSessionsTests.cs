using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using MySqlConnector;
using WeChatRights.Core.Data;
using WeChatRights.Hosting.Databases;
using WeChatRights.Migrations.MySql;

namespace WeChatRights.Database.Tests;

/// <summary>A server that was restarted while nobody asked is not noticed by those who ask next.</summary>
public sealed class LiveSessionsTests(Databases databases)
{
    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task Open_AllWaitingSessionsDied_TakesNewOnes()
    {
        var database = new MySqlConnectionStringBuilder(await databases.CreateMariaDbAsync()) { ConnectionReset = false };
        var sessions = new LiveSessions(_clock);
        await using var first = Context(database.ConnectionString, sessions);
        await using var second = Context(database.ConnectionString, sessions);
        await first.Database.OpenConnectionAsync();
        await second.Database.OpenConnectionAsync();
        var dead = new[] { Session(first), Session(second) };
        await first.Database.CloseConnectionAsync();
        await second.Database.CloseConnectionAsync();
        await KillAsync(database, dead);
        _clock.Advance(TimeSpan.FromSeconds(1));

        await first.Database.OpenConnectionAsync();
        await second.Database.OpenConnectionAsync();

        Assert.Equal(7, await first.Database.SqlQueryRaw<int>("SELECT 7 AS `Value`").SingleAsync());
        Assert.Equal(8, await second.Database.SqlQueryRaw<int>("SELECT 8 AS `Value`").SingleAsync());
        Assert.DoesNotContain(Session(first), dead);
        Assert.DoesNotContain(Session(second), dead);
    }

    private static AppDbContext Context(string connectionString, LiveSessions sessions)
    {
        var options = new DbContextOptionsBuilder<AppDbContext>();
        options.UseMariaDb(connectionString).AddInterceptors(sessions);
        return new AppDbContext(options.Options);
    }

    private static int Session(AppDbContext db) => ((MySqlConnection)db.Database.GetDbConnection()).ServerThread;

    private static async Task KillAsync(MySqlConnectionStringBuilder database, IEnumerable<int> sessions)
    {
        await using var other = new MySqlConnection(
            new MySqlConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ConnectionString
        );
        await other.OpenAsync();
        foreach (var session in sessions)
        {
            await using var kill = new MySqlCommand($"KILL {session}", other);
            await kill.ExecuteNonQueryAsync();
        }
    }
}
