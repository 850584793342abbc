using MySqlConnector;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Infrastructure;

public sealed class MariaDbServerTests(MariaDbFixture fixture) : IClassFixture<MariaDbFixture>
{
    [Theory]
    [InlineData("innodb_flush_log_at_trx_commit", "1")]
    [InlineData("sync_binlog", "1")]
    [InlineData("log_bin", "ON")]
    [InlineData("innodb_doublewrite", "ON")]
    [InlineData("innodb_snapshot_isolation", "ON")]
    [InlineData("general_log", "OFF")]
    [InlineData("skip_name_resolve", "ON")]
    [InlineData("character_set_server", "utf8mb4")]
    [InlineData("collation_server", "utf8mb4_unicode_520_ci")]
    public async Task Start_DeployedSettings_AreInForce(string variable, string expected)
    {
        var accounts = await fixture.AccountsAsync();

        Assert.Equal(expected, await accounts.VariableAsync(variable, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task CreateDatabase_RareCharacters_AreNotHeldEqual()
    {
        await using var connection = await OpenAsync(await fixture.CreateDatabaseAsync(TestContext.Current.CancellationToken));

        await ExecuteAsync(connection, "CREATE TABLE t (name VARCHAR(20) PRIMARY KEY)");
        await ExecuteAsync(connection, "INSERT INTO t VALUES ('𠮷'), ('𠀀'), ('😀'), ('😁')");

        Assert.Equal(4L, await ScalarAsync(connection, "SELECT COUNT(*) FROM t"));
    }

    [Fact]
    public async Task CreateDatabase_AppAccount_CannotReachAnotherDatabase()
    {
        var accounts = await fixture.AccountsAsync();
        await using var connection = await OpenAsync(await fixture.CreateDatabaseAsync());
        await accounts.ExecuteAsync("CREATE DATABASE IF NOT EXISTS hidden");

        await Assert.ThrowsAsync<MySqlException>(() => ExecuteAsync(connection, "USE hidden"));
    }

    [Fact]
    public async Task KillAndRestart_AcknowledgedRow_IsStillThere()
    {
        await using var server = await MariaDbServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var database = await server.CreateDatabaseAsync();
        await using (var before = await OpenAsync(database))
        {
            await ExecuteAsync(before, "CREATE TABLE t (id INT PRIMARY KEY)");
            await ExecuteAsync(before, "INSERT INTO t VALUES (7)");
        }

        await server.KillAsync();
        await server.RestartAsync(TestContext.Current.CancellationToken);

        await using var after = await OpenAsync(database);
        Assert.Equal(7, await ScalarAsync(after, "SELECT id FROM t"));
        Assert.True(Directory.Exists(Path.Combine(server.DataDirectory, new MySqlConnectionStringBuilder(database).Database)));
    }

    [Fact]
    public async Task Start_SettingsOverridden_TakeTheTestsWord()
    {
        var mutant = new MariaDbOptions { Settings = new Dictionary<string, string> { ["innodb_flush_log_at_trx_commit"] = "0" } };

        await using var server = await MariaDbServer.StartAsync(mutant, TestContext.Current.CancellationToken);

        Assert.Equal("0", await server.Accounts.VariableAsync("innodb_flush_log_at_trx_commit"));
    }

    [Fact]
    public async Task Start_UnknownSetting_SaysWhyAtOnce()
    {
        var broken = new MariaDbOptions { Settings = new Dictionary<string, string> { ["no_such_setting"] = "1" } };

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => MariaDbServer.StartAsync(broken));

        Assert.Contains("no_such_setting", refusal.Message.Replace('-', '_'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dump_Database_HoldsItsText()
    {
        var database = await fixture.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        await using var connection = await OpenAsync(database);
        await ExecuteAsync(connection, "CREATE TABLE t (name VARCHAR(20)); INSERT INTO t VALUES ('演示甲')");
        using var folder = new TemporaryFolder();

        await MariaDbAccounts.DumpAsync(database, folder.Combine("dump.sql"), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains("演示甲", await File.ReadAllTextAsync(folder.Combine("dump.sql")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispose_Server_LeavesNothingBehind()
    {
        var server = await MariaDbServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var process = server.ProcessId;

        await server.DisposeAsync();

        Assert.False(Directory.Exists(server.DataDirectory));
        Assert.False(Directory.Exists($"/proc/{process}"));
    }

    private static async Task<MySqlConnection> OpenAsync(string connectionString)
    {
        var connection = new MySqlConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task ExecuteAsync(MySqlConnection connection, string sql)
    {
        await using var command = new MySqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> ScalarAsync(MySqlConnection connection, string sql)
    {
        await using var command = new MySqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
