using Microsoft.Playwright;
using WeChatRights.EndToEnd.Tests.Journeys.People;
using WeChatRights.EndToEnd.Tests.Journeys.Product;
using WeChatRights.EndToEnd.Tests.Journeys.Screens;

namespace WeChatRights.EndToEnd.Tests.Journeys;

/// <summary>
/// A child's matter, on MariaDB and Redis with two admin nodes: told to the police before anything else, handed to a colleague, after which its file is closed even to who had
/// it before, opened by approval and by itself, and ended by two.
/// </summary>
[Collection(JourneyCollection.Name)]
public sealed class MinorJourneyTests(ProductFixture fixture)
{
    private const string Township = "410422101";

    private readonly Album album = new("minor");

    [Fact]
    public async Task ChildsMatter_Reported_HandedOn_OpenedByApprovalAndEndedByTwo()
    {
        var product = await fixture.ClusterAsync();
        var filed = await FileAsync(product);
        await using var station = await OpenAsync(product, $"station-{Township}", filed);
        await ReportAsync(station.Page);
        var first = new CaseScreen(station.Page, filed.Number);
        await first.AssignAsync(product.Accounts[$"station2-{Township}"].DisplayName);

        await Assertions.Expect(station.Page.GetByTestId("minor-gate")).ToBeVisibleAsync();
        await Assertions.Expect(station.Page.GetByTestId("narrative")).ToHaveCountAsync(0);
        await station.Page.GetByTestId("ground-shecame").ClickAsync();
        await album.TakeAsync(station.Page, "gate");
        await station.Page.GetByTestId("gate-ask").ClickAsync();
        await Assertions.Expect(station.Page.GetByTestId("gate-waits")).ToBeVisibleAsync();

        await using var colleague = await OpenAsync(product, $"station2-{Township}", filed);
        await Assertions.Expect(colleague.Page.GetByTestId("minor-access")).ToContainTextAsync("等答复");
        await album.TakeAsync(colleague.Page, "asked");
        await colleague.Page.GetByTestId("access-yes").ClickAsync();
        await Assertions.Expect(station.Page.GetByTestId("narrative")).ToBeVisibleAsync();

        await EndAsync(product, colleague.Page, filed);
        await Assertions.Expect(station.Page.GetByTestId("case-result")).ToBeVisibleAsync();
        await album.TakeAsync(station.Page, "ended");
        station.AssertQuiet();
        colleague.AssertQuiet();
    }

    private static async Task<FiledComplaint> FileAsync(RunningProduct product)
    {
        using var woman = await product.SignInCitizenAsync($"minor-{Guid.CreateVersion7():N}");
        var body = ComplaintBody.Full(Township, village: null);
        body["category"] = "G8";
        body["minorInvolved"] = true;
        body["narrative"] = "演示：孩子在学校被几个同学打伤，不敢去上学。";
        return await woman.FileAsync(body, ComplaintBody.NewKey());
    }

    private async Task<StaffBrowser> OpenAsync(RunningProduct product, string account, FiledComplaint filed)
    {
        var desk = await StaffBrowser.OpenSignedInAsync(await fixture.BrowserAsync(), product, account);
        await desk.Page.GotoAsync($"/cases/{filed.Id}");
        await Assertions.Expect(desk.Page.GetByTestId("case-head")).ToBeVisibleAsync();
        return desk;
    }

    private async Task ReportAsync(IPage page)
    {
        await page.GetByTestId("judge").ClickAsync();
        await page.GetByTestId("situation-manyinjuries").ClickAsync();
        await page.WriteAsync("演示：身上多处伤，老师也看见了。");
        await page.GetByTestId("dialog-confirm").ClickAsync();
        await Assertions.Expect(page.GetByTestId("report-harm")).ToBeVisibleAsync();
        await album.TakeAsync(page, "hard-stop");
        await page.GetByTestId("report-harm").ClickAsync();
        await page.GetByTestId("situation-manyinjuries").ClickAsync();
        await page.GetByTestId("channel-emergency110").ClickAsync();
        await page.WriteAsync("演示：打了 110，民警已经出警。");
        await page.GetByTestId("dialog-confirm").ClickAsync();
        await Assertions.Expect(page.GetByTestId("report-harm")).ToHaveCountAsync(0);
        await new CaseScreen(page, "").AcceptAsync();
    }

    private async Task EndAsync(RunningProduct product, IPage owner, FiledComplaint filed)
    {
        await new CaseScreen(owner, filed.Number).CloseAsync("referred", "演示：公安机关已经立案，书面答复在卷里。");
        await Assertions.Expect(owner.GetByTestId("closing-waits")).ToBeVisibleAsync();
        await using var county = await OpenAsync(product, "county-410422", filed);
        await new CaseScreen(county.Page, filed.Number).AgreeToCloseAsync();
        await Assertions.Expect(county.Page.GetByTestId("case-result")).ToBeVisibleAsync();
        county.AssertQuiet();
    }
}
