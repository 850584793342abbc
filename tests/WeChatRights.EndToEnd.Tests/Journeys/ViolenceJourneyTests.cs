using Microsoft.Playwright;
using WeChatRights.EndToEnd.Tests.Journeys.People;
using WeChatRights.EndToEnd.Tests.Journeys.Product;
using WeChatRights.EndToEnd.Tests.Journeys.Screens;

namespace WeChatRights.EndToEnd.Tests.Journeys;

/// <summary>
/// Violence at home, on MariaDB and Redis with two admin nodes: judged high while she is asked, reported to the police, spoken with as the plan says, the
/// court's limit kept in sight, and put lower by two officers of the county.
/// </summary>
[Collection(JourneyCollection.Name)]
public sealed class ViolenceJourneyTests(ProductFixture fixture)
{
    private const string Township = "410422101";

    private readonly Album album = new("violence");

    [Fact]
    public async Task Violence_JudgedHigh_IsReportedWatchedAndPutLowerByTwo()
    {
        var product = await fixture.ClusterAsync();
        var filed = await FileAsync(product);

        await AtAsync(
            product,
            $"station-{Township}",
            filed,
            async page =>
            {
                await AssessAsync(page);
                await ReportAsync(page);
                await SpeakAsync(page);
                await AskTheCourtAsync(page);
            }
        );
        await AtAsync(product, "county-410422", filed, ProposeAsync);
        await AtAsync(product, "county2-410422", filed, AgreeAsync);
    }

    private static async Task<FiledComplaint> FileAsync(RunningProduct product)
    {
        using var woman = await product.SignInCitizenAsync($"violence-{Guid.CreateVersion7():N}");
        return await woman.FileAsync(ComplaintBody.Full(Township, village: null), ComplaintBody.NewKey());
    }

    private async Task AtAsync(RunningProduct product, string account, FiledComplaint filed, Func<IPage, Task> act)
    {
        await using var desk = await StaffBrowser.OpenSignedInAsync(await fixture.BrowserAsync(), product, account);
        await desk.Page.GotoAsync($"/cases/{filed.Id}");
        await act(desk.Page);
        desk.AssertQuiet();
    }

    private async Task AssessAsync(IPage page)
    {
        await page.GetByTestId("risk-assessrisk").ClickAsync();
        await page.GetByTestId("answer-1-yes").ClickAsync();
        await Assertions.Expect(page.GetByTestId("dialog-confirm")).ToBeDisabledAsync();
        await page.GetByTestId("answer-F1-yes").ClickAsync();
        await Assertions.Expect(page.GetByTestId("high-now")).ToBeVisibleAsync();
        await page.GetByTestId("occasion-first").ClickAsync();
        await album.TakeAsync(page, "asked");
        await page.GetByTestId("dialog-confirm").ClickAsync();
        await Assertions.Expect(page.GetByTestId("report-now")).ToBeVisibleAsync();
        await album.TakeAsync(page, "high");
    }

    private async Task ReportAsync(IPage page)
    {
        await page.GetByTestId("action-reporttopolice").ClickAsync();
        await page.GetByTestId("channel-emergency110").ClickAsync();
        await WriteAsync(page, "演示：已出警，人安全。");
        await album.TakeAsync(page, "police");
        await page.GetByTestId("dialog-confirm").ClickAsync();
        await Assertions.Expect(page.GetByTestId("report-now")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("timeline")).ToContainTextAsync("报警记录");
    }

    private static async Task SpeakAsync(IPage page)
    {
        await page.GetByTestId("risk-recordsafetycontact").ClickAsync();
        await page.GetByTestId("talk-aloneandsafe").ClickAsync();
        await WriteAsync(page, "演示：在娘家，人没事。");
        await page.GetByTestId("dialog-confirm").ClickAsync();
        await Assertions.Expect(page.GetByTestId("contacts")).ToContainTextAsync("说上话 1 次");
    }

    private async Task AskTheCourtAsync(IPage page)
    {
        await page.GetByTestId("clock-trackothers").ClickAsync();
        await page.GetByTestId("track-urgentprotectionorder").ClickAsync();
        await WriteAsync(page, "演示：县法院已受理。");
        await album.TakeAsync(page, "court");
        await page.GetByTestId("dialog-confirm").ClickAsync();
        await Assertions.Expect(page.GetByTestId("clocks")).ToContainTextAsync("法院作出保护令（紧急）");
        await album.TakeAsync(page, "case");
    }

    private static async Task ProposeAsync(IPage page)
    {
        await page.GetByTestId("risk-proposelowerrisk").ClickAsync();
        await page.GetByTestId("to-medium").ClickAsync();
        await WriteAsync(page, "演示：他被拘留了。");
        await page.GetByTestId("dialog-confirm").ClickAsync();
        await Assertions.Expect(page.GetByTestId("lowering-waits")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("risk-decidelowerrisk")).ToHaveCountAsync(0);
    }

    private async Task AgreeAsync(IPage page)
    {
        await page.GetByTestId("risk-decidelowerrisk").ClickAsync();
        await page.GetByTestId("agree-yes").ClickAsync();
        await WriteAsync(page, "演示：核实过，同意。");
        await page.GetByTestId("dialog-confirm").ClickAsync();
        await Assertions.Expect(page.GetByTestId("risk")).ToContainTextAsync("中风险");
        await album.TakeAsync(page, "lower");
    }

    private static Task WriteAsync(IPage page, string text) => page.Locator(".mud-dialog textarea").First.FillAsync(text);
}
