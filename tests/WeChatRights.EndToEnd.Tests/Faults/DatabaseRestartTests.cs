using WeChatRights.EndToEnd.Tests.Support;
using WeChatRights.Testing;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Faults;

/// <summary>
/// MariaDB goes away under load, killed and stopped in turn. The API stays up, says politely that it cannot just now, and goes on by itself.
/// </summary>
[Collection(OneAtATime.Name)]
public sealed class DatabaseRestartTests(ITestOutputHelper output)
{
    private const int TriesWhileAway = 10;
    private static readonly int Restarts = TestRun.Size(daily: 2, nightly: 5);
    private static readonly FilingPlan Plan = new(Clients: 8, Filings: TestRun.Size(daily: 150, nightly: 2000));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Restart_UnderLoad_LosesAndDoublesNothing()
    {
        var dice = new Dice();
        output.WriteLine($"TEST_SEED={dice.Seed}");
        await using var server = await MariaDbServer.StartAsync(cancellationToken: Cancellation);
        await using var installation = await Installation.CreateAsync(await server.CreateDatabaseAsync(Cancellation), Cancellation);
        await using var api = await installation.StartAsync(ProductHost.Api, Cancellation);
        using var load = new FilingLoad(api.BaseAddress, Plan);
        await load.SignInAsync(Cancellation);
        var life = api.ProcessId;

        var filing = load.RunAsync(Cancellation);
        var kill = true;
        foreach (var moment in dice.Moments(Restarts, Plan.Filings))
        {
            await load.WhenAcknowledgedAsync(moment, Cancellation);
            await Task.Delay(dice.Instant(), Cancellation); // Not to wait for anything: to strike at no particular moment.
            await (kill ? server.KillAsync() : server.StopAsync());
            await load.WhenTurnedAwayAsync(TriesWhileAway, Cancellation);
            await server.RestartAsync(Cancellation);
            kill = !kill;
        }

        await filing;
        await load.RepeatAllAsync(Cancellation);

        var balance = await installation.Core.BalanceAsync(load);
        output.WriteLine($"{Restarts} restarts, {load.Refusals} refusals, {load.Cuts} broken answers; {balance}");
        Assert.True(load.Surprises.Count == 0, string.Join('\n', load.Surprises));
        Assert.True(balance.IsEven, $"TEST_SEED={dice.Seed} {balance}");
        Assert.Equal(Plan.Filings, balance.Complaints);
        Assert.True(load.Refusals >= Restarts * TriesWhileAway, "Nobody was told that the database is away.");
        Assert.Equal(0, load.Cuts);
        Assert.True(api.IsRunning && api.ProcessId == life, "The API did not live through it.");
    }
}
