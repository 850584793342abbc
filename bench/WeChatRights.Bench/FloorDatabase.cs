using System.Data.Common;
using Microsoft.Data.Sqlite;
using MySqlConnector;

namespace WeChatRights.Bench;

/// <summary>A database as a floor uses it: bare connections with the durability that the product asks for.</summary>
internal abstract record FloorDatabase
{
    /// <summary>Names of the tables that are written while people use the product.</summary>
    public abstract string TablesSql { get; }

    /// <summary>Columns of all keys and unique indexes, as <c>table.column</c>.</summary>
    public abstract string UniqueColumnsSql { get; }

    /// <summary>Null: writers do not wait for each other.</summary>
    public virtual SemaphoreSlim? OneWriter => null;

    public abstract Task<DbConnection> OpenAsync();

    /// <summary>An id of the kind that the product makes, in the form in which the column holds it.</summary>
    public abstract object NewId();

    public async Task<List<string>> NamesAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }
}

internal sealed record MariaDbFloor(string ConnectionString) : FloorDatabase
{
    public override string TablesSql =>
        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name NOT IN ('divisions','stations','slots','sittings','sitting_quarters','__EFMigrationsHistory')";

    public override string UniqueColumnsSql =>
        "SELECT CONCAT(table_name, '.', column_name) FROM information_schema.statistics WHERE table_schema = DATABASE() AND non_unique = 0";

    public override async Task<DbConnection> OpenAsync()
    {
        var connection = new MySqlConnection(ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public override object NewId() => Guid.CreateVersion7();
}

/// <summary>With the pragmas of <c>SqlitePragmas</c>, and one writer at a time in the order of arrival, as the product: without, they would only sleep.</summary>
internal sealed record SqliteFloor(string Path) : FloorDatabase
{
    private const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=30000;";

    public override string TablesSql =>
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('divisions','stations','slots','sittings','sitting_quarters','__EFMigrationsHistory','__EFMigrationsLock')";

    public override string UniqueColumnsSql =>
        "SELECT t.name || '.' || c.name FROM sqlite_master t JOIN pragma_index_list(t.name) i ON i.\"unique\" = 1 JOIN pragma_index_info(i.name) c WHERE t.type = 'table'";

    public override SemaphoreSlim? OneWriter { get; } = new(1, 1);

    public override async Task<DbConnection> OpenAsync()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, DefaultTimeout = 30 }.ToString());
        await connection.OpenAsync();
        await using var pragmas = connection.CreateCommand();
        pragmas.CommandText = Pragmas;
        await pragmas.ExecuteNonQueryAsync();
        return connection;
    }

    public override object NewId() => Guid.CreateVersion7().ToString().ToUpperInvariant();
}
