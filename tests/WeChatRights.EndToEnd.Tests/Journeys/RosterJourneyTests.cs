using Microsoft.Playwright;
using MySqlConnector;
using WeChatRights.EndToEnd.Tests.Journeys.Client;
using WeChatRights.EndToEnd.Tests.Journeys.Product;
using WeChatRights.EndToEnd.Tests.Journeys.Screens;
using WeChatRights.Testing;

namespace WeChatRights.EndToEnd.Tests.Journeys;

/// <summary>
/// The demo city's week on MariaDB and Redis with two admin nodes: drafted once by the job, published by the city, given back on one volunteer's phone,
/// taken over on another's.
/// </summary>
[Collection(JourneyCollection.Name)]
public sealed class RosterJourneyTests(ProductFixture fixture)
{
    private const string Giver = "volunteer-410422101";
    private const string Taker = "volunteer2-410422101";
    private const string TakersName = "演示·志愿者子";
    private const int MostAsked = 12;

    /// <summary>Statements of the product that wait for the row of a week.</summary>
    private const string Waiting =
        "SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE '%UPDATE%roster_weeks%' AND id <> CONNECTION_ID()";

    private readonly Album album = new("roster");

    [Fact]
    public async Task Duty_GivenBackOnAPhone_IsTakenOverOnAnother()
    {
        var product = await fixture.ClusterAsync();
        await DraftIsThereAsync(product);
        await KillWhilePublishingAsync(product);
        await using var city = await StaffBrowser.OpenSignedInAsync(await fixture.BrowserAsync(), product, "city1");
        await PublishAsync(city.Page);
        Assert.Equal((1L, 1L), await DraftedAsync(product));
        await using var giver = await PhoneAsync(product, Giver);
        await using var taker = await PhoneAsync(product, Taker);
        var (givers, takers) = (new PageLook(giver), new PageLook(taker));

        await giver.ExpectAsync("我的班");
        await givers.AtAsync("volunteer-duties", "我的值班");
        await giver.TapAsync("我来不了", exact: true);
        await giver.Page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "我来不了" }).ClickAsync();
        await giver.ExpectAsync("已经去问别人");

        await AskUntilAsync(city.Page);
        await taker.TapAsync("空着的班");
        await taker.ExpectHeadingAsync("空着的班");
        await takers.AtAsync("volunteer-open-seats");
        await taker.Page.GoBackAsync();
        await taker.ExpectAsync("想请你替班");
        await takers.AtAsync("volunteer-offer");
        await taker.TapAsync("我来", exact: true);
        await taker.ExpectAsync("的班是你的了");

        await city.Page.ReloadAsync();
        await Assertions.Expect(city.Page.GetByTestId("moves")).ToContainTextAsync($"{TakersName}替补");
        await album.TakeAsync(city.Page, "board-after");
        await city.Page.GetByTestId("seat").Filter(new() { HasText = TakersName }).First.ClickAsync();
        await city.Page.GetByTestId("seat-outlook").WaitForAsync();
        await album.TakeAsync(city.Page, "explanation");

        Assert.True(givers.Faults.Count + takers.Faults.Count == 0, string.Join(Environment.NewLine, givers.Faults.Concat(takers.Faults)));
        giver.AssertQuiet();
        taker.AssertQuiet();
        city.AssertQuiet();
    }

    private async Task PublishAsync(IPage desk)
    {
        await OpenDraftAsync(desk);
        await PressPublishAsync(desk);
        await Assertions.Expect(desk.Locator(".week-bar")).ToContainTextAsync("已公布");
    }

    private async Task OpenDraftAsync(IPage desk)
    {
        await desk.GotoAsync("/rosters");
        await desk.GetByTestId("seat").First.WaitForAsync();
        var idle = desk.GetByTestId("plan");
        await Assertions.Expect(idle).ToBeVisibleAsync(new() { Timeout = 120_000 }); // The job's own planning takes a minute.
        await album.TakeAsync(desk, "draft");
    }

    private static async Task PressPublishAsync(IPage desk)
    {
        await desk.GetByTestId("publish").ClickAsync();
        await desk.Locator(".dialog-primary").ClickAsync();
    }

    /// <summary>Killed when everything is on its way and the last row waits for a lock: the week stays a draft, and nobody was told.</summary>
    private async Task KillWhilePublishingAsync(RunningProduct product)
    {
        await using var desk = await StaffBrowser.OpenSignedInAsync(await fixture.BrowserAsync(), product, "city1");
        await OpenDraftAsync(desk.Page); // The planner needs the row, too.
        await using var connection = new MySqlConnection(product.Database);
        await connection.OpenAsync();
        await using (var holding = await connection.BeginTransactionAsync())
        {
            await CountAsync("SELECT COUNT(*) FROM (SELECT id FROM roster_weeks FOR UPDATE) held", holding);
            await PressPublishAsync(desk.Page);
            await Eventually.TrueAsync(
                async _ => await CountAsync(Waiting, holding) > 0,
                "publishing waits for the row",
                TimeSpan.FromSeconds(60),
                TestContext.Current.CancellationToken
            );
            await Task.WhenAll(product.Admin.Select(node => node.KillAsync()));
        }

        Assert.Equal(0, await CountAsync("SELECT COUNT(*) FROM roster_weeks WHERE state = 'Published'", null));
        Assert.Equal(0, await CountAsync("SELECT COUNT(*) FROM staff_notices WHERE kind = 'DutiesPublished'", null));
        await product.ReviveAsync();

        async Task<long> CountAsync(string sql, MySqlTransaction? transaction)
        {
            await using var command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (sql, transaction);
            return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The job opens the week by itself. When it comes to it depends on what else the machine has to do.</summary>
    private static async Task DraftIsThereAsync(RunningProduct product)
    {
        await using var connection = new MySqlConnection(product.Database);
        await connection.OpenAsync();
        await Eventually.TrueAsync(
            async token =>
            {
                await using var command = connection.CreateCommand();
                command.CommandText = "SELECT COUNT(*) FROM roster_seats";
                return (long)(await command.ExecuteScalarAsync(token))! > 0;
            },
            "the job opened a week",
            TimeSpan.FromSeconds(120),
            TestContext.Current.CancellationToken
        );
    }

    /// <summary>However many nodes run the job: one open week, planned by one planner.</summary>
    private static async Task<(long Weeks, long Attempts)> DraftedAsync(RunningProduct product)
    {
        await using var connection = new MySqlConnection(product.Database);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT COUNT(*), MAX(r.attempt) FROM roster_weeks w JOIN planning_runs r ON r.week_id = w.id WHERE r.asked_by IS NULL AND w.state = 'Published'";
        await using var row = await command.ExecuteReaderAsync();
        Assert.True(await row.ReadAsync());
        return (row.GetInt64(0), row.GetInt64(1));
    }

    /// <summary>Whoever is asked before the one whose phone we hold is telephoned by the station, and cannot come.</summary>
    private async Task AskUntilAsync(IPage desk)
    {
        await desk.ReloadAsync();
        var asked = desk.GetByTestId("seat").Filter(new() { HasText = "正在问" });
        for (var number = 0; number < MostAsked; number++)
        {
            await asked.First.WaitForAsync();
            if ((await asked.First.InnerTextAsync()).Contains(TakersName, StringComparison.Ordinal))
            {
                await album.TakeAsync(desk, "asking");
                return;
            }

            var before = await asked.First.InnerTextAsync();
            await asked.First.ClickAsync();
            await desk.GetByTestId("answer-no").ClickAsync();
            await Assertions.Expect(asked.First).Not.ToHaveTextAsync(before);
        }

        Assert.Fail($"{TakersName} was never asked.");
    }

    /// <summary>Opened at her duties.</summary>
    private async Task<HerPhone> PhoneAsync(RunningProduct product, string account)
    {
        var phone = await StaffPhone.OpenVolunteersAsync(await fixture.BrowserAsync(), product, account);
        await phone.TapAsync("我的值班");
        await phone.ExpectHeadingAsync("我的值班");
        return phone;
    }
}
