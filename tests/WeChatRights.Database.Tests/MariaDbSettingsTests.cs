using WeChatRights.Hosting.Databases;
using WeChatRights.Migrations.MySql;
using WeChatRights.Testing.Servers;

namespace WeChatRights.Database.Tests;

/// <summary>A server of its own: these settings are the whole server's.</summary>
public sealed class MariaDbSettingsTests
{
    [Fact]
    public async Task RequireSafe_EachWrongSetting_IsRefusedByName()
    {
        await using var server = await MariaDbServer.StartAsync();
        var database = await server.CreateDatabaseAsync();
        await MariaDbSettings.RequireSafeAsync(database, CancellationToken.None);

        foreach (
            var (setting, wrong, right) in new[]
            {
                ("innodb_flush_log_at_trx_commit", "2", "1"),
                ("innodb_flush_log_at_trx_commit", "0", "1"),
                ("sync_binlog", "0", "1"),
                ("innodb_snapshot_isolation", "OFF", "ON"),
                ("general_log", "ON", "OFF"),
            }
        )
        {
            await server.Accounts.ExecuteAsync($"SET GLOBAL {setting} = {wrong}");
            await MySqlConnector.MySqlConnection.ClearAllPoolsAsync();
            var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() =>
                MariaDbSettings.RequireSafeAsync(database, CancellationToken.None)
            );
            Assert.Contains(setting, refusal.Message);
            await server.Accounts.ExecuteAsync($"SET GLOBAL {setting} = {right}");
            await MySqlConnector.MySqlConnection.ClearAllPoolsAsync();
        }

        await MariaDbSettings.RequireSafeAsync(database, CancellationToken.None);
    }

    [Fact]
    public async Task RequireSafe_OtherCollation_IsRefused()
    {
        const string collation = "utf8mb4_general_ci";
        await using var server = await MariaDbServer.StartAsync();
        var database = await server.CreateDatabaseAsync();
        var name = new MySqlConnector.MySqlConnectionStringBuilder(database).Database;
        await server.Accounts.ExecuteAsync($"ALTER DATABASE {name} COLLATE {collation}");

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            MariaDbSettings.RequireSafeAsync(database, CancellationToken.None)
        );

        Assert.Contains(MariaDbModel.Collation, refusal.Message);
    }
}
