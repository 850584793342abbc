using System.Security.Cryptography;
using WeChatRights.Testing;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Journeys.Product;

/// <summary>Which processes to start, and with which settings.</summary>
/// <param name="Nodes">Of each host.</param>
/// <param name="Database">Connection string of MariaDB; null for SQLite.</param>
/// <param name="Redis">Connection string; null for the embedded default.</param>
/// <param name="Distance">How far the clock of the nodes is from the real one; null: not at all.</param>
internal sealed record ProductPlan(int Nodes, string? Database = null, string? Redis = null, TimeSpan? Distance = null)
{
    /// <summary>A small demo city: enough for more than one page of a queue.</summary>
    private const int Complaints = 40;

    private readonly string pushToken = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public int SimulatorPort { get; } = FreePorts.Next();

    public IReadOnlyList<int> ApiPorts { get; } = [.. Enumerable.Range(0, Nodes).Select(_ => FreePorts.Next())];

    public bool IsCluster => Database is not null;

    /// <summary>Events go to the last API node: it is the first that gets killed.</summary>
    public Dictionary<string, string?> SimulatorEnvironment() =>
        new() { ["Simulator__PushUrl"] = $"http://127.0.0.1:{ApiPorts[^1]}/api/v1/wechat/push", ["Simulator__PushToken"] = pushToken };

    /// <summary>
    /// The data folder is common to all (keys and evidence, as a shared mount in production); the home folder is not, so that nothing
    /// but the configured store can carry data-protection keys from one node to the other.
    /// </summary>
    public Dictionary<string, string?> NodeEnvironment(TemporaryFolder folder, string node)
    {
        var environment = new Dictionary<string, string?>
        {
            ["HOME"] = folder.CreateFolder(node),
            ["Data__Directory"] = folder.CreateFolder("data"),
            ["WeChat__BaseAddress"] = $"http://127.0.0.1:{SimulatorPort}",
            ["WeChat__PushToken"] = pushToken,
            ["Demo__Complaints"] = $"{Complaints}",
            ["Client__Directory"] = RepositoryRoot.Combine("miniprogram", "dist", "build", "h5"),
        };
        if (IsCluster)
        {
            environment["Data__Provider"] = "MariaDb";
            environment["Data__ConnectionString"] = Database;
            environment["Redis__ConnectionString"] = Redis;
            environment["Proxies__Trusted__0"] = "127.0.0.1";
        }

        if (Distance is { } distance)
        {
            MovedClock.Move(environment, distance);
        }

        return environment;
    }
}
