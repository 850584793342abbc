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

    /// <summary>Unlike in production: so that even what lives there for a moment can be found.</summary>
    private static RedisOptions WritingEverythingDown { get; } =
        new()
        {
            Settings = new Dictionary<string, string> { ["appendonly"] = "yes", ["appendfsync"] = "always" },
        };

    [Fact]
    public async Task AllFlows_OnSqlite_LeaveNoCanary()
    {
        Assert.SkipUnless(TestRun.Nightly, "at night: by day the same flows run on MariaDB and Redis, as in production");
        await RunAsync(null, null);
    }

    [Fact]
    public async Task AllFlows_OnMariaDbAndRedis_LeaveNoCanary()
    {
        await using var server = await MariaDbServer.StartAsync(cancellationToken: Cancellation);
        await using var redis = await RedisServer.StartAsync(WritingEverythingDown, Cancellation);
        await RunAsync(server, redis);
    }

    private async Task RunAsync(MariaDbServer? server, RedisServer? redis)
    {
        var canaries = new CanarySet();
        var database = server is null ? null : await server.CreateDatabaseAsync(Cancellation);
        await using var installation = await Installation.CreateAsync(database, Cancellation);
        using var remains = new Remains(installation, server, redis);
        var settings = Talkative(remains.Home, redis);
        var (first, second) = (
            installation.StartAsync(ProductHost.Api, Cancellation, settings),
            installation.StartAsync(ProductHost.Admin, Cancellation, settings)
        );
        await using var api = await first;
        await using var admin = await second;
        using var wire = new WeChatWire(installation.Simulator);
        remains.Others.AddRange([api.LogFile, admin.LogFile]);

        await FlowAsync(installation, api, admin, wire, canaries);

        // Twice: while everything runs, with the journals that a clean end folds in, and after the last word of every process.
        var scanner = new CanaryScanner(canaries.All);
        List<CanaryHit> hits = [.. scanner.Scan(await remains.CollectAsync(database, Cancellation))];
        var unknownToWeChat = new CanaryScanner(canaries.All.Where(canary => !canary.WeChatKnows));
        hits.AddRange(unknownToWeChat.Scan(await remains.CollectWireAsync(wire, Cancellation)));
        await api.StopAsync();
        await admin.StopAsync();
        hits.AddRange(scanner.Scan(await remains.CollectAsync(database, Cancellation)));

        output.WriteLine($"{canaries.All.Count} canaries in {scanner.Files} files, {scanner.Bytes >> 20} MB: {hits.Count} found");
        Assert.True(canaries.All.Count >= LeastCanaries);
        Assert.All([api, admin], node => Assert.Contains("Now listening", node.ReadLog(), StringComparison.Ordinal));
        Assert.True(hits.Count == 0, Report(hits));
        await RequirePlantedIsFoundAsync(installation, remains, database);
    }

    private static async Task FlowAsync(
        Installation installation,
        ProductProcess api,
        ProductProcess admin,
        WeChatWire wire,
        CanarySet canaries
    )
    {
        var account = await installation.Core.CreateAccountAsync(StaffRole.StationOfficer, TestCity.Township, "canary.officer");
        using var citizen = new CitizenFlow(api.BaseAddress, canaries);
        using var bad = new BadRequests(api.BaseAddress, canaries);
        await wire.PushToAsync(api.BaseAddress, Cancellation);
        await citizen.FileAsync(Cancellation);
        var openId = Assert.Single(await wire.UsersAsync(Cancellation));
        canaries.FoundAtWeChat("open id", openId);
        await wire.AcceptAsync(openId, count: 5, Cancellation);
        await wire.PushStrangeEventAsync(openId, canaries.Words("pushed event"), Cancellation);
        await bad.SendAllAsync(Cancellation);

        await using var staff = await StaffFlow.StartAsync(admin.BaseAddress, canaries);
        await staff.SignInAsync(account);
        await staff.HandleAsync(citizen.CaseId, citizen.Searched);
        await citizen.ReadAsync(Cancellation);
        await Eventually.TrueAsync(
            async token => (await wire.ReachedAsync(token)).Contains(openId),
            "a message is on her phone",
            TimeSpan.FromMinutes(2),
            Cancellation
        );
    }

    /// <summary>The mutant: one column in the clear, in the very database that was just found clean.</summary>
    private static async Task RequirePlantedIsFoundAsync(Installation installation, Remains remains, string? database)
    {
        var planted = new CanarySet().Words("planted");
        await installation.Core.LookAsync(db => db.Database.ExecuteSqlAsync($"UPDATE divisions SET name = {planted} WHERE code = '4104'"));
        var scanner = new CanaryScanner([new Canary("planted", planted)]);
        Assert.NotEmpty(scanner.Scan(await remains.CollectAsync(database, Cancellation)));
    }

    private static string Report(IReadOnlyList<CanaryHit> hits) =>
        string.Join('\n', hits.GroupBy(hit => (hit.Where, hit.File)).Select(group => $"{group.Count()} x {group.First()}").Take(60));

    /// <summary>Every logger at its most talkative, and everything that a process may write by itself inside one folder.</summary>
    private static Dictionary<string, string?> Talkative(TemporaryFolder home, RedisServer? redis) =>
        new()
        {
            ["Redis__ConnectionString"] = redis?.ConnectionString,
            ["Logging__LogLevel__Default"] = "Trace",
            ["Logging__LogLevel__Microsoft.AspNetCore"] = "Trace",
            ["Logging__LogLevel__Microsoft.EntityFrameworkCore"] = "Trace",
            ["Logging__LogLevel__System.Net.Http"] = "Trace",
            ["DOTNET_EnableDiagnostics"] = "0", // Its pipes would lie in the temporary folder, and a pipe cannot be read to its end.
            ["HOME"] = home.CreateFolder("home"),
            ["TMPDIR"] = home.CreateFolder("tmp"),
            ["ASPNETCORE_TEMP"] = home.CreateFolder("tmp"),
        };
}
