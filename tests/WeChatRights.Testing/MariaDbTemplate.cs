using MySqlConnector;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing.Servers;

namespace WeChatRights.Testing;

/// <summary>
/// A migrated MariaDB database with all divisions, and the folder of its keys, made once a test run in the first database that is asked for. What it holds is
/// written into every other one at once: to migrate each from nothing took longer than most tests.
/// </summary>
internal static class MariaDbTemplate
{
    private static readonly SemaphoreSlim Making = new(1);
    private static (string Directory, string Script)? made;

    /// <param name="connectionString">Of a database; one that holds tables is left as it is.</param>
    public static async Task CopyToAsync(string directory, string connectionString)
    {
        if (await HasTablesAsync(connectionString))
        {
            return;
        }

        var isFirst = await MakeOnceAsync(connectionString);
        var (template, script) = made!.Value;
        SqliteTemplate.CopyFiles(template, directory);
        if (!isFirst)
        {
            await RunAsync(connectionString, script);
        }
    }

    private static async Task<bool> MakeOnceAsync(string connectionString)
    {
        await Making.WaitAsync();
        try
        {
            if (made is not null)
            {
                return false;
            }

            made = await MakeAsync(connectionString);
            return true;
        }
        finally
        {
            Making.Release();
        }
    }

    private static async Task<(string Directory, string Script)> MakeAsync(string connectionString)
    {
        var directory = await SqliteTemplate.PrepareAsync(connectionString);
        var dump = Path.GetTempFileName();
        try
        {
            await MariaDbAccounts.DumpAsync(connectionString, dump, bytesAsText: true);
            return (directory, await File.ReadAllTextAsync(dump));
        }
        finally
        {
            File.Delete(dump);
        }
    }

    private static async Task<bool> HasTablesAsync(string connectionString)
    {
        await using var connection = new MySqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new MySqlCommand("SHOW TABLES", connection);
        return await command.ExecuteScalarAsync() is not null;
    }

    /// <summary>A dump sets variables of its session, so its connection is not given to anybody else.</summary>
    private static async Task RunAsync(string connectionString, string script)
    {
        var own = new MySqlConnectionStringBuilder(connectionString) { AllowUserVariables = true, Pooling = false };
        await using var connection = new MySqlConnection(own.ConnectionString);
        await connection.OpenAsync();
        await using var command = new MySqlCommand(script, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }
}
