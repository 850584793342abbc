using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using WeChatRights.EndToEnd.Tests.Journeys.Product;
using WeChatRights.EndToEnd.Tests.Journeys.Screens;
using WeChatRights.Testing;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Journeys;

/// <summary>Somebody who has just cloned the repository: <c>./run</c>, the printed command, the queue, Ctrl-C, and again.</summary>
[Collection(JourneyCollection.Name)]
public sealed class NewcomerTests(ProductFixture fixture) : IDisposable
{
    private const string RightStation = "station-410402001";
    private const string OtherStation = "station-410422101";

    private readonly TemporaryFolder folder = new();
    private readonly int[] ports = [FreePorts.Next(), FreePorts.Next(), FreePorts.Next()];
    private string searchPath = Environment.GetEnvironmentVariable("PATH")!;

    [Fact]
    public async Task Run_PrintedCommand_FilesAComplaint_KeptByTheNextRun_GoneAfterFresh()
    {
        string number;
        DemoAccounts accounts;
        await using (var first = await StartAsync("--no-build"))
        {
            AssertClientComesFirst(first.ReadOutput());
            number = await PasteAsync(PrintedCommand(first.ReadOutput()));
            accounts = DemoAccounts.Parse(first.ReadOutput());
            Assert.True(await SeesAsync(accounts, RightStation, number));
            Assert.False(await SeesAsync(accounts, OtherStation, number));
            await StopAsync(first);
        }

        await using (var second = await StartAsync("--no-build"))
        {
            Assert.True(await SeesAsync(accounts, RightStation, number));
            await StopAsync(second);
        }

        // The last one on a machine without Node, as the first one would be there: it says so in one line, and starts.
        using var machine = new MachineWithoutNode();
        searchPath = machine.SearchPath;
        await using var fresh = await StartAsync("--fresh");
        Assert.Contains("Node 20 is missing: the client is not built, the rest starts", fresh.ReadOutput(), StringComparison.Ordinal);
        Assert.False(await SeesAsync(DemoAccounts.Parse(fresh.ReadOutput()), RightStation, number));
        await StopAsync(fresh);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>What women see is what a newcomer should look at first.</summary>
    private void AssertClientComesFirst(string output)
    {
        var address = Assert.Single(output.Split('\n'), line => line.Contains("the client ", StringComparison.Ordinal));
        Assert.EndsWith($" http://127.0.0.1:{ports[0]}/", address, StringComparison.Ordinal);
        Assert.True(
            output.IndexOf(address, StringComparison.Ordinal) < output.IndexOf("staff admin", StringComparison.Ordinal),
            "the client is not the first of the addresses"
        );
    }

    /// <summary>The block between the address and the end of the body, as a person would mark it with the mouse.</summary>
    private static string PrintedCommand(string output)
    {
        var start = output.IndexOf("API=http", StringComparison.Ordinal);
        const string End = "}'; echo";
        var end = output.IndexOf(End, Math.Max(start, 0), StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start, output);
        return output[start..(end + End.Length)];
    }

    private Task<RunScript> StartAsync(params string[] arguments) =>
        RunScript.StartAsync(
            arguments,
            new Dictionary<string, string?>
            {
                ["API_PORT"] = $"{ports[0]}",
                ["ADMIN_PORT"] = $"{ports[1]}",
                ["WECHAT_SIM_PORT"] = $"{ports[2]}",
                ["DATA_DIR"] = folder.Combine("data"),
                ["PATH"] = searchPath,
                ["Demo__Complaints"] = $"{TestRun.Size(daily: 30, nightly: 300)}",
            }
        );

    /// <returns>The number of the complaint.</returns>
    private async Task<string> PasteAsync(string command)
    {
        // curl says the status as well, without a change to what was printed.
        await File.WriteAllTextAsync(folder.Combine(".curlrc"), "write-out = \"\\n%{http_code}\\n\"\n");
        var answer = await ExternalProgram.RunAsync("bash", ["-c", command], new Dictionary<string, string> { ["HOME"] = folder.Path });
        var lines = answer.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal($"{(int)HttpStatusCode.Created}", lines[^1]);
        return JsonElement.Parse(lines[^2]).GetProperty("number").GetString()!;
    }

    private async Task<bool> SeesAsync(DemoAccounts accounts, string userName, string number)
    {
        await using var browser = await StaffBrowser.OpenAsync(await fixture.BrowserAsync(), new Uri($"http://127.0.0.1:{ports[1]}"));
        await new SignInScreen(browser.Page).SignInAsync(accounts[userName]);
        var queue = new QueueScreen(browser.Page);
        await queue.OpenAsync();
        browser.AssertQuiet();
        return (await queue.NumbersAsync()).Contains(number);
    }

    private async Task StopAsync(RunScript script)
    {
        Assert.Equal(0, await script.InterruptAsync());
        Assert.Contains("已停止 / stopped", script.ReadOutput(), StringComparison.Ordinal);
        Assert.All(ports, port => Assert.False(IsOpen(port), $"{port} is still served"));
    }

    private static bool IsOpen(int port)
    {
        using var client = new TcpClient();
        try
        {
            client.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
