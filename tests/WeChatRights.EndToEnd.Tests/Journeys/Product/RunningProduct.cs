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

    /// <summary>Of every node, as it was started and as it will be started again.</summary>
    private IReadOnlyList<Dictionary<string, string?>> Environments { get; init; } = [];

    public Uri ApiAddress => Proxy?.ApiAddress ?? Api[0].BaseAddress;

    public Uri AdminAddress => Proxy?.AdminAddress ?? Admin[0].BaseAddress;

    /// <summary>SQLite, Hangfire in memory, one process of each host: what <c>./run</c> starts.</summary>
    public static Task<RunningProduct> StartEmbeddedAsync(CancellationToken cancellationToken) =>
        StartAsync(new ProductPlan(Nodes: 1), cancellationToken);

    /// <summary>MariaDB and Redis, two of each host, nginx with the configuration of <c>deploy/</c> in front.</summary>
    public static Task<RunningProduct> StartClusterAsync(string database, string redis, CancellationToken cancellationToken) =>
        StartAsync(new ProductPlan(Nodes: 2, database, redis), cancellationToken);

    /// <summary>The embedded product on another day.</summary>
    public static async Task<RunningProduct> StartEmbeddedAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        var distance = MovedClock.Distance(at);
        var product = await StartAsync(new ProductPlan(Nodes: 1, Distance: distance), cancellationToken);
        product.Accounts.MoveClocks(distance);
        return product;
    }

    /// <summary>
    /// The nodes end and start again at that instant, and everybody has to sign in anew. Later than before: the database does not forget, and the jobs take up what has
    /// fallen due.
    /// </summary>
    public async Task TurnToAsync(DateTimeOffset instant)
    {
        var distance = MovedClock.Distance(instant);
        var nodes = Api.Concat(Admin).ToList();
        await Task.WhenAll(nodes.Select(node => node.StopAsync()));
        foreach (var environment in Environments)
        {
            MovedClock.Move(environment, distance);
        }

        Accounts.MoveClocks(distance);
        SignIns.Clear();
        await Task.WhenAll(nodes.Select(node => node.RestartAsync()));
    }

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
        var environments = new List<Dictionary<string, string?>>();
        var started = new List<ProductProcess>();
        try
        {
            // The first admin brings the database up to date and fills in the demo city; the others find it ready.
            var simulator = await StartAsync(ProductHost.Simulator, plan.SimulatorEnvironment(), plan.SimulatorPort);
            var first = await StartAsync(ProductHost.Admin, Node("admin-1"));
            var others = Enumerable.Range(2, plan.Nodes - 1).Select(n => StartAsync(ProductHost.Admin, Node($"admin-{n}")));
            var api = plan.ApiPorts.Select((port, n) => StartAsync(ProductHost.Api, Node($"api-{n + 1}"), port));
            var (apiTask, adminTask) = (Task.WhenAll(api), Task.WhenAll(others));
            await Task.WhenAll(apiTask, adminTask);
            ProductProcess[] admin = [first, .. await adminTask];
            return new RunningProduct(home, DemoAccounts.Read(home.Combine("data")))
            {
                Database = plan.Database,
                Environments = environments,
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

        Dictionary<string, string?> Node(string name)
        {
            var environment = plan.NodeEnvironment(home, name);
            environments.Add(environment);
            return environment;
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
