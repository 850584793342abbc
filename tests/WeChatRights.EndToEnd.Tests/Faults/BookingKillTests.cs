using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.SharedKernel;
using WeChatRights.EndToEnd.Tests.Support;
using WeChatRights.Testing;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Faults;

/// <summary>
/// Far more women than times, who hold, let go, book, move and cancel, while holds run out and the API is killed: no seat has two, nobody who gives
/// advice sits in two places, and every answer that a phone was given is true.
/// </summary>
[Collection(OneAtATime.Name)]
public sealed class BookingKillTests(ITestOutputHelper output, MariaDbFixture mariaDb) : IClassFixture<MariaDbFixture>
{
    private static readonly int Kills = TestRun.Size(daily: 1, nightly: 10);
    private static readonly int Slots = TestRun.Size(daily: 16, nightly: 100);
    private static readonly BookingPlan Plan = new(
        Clients: TestRun.Size(daily: 16, nightly: 200),
        Rounds: TestRun.Size(daily: 10, nightly: 30)
    );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>At night: by day SQLite meets the crowd in HoldSeatTests and the order of writing in FlushTests.</summary>
    [Fact]
    public Task Kill_OnSqlite_LosesAndDoublesNoBooking()
    {
        Assert.SkipUnless(TestRun.Nightly, "at night");
        return KillAsync(null);
    }

    [Fact]
    public async Task Kill_OnMariaDb_LosesAndDoublesNoBooking() => await KillAsync(await mariaDb.CreateDatabaseAsync(Cancellation));

    private async Task KillAsync(string? database)
    {
        var dice = new Dice();
        output.WriteLine($"TEST_SEED={dice.Seed}");
        await using var installation = await Installation.CreateAsync(database, Cancellation);
        var times = await OfferAsync(installation);
        await using var api = await installation.StartAsync(ProductHost.Api, Cancellation);
        using var load = new BookingLoad(api.BaseAddress, Plan, times, dice.Seed);
        await load.SignInAsync(Cancellation);
        await using var glass = new Hourglass(installation.Core, dice.Seed);

        var living = load.RunAsync(Cancellation);
        foreach (var moment in dice.Moments(Kills, Plan.Clients * Plan.Rounds))
        {
            await load.WhenLivedAsync(moment, Cancellation);
            await Task.Delay(dice.Instant(), Cancellation); // Not to wait for anything: to strike at no particular moment.
            await api.KillAsync();
            await api.RestartAsync(Cancellation);
        }

        await living;
        await load.RepeatAllAsync(Cancellation);

        var faults = await installation.Core.FaultsAsync(load);
        output.WriteLine($"{Kills} kills, {glass.RunOut} holds ran out; {load}");
        Assert.True(load.Surprises.Count == 0, string.Join('\n', load.Surprises.Take(20)));
        Assert.True(faults.Count == 0, $"TEST_SEED={dice.Seed} {string.Join('\n', faults.Take(20))}");
        Assert.True(load.Cuts > 0, "No kill struck a request under way.");
        Assert.True(glass.RunOut > 0, "No hold ran out.");
        Assert.True(load is { Taken: > 0, Moved: > 0, Cancelled: > 0 }, $"Too quiet to prove anything: {load}");
    }

    /// <summary>
    /// Every provider is planned twice at hours that meet, and the sittings are made all at once: whichever comes first, the other has to stay away.
    /// Half of the times have two seats.
    /// </summary>
    private static async Task<IReadOnlyList<Guid>> OfferAsync(Installation installation)
    {
        const int SlotsOfAPlan = 18; // Six a day; at least three weeks of the four are far enough ahead.
        var (core, county) = (installation.Core, installation.Staff.County);
        var templates = new List<Guid>();
        for (var i = 0; i < 2 || i * SlotsOfAPlan < Slots; i++)
        {
            var provider = await core.AddProviderAsync(county);
            var shape = TestData.Mornings(seats: 1 + (i % 2), kind: ConsultationKind.Written);
            foreach (var each in new[] { shape, shape with { From = new TimeOnly(10, 0), To = new TimeOnly(13, 0) } })
            {
                templates.Add(await core.Dispatcher.SendAsync(county, new PlanSittings(provider, DayOfWeek.Tuesday, each), Cancellation));
            }
        }

        await Task.WhenAll(templates.Select(template => Task.Run(() => MakeAsync(installation, template), Cancellation)));
        var slots = await core.SlotsAsync();
        // The last of them: none begins while the test runs.
        var offered = slots.OrderByDescending(slot => slot.StartsAt).Take(Slots).Select(slot => slot.Id).ToList();
        Assert.Equal(Slots, offered.Count);
        return offered;
    }

    /// <summary>Who loses a race every time leaves the rest to the next run of the job.</summary>
    private static async Task MakeAsync(Installation installation, Guid template)
    {
        try
        {
            await installation.Core.Dispatcher.SendAsync(Actor.System("test"), new MakeSittings(template), Cancellation);
        }
        catch (DomainException lost) when (lost.Error == CommonErrors.StaleData) { }
    }
}
