using Microsoft.Playwright;
using WeChatRights.EndToEnd.Tests.Journeys.Product;
using WeChatRights.EndToEnd.Tests.Journeys.Screens;
using WeChatRights.Testing;

namespace WeChatRights.EndToEnd.Tests.Journeys;

/// <summary>What comes after the end: the talks that are owed, and an officer who leaves.</summary>
public sealed partial class QuarterJourneyTests
{
    private const string Deputy = $"station2-{Township}";

    /// <summary>Violence, ended by two; three talks are owed from that day (rulebook §4.7).</summary>
    private async Task<string> EndAsync(RunningProduct product)
    {
        var filed = await FileAsync(product, "F1", "演示：他打过我，现在搬出来住了。");
        var path = $"/cases/{filed.Id}";
        await using (var station = await OpenAsync(product, Station, path))
        {
            var screen = new CaseScreen(station.Page, filed.Number);
            await screen.AcceptAsync();
            await screen.TellRightsAsync();
            await screen.CloseAsync("referred", "演示：派出所出了告诫书，书面答复在卷里。");
            await Assertions.Expect(station.Page.GetByTestId("closing-waits")).ToBeVisibleAsync();
            station.AssertQuiet();
        }

        await using var county = await OpenAsync(product, County, path);
        await new CaseScreen(county.Page, filed.Number).AgreeToCloseAsync();
        var visits = county.Page.GetByTestId("visits");
        foreach (var day in new[] { "10 月 7 日", "10 月 30 日", "12 月 29 日" })
        {
            await Assertions.Expect(visits.GetByRole(AriaRole.Listitem).Filter(new() { HasText = day })).ToContainTextAsync("还没回访");
        }

        await album.TakeAsync(county.Page, "ended-with-visits");
        county.AssertQuiet();
        return path;
    }

    /// <summary>First whether she is alone and can speak (rulebook S24).</summary>
    private async Task VisitAsync(RunningProduct product, string path, string day, string picture)
    {
        await using var station = await OpenAsync(product, Station, path);
        var page = station.Page;
        await page.GetByTestId("record-visit").ClickAsync();
        await page.GetByTestId("talk-aloneandsafe").ClickAsync();
        await page.WriteAsync("演示：一个人在家，这些天平安。");
        await album.TakeAsync(page, $"visit-{picture}");
        await page.ConfirmAsync();
        var visit = page.GetByTestId("visits").GetByRole(AriaRole.Listitem).Filter(new() { HasText = day });
        await Assertions.Expect(visit).ToContainTextAsync("回访过了");
        station.AssertQuiet();
    }

    /// <summary>Everything that the station's officer has goes to her deputy; the mandate does not.</summary>
    /// <returns>The address of the hand-over.</returns>
    private async Task<string> BeginHandoverAsync(RunningProduct product)
    {
        await using var county = await OpenAsync(product, County, "/staff");
        var page = county.Page;
        await FindPersonAsync(page, product);
        await page.GetByTestId("hand-over").ClickAsync();
        await page.ChooseAsync("successor-all", product.Accounts[Deputy].DisplayName);
        await album.TakeAsync(page, "handing-over");
        await page.GetByTestId("begin-handover").ClickAsync();
        await page.Locator(".dialog-primary").ClickAsync();
        await Assertions.Expect(page.GetByTestId("waiting-row")).ToContainTextAsync("等当事人同意", new() { Timeout = 120_000 });
        await Assertions.Expect(page.GetByTestId("passed-row").First).ToContainTextAsync("在办的案件");
        await album.TakeAsync(page, "mandate-waits");
        county.AssertQuiet();
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>The woman agrees to another agent (民法典第一百六十九条).</summary>
    private async Task SubstituteAsync(RunningProduct product, string claim)
    {
        await using var deputy = await OpenAsync(product, Deputy, claim);
        var page = deputy.Page;
        await page.GetByTestId("substitute-agent").ClickAsync();
        await page.ChooseAsync("field-agent", product.Accounts[Deputy].DisplayName);
        await page.GetByTestId("ground-herconsent").ClickAsync();
        await page.WriteAsync("演示：当面问过她，她同意换人。");
        await page.ConfirmAsync();
        await Assertions.Expect(page.GetByTestId("timeline")).ToContainTextAsync("离岗交接");
        await album.TakeAsync(page, "substitute");
        deputy.AssertQuiet();
    }

    private async Task CloseAccountAsync(RunningProduct product, string handover)
    {
        await using var security = await OpenAsync(product, "sec", handover);
        var page = security.Page;
        await UntilAsync(page, "都交完了");
        await album.TakeAsync(page, "handed-over");
        await page.GotoAsync("/staff");
        await FindPersonAsync(page, product);
        await page.GetByTestId("more-actions").ClickAsync();
        await page.GetByTestId("switch-account").ClickAsync();
        await page.Locator(".dialog-primary").ClickAsync();
        await Assertions.Expect(page.Locator("body")).ToContainTextAsync("已停用");
        await page.GotoAsync(handover);
        await UntilAsync(page, "已完成");
        security.AssertQuiet();
    }

    private static async Task FindPersonAsync(IPage page, RunningProduct product)
    {
        var name = product.Accounts[Station].DisplayName;
        await page.GetByTestId("staff-search").FillAsync(name);
        await page.WaitForURLAsync("**/staff?*"); // It follows a moment after the last letter, and would take the person's page away.
        await page.Locator($"[data-testid=staff-row][data-name='{name}'] a").First.ClickAsync();
    }

    /// <summary>The job works on its own; the page shows it when it is loaded.</summary>
    private static Task UntilAsync(IPage page, string text) =>
        Eventually.TrueAsync(
            async _ =>
            {
                await page.ReloadAsync();
                await Assertions.Expect(page.GetByTestId("handover-progress")).ToBeVisibleAsync();
                return (await page.GetByTestId("handover-progress").InnerTextAsync()).Contains(text, StringComparison.Ordinal);
            },
            $"the hand-over says: {text}",
            TimeSpan.FromMinutes(3),
            TestContext.Current.CancellationToken
        );
}
