using System.Security.Cryptography;
using MySqlConnector;

namespace WeChatRights.Testing.Servers;

/// <summary>
/// A MariaDB of one's own, with the settings of <c>deploy/mariadb</c>, that may be killed, restarted and looked into. Tests that only need
/// a database take <see cref="MariaDbFixture"/>, which shares one server.
/// </summary>
public sealed class MariaDbServer : IAsyncDisposable
{
    private const string Package = "mariadb-server";

    private readonly MariaDbOptions options;
    private readonly TemporaryFolder folder = new();
    private readonly string password = RandomNumberGenerator.GetHexString(24, lowercase: true);
    private ServerProcess? process;

    private MariaDbServer(MariaDbOptions options)
    {
        this.options = options;
        Port = FreePorts.Next();
        Accounts = new MariaDbAccounts(
            new MySqlConnectionStringBuilder
            {
                Server = "127.0.0.1",
                Port = (uint)Port,
                UserID = "admin",
                Password = password,
                SslMode = MySqlSslMode.None,
            }.ConnectionString
        );
    }

    public int Port { get; }

    public MariaDbAccounts Accounts { get; }

    public string AdminConnectionString => Accounts.AdminConnectionString;

    /// <summary>Tables, redo log and binary log lie here, for those who search them for what should not be there.</summary>
    public string DataDirectory => folder.Combine("data");

    public string LogFile => folder.Combine("mariadb.log");

    public int ProcessId => process?.Id ?? throw new InvalidOperationException("MariaDB is not running.");

    public static async Task<MariaDbServer> StartAsync(MariaDbOptions? options = null, CancellationToken cancellationToken = default)
    {
        var server = new MariaDbServer(options ?? MariaDbOptions.Production);
        try
        {
            await server.InstallAsync(cancellationToken);
            await server.RestartAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>A fresh database; the answer is the connection string of the account <c>app</c>.</summary>
    public Task<string> CreateDatabaseAsync(CancellationToken cancellationToken = default) =>
        Accounts.CreateDatabaseAsync(cancellationToken);

    public Task DumpAsync(string connectionString, string file, CancellationToken cancellationToken = default) =>
        MariaDbAccounts.DumpAsync(connectionString, file, cancellationToken: cancellationToken);

    /// <summary>SIGKILL in the middle of whatever it does.</summary>
    public Task KillAsync() => process?.KillAsync() ?? Task.CompletedTask;

    public async Task StopAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
            process = null;
        }
    }

    /// <summary>Starts it again on the same data and port (stopping it first if need be) and waits until it answers.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken = default)
    {
        await StopAsync();
        await MySqlConnection.ClearAllPoolsAsync(cancellationToken);
        process = ServerProcess.Start(new ServerCommand(DebianBinary.Find("mariadbd", Package), Arguments(), LogFile));
        await process.WaitUntilReadyAsync(Accounts.CanConnectAsync, "MariaDB", options.StartWithin, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        folder.Dispose();
    }

    private async Task InstallAsync(CancellationToken cancellationToken)
    {
        folder.CreateFolder("tmp");
        await File.WriteAllTextAsync(folder.Combine("accounts.sql"), AccountsSql(), cancellationToken);
        await ExternalProgram.RunAsync(
            DebianBinary.Find("mariadb-install-db", Package),
            ["--no-defaults", $"--datadir={DataDirectory}", "--skip-test-db", .. AsRoot()],
            cancellationToken: cancellationToken
        );
    }

    private string AccountsSql() =>
        $"""
            CREATE USER IF NOT EXISTS 'admin'@'127.0.0.1' IDENTIFIED BY '{password}';
            GRANT ALL PRIVILEGES ON *.* TO 'admin'@'127.0.0.1' WITH GRANT OPTION;
            CREATE USER IF NOT EXISTS 'app'@'127.0.0.1' IDENTIFIED BY '{password}';

            """;

    private List<string> Arguments() =>
        [
            $"--defaults-file={RepositoryRoot.Combine("deploy", "mariadb", "wechatrights.cnf")}",
            $"--datadir={DataDirectory}",
            $"--tmpdir={folder.Combine("tmp")}",
            $"--socket={folder.Combine("s")}",
            $"--pid-file={folder.Combine("pid")}",
            $"--init-file={folder.Combine("accounts.sql")}",
            $"--port={Port}",
            "--bind-address=127.0.0.1",
            "--innodb-buffer-pool-size=128M",
            "--innodb-log-file-size=48M",
            .. AsRoot(),
            .. options.Settings.Select(setting => $"--{setting.Key}={setting.Value}"),
        ];

    private static string[] AsRoot() => Environment.IsPrivilegedProcess ? ["--user=root"] : [];
}
