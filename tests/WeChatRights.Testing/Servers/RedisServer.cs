using StackExchange.Redis;

namespace WeChatRights.Testing.Servers;

public sealed record RedisOptions
{
    public string? Password { get; init; }

    /// <summary>Directive to value, the last word over the starter's own.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}

/// <summary>A Redis of one's own, without persistence: every restart finds it empty, as the product must bear.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(30);

    private readonly RedisOptions options;
    private readonly TemporaryFolder folder = new();
    private ServerProcess? process;

    private RedisServer(RedisOptions options)
    {
        this.options = options;
        Port = FreePorts.Next();
    }

    public int Port { get; }

    /// <summary>In the wording of StackExchange.Redis.</summary>
    public string ConnectionString => options.Password is null ? $"127.0.0.1:{Port}" : $"127.0.0.1:{Port},password={options.Password}";

    public string LogFile => folder.Combine("redis.log");

    /// <summary>Its log, and what it was set to keep on the disk.</summary>
    public string DataDirectory => folder.Path;

    public int ProcessId => process?.Id ?? throw new InvalidOperationException("Redis is not running.");

    public static async Task<RedisServer> StartAsync(RedisOptions? options = null, CancellationToken cancellationToken = default)
    {
        var server = new RedisServer(options ?? new RedisOptions());
        try
        {
            await server.RestartAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public Task KillAsync() => process?.KillAsync() ?? Task.CompletedTask;

    public async Task StopAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
            process = null;
        }
    }

    /// <summary>Starts it again on the same port, empty, and waits until it answers.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken = default)
    {
        await StopAsync();
        process = ServerProcess.Start(new ServerCommand(DebianBinary.Find("redis-server", "redis-server"), Arguments(), LogFile));
        await process.WaitUntilReadyAsync(AnswersAsync, "Redis", StartWithin, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        folder.Dispose();
    }

    private List<string> Arguments()
    {
        List<string> arguments = [RepositoryRoot.Combine("deploy", "redis", "wechatrights.conf")];
        arguments.AddRange(["--port", $"{Port}", "--bind", "127.0.0.1", "--dir", folder.Path, "--daemonize", "no"]);
        arguments.AddRange(options.Password is null ? ["--protected-mode", "no"] : ["--requirepass", options.Password]);
        arguments.AddRange(options.Settings.SelectMany(setting => new[] { $"--{setting.Key}", setting.Value }));
        return arguments;
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await ConnectionMultiplexer.ConnectAsync($"{ConnectionString},connectRetry=0,connectTimeout=1000");
            await connection.GetDatabase().PingAsync().WaitAsync(cancellationToken);
            return true;
        }
        catch (RedisException)
        {
            return false;
        }
    }
}
