namespace WeChatRights.Testing.Servers;

/// <summary>One running node of the product: a real process, to be killed at will and started again on the same port.</summary>
public sealed class ProductProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartWithin = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(30);

    /// <summary>What a developer's shell may say must not change what a test starts.</summary>
    private static readonly string[] NotInherited =
    [
        "ASPNETCORE_ENVIRONMENT",
        "DOTNET_ENVIRONMENT",
        "ASPNETCORE_HTTP_PORTS",
        "ASPNETCORE_HTTPS_PORTS",
    ];

    private readonly ProductHost host;
    private readonly IReadOnlyDictionary<string, string?> environment;
    private readonly TemporaryFolder folder = new();
    private ServerProcess? process;

    private ProductProcess(ProductHost host, IReadOnlyDictionary<string, string?> environment, int port)
    {
        this.host = host;
        this.environment = environment;
        BaseAddress = new Uri($"http://127.0.0.1:{port}");
    }

    public Uri BaseAddress { get; }

    /// <summary>Standard output and error of all its lives, one after the other.</summary>
    public string LogFile => folder.Combine($"{host.Name}.log");

    public int ProcessId => process?.Id ?? throw new InvalidOperationException($"{host.Name} is not running.");

    public bool IsRunning => process is { HasExited: false };

    /// <summary>Starts a node and waits until <c>/health/ready</c> is green. <c>ASPNETCORE_ENVIRONMENT</c> is Demo unless given.</summary>
    /// <param name="port">Null takes a free one.</param>
    public static async Task<ProductProcess> StartAsync(
        ProductHost host,
        IReadOnlyDictionary<string, string?> environment,
        int? port = null,
        CancellationToken cancellationToken = default
    )
    {
        var node = new ProductProcess(host, environment, port ?? FreePorts.Next());
        try
        {
            await node.RestartAsync(cancellationToken);
            return node;
        }
        catch
        {
            await node.DisposeAsync();
            throw;
        }
    }

    public string ReadLog() => LogTail.ReadAllText(LogFile);

    /// <summary>SIGKILL in the middle of whatever it does.</summary>
    public Task KillAsync() => process?.KillAsync() ?? Task.CompletedTask;

    /// <summary>SIGTERM; false when it did not end by itself within 30 s and had to be killed.</summary>
    public Task<bool> StopAsync() => process?.StopAsync(StopWithin) ?? Task.FromResult(true);

    /// <summary>Starts it again on the same port (stopping it first if need be) and waits until it is ready.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken = default)
    {
        await EndAsync();
        process = ServerProcess.Start(
            new ServerCommand(DebianBinary.Find("dotnet", "dotnet-sdk-10.0"), [host.Assembly], LogFile)
            {
                WorkingDirectory = host.WorkingDirectory,
                Environment = ChildEnvironment(),
            }
        );
        await process.WaitUntilReadyAsync(IsReadyAsync, host.Name, StartWithin, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        folder.Dispose();
    }

    private async Task EndAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
            process = null;
        }
    }

    private Dictionary<string, string?> ChildEnvironment()
    {
        var child = NotInherited.ToDictionary(name => name, _ => (string?)null);
        child["ASPNETCORE_ENVIRONMENT"] = "Demo";
        child["ASPNETCORE_URLS"] = BaseAddress.ToString();
        child["DOTNET_NOLOGO"] = "1";
        foreach (var (name, value) in environment)
        {
            child[name] = value;
        }

        return child;
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false })
        {
            BaseAddress = BaseAddress,
            Timeout = TimeSpan.FromSeconds(5),
        };
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure)
            when (failure is HttpRequestException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }
}
