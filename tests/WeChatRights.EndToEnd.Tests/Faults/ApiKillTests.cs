using WeChatRights.EndToEnd.Tests.Support;
using WeChatRights.Testing;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Faults;

/// <summary>SIGKILL of the API in the middle of filings: every number that a phone was told exists, once and whole.</summary>
[Collection(OneAtATime.Name)]
public sealed class ApiKillTests(ITestOutputHelper output, MariaDbFixture mariaDb) : IClassFixture<MariaDbFixture>
{
    private static readonly int Kills = TestRun.Size(daily: 3, nightly: 20);
    private static readonly FilingPlan Plan = new(Clients: 8, Filings: TestRun.Size(daily: 200, nightly: 2000));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>At night: by day FlushTests hold SQLite to the order of writing, and MariaDB is killed below.</summary>
    [Fact]
    public Task Kill_OnSqlite_LosesAndDoublesNothing()
    {
        Assert.SkipUnless(TestRun.Nightly, "at night");
        return KillAsync(null);
    }

    [Fact]
    public async Task Kill_OnMariaDb_LosesAndDoublesNothing() => await KillAsync(await mariaDb.CreateDatabaseAsync(Cancellation));

    private async Task KillAsync(string? database)
    {
        var dice = new Dice();
        output.WriteLine($"TEST_SEED={dice.Seed}");
        await using var installation = await Installation.CreateAsync(database, Cancellation);
        await using var api = await installation.StartAsync(ProductHost.Api, Cancellation);
        using var load = new FilingLoad(api.BaseAddress, Plan);
        await load.SignInAsync(Cancellation);

        var filing = load.RunAsync(Cancellation);
        foreach (var moment in dice.Moments(Kills, Plan.Filings))
        {
            await load.WhenAcknowledgedAsync(moment, Cancellation);
            await Task.Delay(dice.Instant(), Cancellation); // Not to wait for anything: to strike at no particular moment.
            await api.KillAsync();
            await api.RestartAsync(Cancellation);
        }

        await filing;
        await load.RepeatAllAsync(Cancellation);

        var balance = await installation.Core.BalanceAsync(load);
        output.WriteLine($"{Kills} kills, {load.Cuts} broken answers, {load.Refusals} refusals; {balance}");
        Assert.True(load.Surprises.Count == 0, string.Join('\n', load.Surprises));
        Assert.True(balance.IsEven, $"TEST_SEED={dice.Seed} {balance}");
        Assert.Equal(Plan.Filings, balance.Complaints);
        Assert.True(load.Cuts > 0, "No kill struck a request under way.");
    }
}
