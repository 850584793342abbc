using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.SharedKernel;
using WeChatRights.EndToEnd.Tests.Support;
using WeChatRights.Testing;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Canaries;

/// <summary>
/// Made-up secrets go through everything the product does, with every log at its most talkative; then everything that it left behind is
/// searched, in every encoding, and none may be found.
/// </summary>
[Collection(OneAtATime.Name)]
public sealed class CanaryTests(ITestOutputHelper output)
{
    private const int LeastCanaries = 50;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AllFlows_OnSqlite_LeaveNoCanary() => await RunAsync(null);

    [Fact]
    public async Task AllFlows_OnMariaDbAndRedis_LeaveNoCanary()
    {
        await using var server = await MariaDbServer.StartAsync(cancellationToken: Cancellation);
        await using var redis = await RedisServer.StartAsync(WritingEverythingDown, Cancellation);
        await RunAsync(server, redis);
    }

    /// <summary>Unlike in production: so that even what lives there for a moment can be found.</summary>
    private static RedisOptions WritingEverythingDown { get; } =
        new()
        {
            Settings = new Dictionary<string, string> { ["appendonly"] = "yes", ["appendfsync"] = "always" },
        };

    private async Task RunAsync(MariaDbServer? server, RedisServer? redis = null)
    {
        var canaries = new CanarySet();
        using var folder = new TemporaryFolder();
        var database = server is null ? null : await server.CreateDatabaseAsync(Cancellation);
        await using var installation = await Installation.CreateAsync(database, Cancellation);
        var settings = Talkative(folder);
        settings["Redis__ConnectionString"] = redis?.ConnectionString;
        await using var api = await installation.StartAsync(ProductHost.Api, Cancellation, settings);
        await using var admin = await installation.StartAsync(ProductHost.Admin, Cancellation, settings);

        await FlowAsync(installation, api, admin, canaries);
        var left = await CollectAsync(installation, server, database, folder);
        left.AddRange([
            installation.Core.DataDirectory,
            folder.Path,
            api.LogFile,
            admin.LogFile,
            .. redis is null ? [] : new[] { redis.DataDirectory },
        ]);

        // Twice: while everything runs, with the journals that a clean end folds in, and after the last word of every process.
        var scanner = new CanaryScanner(canaries.All);
        var alive = scanner.Scan(left);
        await api.StopAsync();
        await admin.StopAsync();
        List<CanaryHit> hits = [.. alive, .. scanner.Scan(left)];
        output.WriteLine($"{canaries.All.Count} canaries in {scanner.Files} files, {scanner.Bytes >> 20} MB: {hits.Count} found");
        Assert.True(canaries.All.Count >= LeastCanaries);
        Assert.All([api, admin], node => Assert.Contains("Now listening", node.ReadLog(), StringComparison.Ordinal));
        Assert.True(hits.Count == 0, Report(hits));
        await RequirePlantedIsFoundAsync(installation, server);
    }

    private static async Task FlowAsync(Installation installation, ProductProcess api, ProductProcess admin, CanarySet canaries)
    {
        var account = await installation.Core.CreateAccountAsync(StaffRole.StationOfficer, TestCity.Township, "canary.officer");
        using var citizen = new CitizenFlow(api.BaseAddress, canaries);
        using var bad = new BadRequests(api.BaseAddress, canaries);
        await citizen.FileAsync(Cancellation);
        await bad.SendAllAsync(Cancellation);
        await using var staff = await StaffFlow.StartAsync(admin.BaseAddress, canaries);
        await staff.SignInAsync(account);
        await staff.HandleAsync(citizen.CaseId, citizen.Searched);
        await citizen.ReadAsync(Cancellation);
    }

    /// <summary>What lies outside the data folder: the database's own files and a dump of it, and all that reached WeChat.</summary>
    private static async Task<List<string>> CollectAsync(
        Installation installation,
        MariaDbServer? server,
        string? database,
        TemporaryFolder folder
    )
    {
        List<string> left = [];
        using var wire = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = installation.Simulator.BaseAddress };
        var messages = await wire.GetStringAsync(new Uri("/_sim/messages", UriKind.Relative), Cancellation);
        await File.WriteAllTextAsync(folder.Combine("wechat.json"), messages, Cancellation);
        if (server is not null)
        {
            await server.DumpAsync(database!, folder.Combine("dump.sql"), Cancellation);
            left.AddRange([server.DataDirectory, server.LogFile]);
        }

        return left;
    }

    /// <summary>The mutant: one column in the clear, in the very database that was just found clean.</summary>
    private static async Task RequirePlantedIsFoundAsync(Installation installation, MariaDbServer? server)
    {
        var planted = new CanarySet().Words("planted");
        await installation.Core.LookAsync(db => db.Database.ExecuteSqlAsync($"UPDATE divisions SET name = {planted} WHERE code = '4104'"));
        var scanner = new CanaryScanner([new Canary("planted", planted)]);
        Assert.NotEmpty(scanner.Scan(server?.DataDirectory ?? installation.Core.DataDirectory));
    }

    private static string Report(IReadOnlyList<CanaryHit> hits) =>
        string.Join('\n', hits.GroupBy(hit => (hit.Where, hit.File)).Select(group => $"{group.Count()} x {group.First()}").Take(60));

    /// <summary>Every logger at its most talkative, and everything that a process may write by itself inside one folder.</summary>
    private static Dictionary<string, string?> Talkative(TemporaryFolder folder) =>
        new()
        {
            ["Logging__LogLevel__Default"] = "Trace",
            ["Logging__LogLevel__Microsoft.AspNetCore"] = "Trace",
            ["Logging__LogLevel__Microsoft.EntityFrameworkCore"] = "Trace",
            ["Logging__LogLevel__System.Net.Http"] = "Trace",
            // The runtime's own pipes are no files: reading one would wait for ever.
            ["DOTNET_EnableDiagnostics"] = "0",
            ["HOME"] = folder.CreateFolder("home"),
            ["TMPDIR"] = folder.CreateFolder("tmp"),
            ["ASPNETCORE_TEMP"] = folder.CreateFolder("tmp"),
        };
}
