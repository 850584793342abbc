using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using WeChatRights.Core.Vault;
using WeChatRights.Hosting;
using WeChatRights.Testing;
using WeChatRights.Testing.Servers;

namespace WeChatRights.Core.Tests.Vault;

/// <summary>Tests digest cheaply. The product must not.</summary>
public sealed class SlowDigestCostTests
{
    /// <summary>OWASP, Password Storage Cheat Sheet: Argon2id with at least 19 MiB and two passes.</summary>
    [Fact]
    public void Product_DigestsAsSlowlyAsOwaspAsks()
    {
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string?> { ["Data:Directory"] = folder.Path };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddWeChatRights(configuration, new HostingEnvironment { EnvironmentName = "Production" });

        var costs = services.Where(service => service.ServiceType == typeof(SlowDigestCost)).ToList();

        Assert.Equal(new SlowDigestCost(MemoryKiB: 19 * 1024, Passes: 2), Assert.Single(costs).ImplementationInstance);
    }

    /// <summary>The cost is part of the digest: were it not, the setting would reach nothing.</summary>
    [Fact]
    public async Task Digest_OfAnotherCost_IsAnother()
    {
        await using var core = await TestCore.CreateAsync();
        var sealer = core.Services.GetRequiredService<RingSealer>();
        using var slow = new BlindIndex(sealer, SlowDigestCost.Production);
        var quick = core.Services.GetRequiredService<BlindIndex>();

        Assert.NotEqual(
            await slow.ComputeAsync("phone", "13800000000", TestContext.Current.CancellationToken),
            await quick.ComputeAsync("phone", "13800000000", TestContext.Current.CancellationToken)
        );
    }
}
