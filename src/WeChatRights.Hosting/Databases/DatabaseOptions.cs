using Microsoft.Data.Sqlite;

namespace WeChatRights.Hosting.Databases;

public enum DatabaseProvider
{
    Sqlite,
    MariaDb,
}

/// <summary>Section <c>Data</c>.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Data";

    /// <summary>Folder of the embedded default: database, keys, evidence, logs.</summary>
    public string Directory { get; set; } = "data";

    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Connection string of MariaDB. SQLite needs none.</summary>
    public string? ConnectionString { get; set; }

    public string SqlitePath => Path.Combine(Directory, "wechatrights.db");

    /// <summary>Connection string of SQLite; its pool is kept under this very text.</summary>
    public string SqliteConnection =>
        new SqliteConnectionStringBuilder
        {
            DataSource = SqlitePath,
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();
}
