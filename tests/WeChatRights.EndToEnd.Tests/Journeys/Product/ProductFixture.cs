using Microsoft.Playwright;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Journeys.Product;

/// <summary>What the journeys share: one Chromium, one embedded product and one cluster, each started with the first journey in need of it.</summary>
public sealed class ProductFixture : IAsyncDisposable
{
    private readonly MariaDbFixture mariaDb = new();
    private readonly RedisFixture redis = new();
    private readonly Lazy<Task<Chromium>> chromium = new(Chromium.LaunchAsync);
    private readonly Lazy<Task<RunningProduct>> embedded = new(() => RunningProduct.StartEmbeddedAsync(CancellationToken.None));
    private readonly Lazy<Task<RunningProduct>> cluster;

    public ProductFixture() =>
        cluster = new(async () =>
            await RunningProduct.StartClusterAsync(
                await mariaDb.CreateDatabaseAsync(),
                await redis.CreateKeyspaceAsync(),
                CancellationToken.None
            )
        );

    internal Task<RunningProduct> EmbeddedAsync() => embedded.Value;

    /// <summary>With all its nodes up, whatever an earlier journey did to them.</summary>
    internal async Task<RunningProduct> ClusterAsync()
    {
        var product = await cluster.Value;
        await product.ReviveAsync();
        return product;
    }

    internal async Task<IBrowser> BrowserAsync() => (await chromium.Value).Browser;

    public async ValueTask DisposeAsync()
    {
        await DisposeAsync(chromium);
        await DisposeAsync(embedded);
        await DisposeAsync(cluster);
        await mariaDb.DisposeAsync();
        await redis.DisposeAsync();
    }

    private static async Task DisposeAsync<T>(Lazy<Task<T>> started)
        where T : IAsyncDisposable
    {
        if (started is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await started.Value).DisposeAsync();
        }
    }
}

/// <summary>Journeys measure times and move many processes: they run one after the other and beside nothing else.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "xunit's word.")]
public sealed class JourneyCollection : ICollectionFixture<ProductFixture>
{
    public const string Name = "journeys";
}
