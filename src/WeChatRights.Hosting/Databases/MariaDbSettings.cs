using MySqlConnector;
using WeChatRights.Migrations.MySql;

namespace WeChatRights.Hosting.Databases;

/// <summary>
/// Settings without which an acknowledged complaint could be lost, or two names be taken for one. Checked at start: the product
/// refuses to run on a server that lacks them, and says which.
/// </summary>
public static class MariaDbSettings
{
    /// <exception cref="InvalidOperationException">One clear line for each setting that is wrong.</exception>
    public static async Task RequireSafeAsync(string connectionString, CancellationToken cancellationToken)
    {
        var faults = await FindFaultsAsync(connectionString, cancellationToken);
        if (faults.Count > 0)
        {
            throw new InvalidOperationException("MariaDB is not set up safely, the product does not start. " + string.Join(" ", faults));
        }
    }

    /// <returns>One line for each setting that is wrong.</returns>
    internal static async Task<IReadOnlyList<string>> FindFaultsAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = new MySqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        return [.. Faults(await ReadAsync(connection, cancellationToken))];
    }

    internal static IEnumerable<string> Faults(IReadOnlyDictionary<string, string> values)
    {
        if (values["flush"] != "1")
        {
            yield return $"Set innodb_flush_log_at_trx_commit=1 (is {values["flush"]}): otherwise a crash loses acknowledged complaints.";
        }

        if (values["log_bin"] == "1" && values["sync_binlog"] != "1")
        {
            yield return $"Set sync_binlog=1 (is {values["sync_binlog"]}) or switch the binary log off.";
        }

        if (values["snapshot"] != "1")
        {
            yield return "Set innodb_snapshot_isolation=ON: otherwise concurrent changes can be lost.";
        }

        if (values["collation"] != MariaDbModel.Collation)
        {
            yield return $"Create the database with COLLATE {MariaDbModel.Collation} (is {values["collation"]}).";
        }

        if (values["general_log"] == "1")
        {
            yield return "Set general_log=OFF: it would write every statement in plain text.";
        }
    }

    private static async Task<Dictionary<string, string>> ReadAsync(MySqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT @@innodb_flush_log_at_trx_commit, @@log_bin, @@sync_binlog, @@innodb_snapshot_isolation, @@general_log,
                   (SELECT default_collation_name FROM information_schema.schemata WHERE schema_name = DATABASE())
            """;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        string Text(int column) => Convert.ToString(reader.GetValue(column), System.Globalization.CultureInfo.InvariantCulture) ?? "";
        return new(StringComparer.Ordinal)
        {
            ["flush"] = Text(0),
            ["log_bin"] = Text(1),
            ["sync_binlog"] = Text(2),
            ["snapshot"] = Text(3),
            ["general_log"] = Text(4),
            ["collation"] = Text(5),
        };
    }
}
