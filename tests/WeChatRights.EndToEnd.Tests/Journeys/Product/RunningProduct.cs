using System.Collections.Concurrent;
using WeChatRights.EndToEnd.Tests.Journeys.People;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Journeys.Product;

/// <summary>The whole product as real processes, on made-up data: one of each host, or a cluster behind the proxy.</summary>
internal sealed class RunningProduct : IAsyncDisposable
{
    private readonly TemporaryFolder folder;

    private RunningProduct(TemporaryFolder folder, DemoAccounts accounts)
    {
        this.folder = folder;
        Accounts = accounts;
    }

    public required ProductProcess Simulator { get; init; }

    public required IReadOnlyList<ProductProcess> Api { get; init; }

    public required IReadOnlyList<ProductProcess> Admin { get; init; }

    /// <summary>Null: the hosts are spoken to directly.</summary>
    public NginxProxy? Proxy { get; init; }

    /// <summary>Connection string of MariaDB; null for SQLite.</summary>
    public string? Database { get; private init; }

    public DemoAccounts Accounts { get; }

    /// <summary>Cookies of people of the staff who have signed in, by account.</summary>
    public ConcurrentDictionary<string, string> SignIns { get; } = new(StringComparer.Ordinal);

    public Uri ApiAddress => Proxy?.ApiAddress ?? Api[0].BaseAddress;

    public Uri AdminAddress => Proxy?.AdminAddress ?? Admin[0].BaseAddress;

    /// <summary>SQLite, Hangfire in memory, one process of each host: what <c>./run</c> starts.</summary>
    public static Task<RunningProduct> StartEmbeddedAsync(CancellationToken cancellationToken) =>
        StartAsync(new ProductPlan(Nodes: 1), cancellationToken);

    /// <summary>MariaDB and Redis, two of each host, nginx with the configuration of <c>deploy/</c> in front.</summary>
    public static Task<RunningProduct> StartClusterAsync(string database, string redis, CancellationToken cancellationToken) =>
        StartAsync(new ProductPlan(Nodes: 2, database, redis), cancellationToken);

    /// <summary>A client that follows no redirects and trusts nothing but the proxy's certificate.</summary>
    public HttpClient CreateApiClient() =>
        Proxy?.CreateClient(ApiAddress)
        ?? new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
            }
        )
        {
            BaseAddress = ApiAddress,
        };

    public async Task<CitizenPhone> SignInCitizenAsync(string name)
    {
        var phone = new CitizenPhone(CreateApiClient(), name);
        await phone.SignInAsync();
        return phone;
    }

    /// <summary>Starts those again that were killed.</summary>
    public Task ReviveAsync() => Task.WhenAll(Api.Concat(Admin).Where(node => !node.IsRunning).Select(node => node.RestartAsync()));

    /// <summary>What every process has logged, for the message of a failed test.</summary>
    public string ReadLogs() => string.Join('\n', Admin.Concat(Api).Select(node => $"--- {node.BaseAddress}\n{LastLinesOf(node)}"));

    public async ValueTask DisposeAsync()
    {
        if (Proxy is not null)
        {
            await Proxy.DisposeAsync();
        }

        await Task.WhenAll(Api.Concat(Admin).Append(Simulator).Select(node => node.DisposeAsync().AsTask()));
        folder.Dispose();
    }

    private static async Task<RunningProduct> StartAsync(ProductPlan plan, CancellationToken cancellationToken)
    {
        var home = new TemporaryFolder();
        var started = new List<ProductProcess>();
        try
        {
            // The first admin brings the database up to date and fills in the demo city; the others find it ready.
            var simulator = await StartAsync(ProductHost.Simulator, plan.SimulatorEnvironment(), plan.SimulatorPort);
            var first = await StartAsync(ProductHost.Admin, plan.NodeEnvironment(home, "admin-1"));
            var others = Enumerable
                .Range(2, plan.Nodes - 1)
                .Select(n => StartAsync(ProductHost.Admin, plan.NodeEnvironment(home, $"admin-{n}")));
            var api = plan.ApiPorts.Select((port, n) => StartAsync(ProductHost.Api, plan.NodeEnvironment(home, $"api-{n + 1}"), port));
            var (apiTask, adminTask) = (Task.WhenAll(api), Task.WhenAll(others));
            await Task.WhenAll(apiTask, adminTask);
            ProductProcess[] admin = [first, .. await adminTask];
            return new RunningProduct(home, DemoAccounts.Read(home.Combine("data")))
            {
                Database = plan.Database,
                Simulator = simulator,
                Admin = admin,
                Api = await apiTask,
                Proxy = plan.IsCluster
                    ? await NginxProxy.StartAsync([.. (await apiTask).Select(Address)], [.. admin.Select(Address)], cancellationToken)
                    : null,
            };
        }
        catch
        {
            foreach (var process in started)
            {
                await process.DisposeAsync();
            }

            home.Dispose();
            throw;
        }

        async Task<ProductProcess> StartAsync(ProductHost host, Dictionary<string, string?> environment, int? port = null)
        {
            var process = await ProductProcess.StartAsync(host, environment, port, cancellationToken);
            lock (started)
            {
                started.Add(process);
            }

            return process;
        }
    }

    private static string LastLinesOf(ProductProcess node) => string.Join('\n', node.ReadLog().Split('\n').TakeLast(40));

    private static Uri Address(ProductProcess node) => node.BaseAddress;
}
