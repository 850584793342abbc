using System.Security.Cryptography;
using MySqlConnector;

namespace WeChatRights.Testing.Servers;

/// <summary>
/// Connections and databases of one server. The account <c>admin</c> makes databases; <c>app</c> owns only those made for it.
/// Both have the same password, so that one connection string is enough to hand a server on to other processes.
/// </summary>
public sealed class MariaDbAccounts(string adminConnectionString)
{
    public const string CharacterSet = "utf8mb4";
    public const string Collation = "utf8mb4_unicode_520_ci";

    public string AdminConnectionString { get; } = adminConnectionString;

    /// <summary>Makes an empty database and answers the connection string of <c>app</c> to it.</summary>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancellationToken = default)
    {
        var name = $"t_{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
        await ExecuteAsync(
            $"CREATE DATABASE {name} CHARACTER SET {CharacterSet} COLLATE {Collation}; GRANT ALL PRIVILEGES ON {name}.* TO 'app'@'127.0.0.1'",
            cancellationToken
        );
        return new MySqlConnectionStringBuilder(AdminConnectionString) { UserID = "app", Database = name }.ConnectionString;
    }

    public Task DropDatabaseAsync(string connectionString, CancellationToken cancellationToken = default) =>
        ExecuteAsync($"DROP DATABASE IF EXISTS {new MySqlConnectionStringBuilder(connectionString).Database}", cancellationToken);

    /// <summary>The value of a server variable, as <c>SHOW GLOBAL VARIABLES</c> words it.</summary>
    public async Task<string?> VariableAsync(string name, CancellationToken cancellationToken = default)
    {
        await using var connection = new MySqlConnection(AdminConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new MySqlCommand(
            "SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_VARIABLES WHERE VARIABLE_NAME = @name",
            connection
        );
        command.Parameters.AddWithValue("@name", name);
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    public async Task ExecuteAsync(string sql, CancellationToken cancellationToken = default)
    {
        await using var connection = new MySqlConnection(AdminConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new MySqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Writes the whole database as SQL text, the way a backup would.</summary>
    /// <param name="bytesAsText">Binary columns in hexadecimal digits, so that the file is text all through.</param>
    public static async Task DumpAsync(
        string connectionString,
        string file,
        bool bytesAsText = false,
        CancellationToken cancellationToken = default
    )
    {
        var target = new MySqlConnectionStringBuilder(connectionString);
        string[] arguments =
        [
            "--no-defaults",
            "--protocol=tcp",
            $"--host={target.Server}",
            $"--port={target.Port}",
            $"--user={target.UserID}",
            "--single-transaction",
            "--no-tablespaces",
            "--default-character-set=utf8mb4",
            bytesAsText ? "--hex-blob" : "--skip-hex-blob",
            $"--result-file={file}",
            target.Database,
        ];
        var password = new Dictionary<string, string> { ["MYSQL_PWD"] = target.Password };
        await ExternalProgram.RunAsync(DebianBinary.Find("mysqldump", "mariadb-client"), arguments, password, cancellationToken);
    }

    internal async Task<bool> CanConnectAsync(CancellationToken cancellationToken)
    {
        var impatient = new MySqlConnectionStringBuilder(AdminConnectionString) { Pooling = false, ConnectionTimeout = 2 };
        try
        {
            await using var connection = new MySqlConnection(impatient.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (MySqlException)
        {
            return false;
        }
    }
}
