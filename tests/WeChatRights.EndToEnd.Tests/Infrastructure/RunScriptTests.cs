using System.Net;
using System.Net.Sockets;
using WeChatRights.Testing;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Infrastructure;

/// <summary>What <c>./run</c> refuses, in one line and before it has touched anything.</summary>
public sealed class RunScriptTests
{
    [Theory]
    [InlineData("API_PORT")]
    [InlineData("ADMIN_PORT")]
    [InlineData("WECHAT_SIM_PORT")]
    public async Task Run_PortTaken_NamesThePortAndItsVariable(string variable)
    {
        using var folder = new TemporaryFolder();
        using var listener = new TcpListener(IPAddress.Loopback, FreePorts.Next());
        listener.Start();
        var taken = ((IPEndPoint)listener.LocalEndpoint).Port;

        var refusal = await RefusalAsync(folder.Combine("data"), variable, $"{taken}");

        Assert.Contains($"port {taken} is taken: set {variable}", refusal, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Combine("data")));
    }

    [Fact]
    public async Task Run_FreshOnAForeignFolder_DeletesNothing()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.Combine("thesis.doc"), "ten years of work", TestContext.Current.CancellationToken);

        var refusal = await RefusalAsync(folder.Path, "DATA_DIR", folder.Path);

        Assert.Contains("not a data folder of this program", refusal, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.Combine("thesis.doc")));
    }

    private static async Task<string> RefusalAsync(string dataFolder, string variable, string value)
    {
        var environment = new Dictionary<string, string>
        {
            ["API_PORT"] = $"{FreePorts.Next()}",
            ["ADMIN_PORT"] = $"{FreePorts.Next()}",
            ["WECHAT_SIM_PORT"] = $"{FreePorts.Next()}",
            ["DATA_DIR"] = dataFolder,
            [variable] = value,
        };
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            ExternalProgram.RunAsync("bash", [RepositoryRoot.Combine("run"), "--no-build", "--fresh"], environment)
        );
        return Assert.Single(refusal.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
