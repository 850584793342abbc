using Microsoft.Data.Sqlite;
using WeChatRights.Hosting.Databases;

namespace WeChatRights.Testing;

/// <summary>
/// Lets go of the pooled connections of one database. To clear all pools at once would take a connection out of the hands of another test that is just opening it.
/// </summary>
public static class SqlitePool
{
    /// <param name="directory">Where the database lies, as in the settings of its process.</param>
    public static void Clear(string directory)
    {
        using var connection = new SqliteConnection(new DatabaseOptions { Directory = directory }.SqliteConnection);
        SqliteConnection.ClearPool(connection);
    }
}
