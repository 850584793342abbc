using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Infrastructure;

/// <summary>On the smallest of the product's programs: the simulator needs neither database nor keys.</summary>
public sealed class ProductProcessTests
{
    [Fact]
    public async Task KillAndRestart_SameAddress_ReadyAgain()
    {
        await using var node = await ProductProcess.StartAsync(
            ProductHost.Simulator,
            Environment,
            cancellationToken: TestContext.Current.CancellationToken
        );
        var (address, firstLife) = (node.BaseAddress, node.ProcessId);

        await node.KillAsync();
        Assert.False(node.IsRunning);
        await node.RestartAsync(TestContext.Current.CancellationToken);

        Assert.True(node.IsRunning);
        Assert.Equal(address, node.BaseAddress);
        Assert.NotEqual(firstLife, node.ProcessId);
        Assert.NotEmpty(node.ReadLog());
    }

    [Fact]
    public async Task Stop_Asked_EndsByItself()
    {
        await using var node = await ProductProcess.StartAsync(
            ProductHost.Simulator,
            Environment,
            cancellationToken: TestContext.Current.CancellationToken
        );

        Assert.True(await node.StopAsync());
        Assert.False(node.IsRunning);
    }

    [Fact]
    public async Task Start_NodeThatCannotStart_ReportsItsLastWords()
    {
        var broken = new Dictionary<string, string?>
        {
            ["ASPNETCORE_URLS"] = "http://256.256.256.256.example:1",
            ["Kestrel__Endpoints__Broken__Url"] = "not an address",
        };

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => ProductProcess.StartAsync(ProductHost.Simulator, broken));

        Assert.Contains("ended with exit code", refusal.Message, StringComparison.Ordinal);
        Assert.True(refusal.Message.Length > 100, "the tail of its log is missing");
    }

    private static Dictionary<string, string?> Environment => [];
}
