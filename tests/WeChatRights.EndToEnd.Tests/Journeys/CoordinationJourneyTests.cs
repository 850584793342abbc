using Microsoft.Playwright;
using WeChatRights.EndToEnd.Tests.Journeys.People;
using WeChatRights.EndToEnd.Tests.Journeys.Product;
using WeChatRights.EndToEnd.Tests.Journeys.Screens;

namespace WeChatRights.EndToEnd.Tests.Journeys;

/// <summary>
/// A case of several organs, on MariaDB and Redis with two admin nodes: the county makes it a major one and gives tasks, brings it to the joint conference with a brief that
/// names nobody, and the conference settles it, gives a task to a named person and has its minutes on paper.
/// </summary>
[Collection(JourneyCollection.Name)]
public sealed class CoordinationJourneyTests(ProductFixture fixture)
{
    private const string Township = "410422101";

    private readonly Album album = new("coordination");

    [Fact]
    public async Task MajorCase_ThroughTheJointConference_EndsInTasksWithNames()
    {
        var product = await fixture.ClusterAsync();
        var filed = await FileAsync(product);
        await using (var station = await OpenAsync(product, $"station-{Township}", $"/cases/{filed.Id}"))
        {
            await new CaseScreen(station.Page, filed.Number).AcceptAsync();
        }

        await using var county = await OpenAsync(product, "county-410422", $"/cases/{filed.Id}");
        var page = county.Page;
        await MarkAsync(page, product);
        await GiveTaskAsync(page);
        var conference = await ConveneAsync(page);
        await RaiseAsync(page, filed.Number);
        await DecideAsync(page);
        await ReadPaperAsync(page, conference);
        county.AssertQuiet();
    }

    private static async Task<FiledComplaint> FileAsync(RunningProduct product)
    {
        using var woman = await product.SignInCitizenAsync($"major-{Guid.CreateVersion7():N}");
        var body = ComplaintBody.Full(Township, village: null);
        body["category"] = "E2";
        body["narrative"] = "演示：村里几家外嫁女都没有分到补偿款，镇里和县里说法不一样。";
        return await woman.FileAsync(body, ComplaintBody.NewKey());
    }

    private async Task<StaffBrowser> OpenAsync(RunningProduct product, string account, string path)
    {
        var desk = await StaffBrowser.OpenSignedInAsync(await fixture.BrowserAsync(), product, account);
        await desk.Page.GotoAsync(path);
        return desk;
    }

    private async Task MarkAsync(IPage page, RunningProduct product)
    {
        await page.GetByTestId("mark-major").ClickAsync();
        await page.GetByTestId("ground-severalorgans").ClickAsync();
        await page.WriteAsync("演示：农业农村局、镇政府和法院说法不一样，要一起定。");
        await page.ChooseAsync("field-coordinator", product.Accounts["county-410422"].DisplayName);
        await album.TakeAsync(page, "marking");
        await page.ConfirmAsync();
        await page.GetByTestId("open-major").ClickAsync();
        await Assertions.Expect(page.GetByTestId("major-head")).ToContainTextAsync("说法不一样");
    }

    private async Task GiveTaskAsync(IPage page)
    {
        await page.GetByTestId("give-task").ClickAsync();
        await page.WriteAsync("演示：把各单位的书面意见收齐。");
        await page.GetByTestId("field-holder").ClickAsync();
        await page.Locator(".mud-popover-open .mud-list-item").First.ClickAsync();
        await page.ConfirmAsync();
        await Assertions.Expect(page.GetByTestId("major-task")).ToContainTextAsync("书面意见");
        await album.TakeAsync(page, "major");
    }

    /// <returns>The address of the conference.</returns>
    private async Task<string> ConveneAsync(IPage page)
    {
        await page.GotoAsync("/conferences");
        await page.GetByTestId("plan-conference").ClickAsync();
        await page.GetByTestId("field-title").FillAsync("演示·补偿款联席会议");
        var today = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8));
        await page.GetByTestId("field-day").FillAsync(today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByTestId("field-day").PressAsync("Tab");
        await page.GetByTestId("field-time").FillAsync("00:00"); // It has been held by now, at whatever hour the test runs.
        await page.GetByTestId("field-place").FillAsync("演示会议室");
        await album.TakeAsync(page, "convening");
        await page.ConfirmAsync();
        await Assertions.Expect(page.GetByTestId("conference-head")).ToBeVisibleAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>The brief is made from a closed list of facts; a telephone number in it is refused.</summary>
    private async Task RaiseAsync(IPage page, string number)
    {
        await page.GetByTestId("raise-case").ClickAsync();
        await page.GetByTestId("field-number").FillAsync(number);
        await page.GetByTestId("find-case").ClickAsync();
        await page.GetByTestId("field-title").FillAsync("演示：外嫁女补偿款由谁定");
        await Assertions.Expect(page.GetByTestId("field-brief")).Not.ToHaveValueAsync("");
        var brief = await page.GetByTestId("field-brief").InputValueAsync();
        Assert.DoesNotContain(ComplaintBody.PersonName, brief, StringComparison.Ordinal);
        await page.GetByTestId("field-brief").FillAsync($"{brief}\n演示：她的电话 13800000000。");
        await page.GetByTestId("dialog-confirm").ClickAsync();
        await Assertions.Expect(page.Locator(".mud-dialog [role=alert]")).ToBeVisibleAsync();
        await album.TakeAsync(page, "number-refused");
        await page.GetByTestId("field-brief").FillAsync(brief);
        await page.ConfirmAsync();
        await Assertions.Expect(page.GetByTestId("agenda-item")).ToContainTextAsync("补偿款由谁定");
    }

    private async Task DecideAsync(IPage page)
    {
        await page.GetByTestId("hold-conference").ClickAsync();
        await page.GetByTestId("settle-item").ClickAsync();
        await page.GetByTestId("decided-yes").ClickAsync();
        await page.GetByTestId("field-text").FillAsync("演示：由县农业农村局牵头，一个月内拿出意见。");
        await page.ConfirmAsync();
        await page.GetByTestId("give-resolution").ClickAsync();
        await page.GetByTestId("field-text").FillAsync("演示：牵头拿出补偿款的处理意见。");
        await page.GetByTestId("field-holder").ClickAsync();
        await page.Locator(".mud-popover-open .mud-list-item").First.ClickAsync();
        await page.ConfirmAsync();
        await Assertions.Expect(page.GetByTestId("resolution")).ToContainTextAsync("处理意见");
        await page.GetByTestId("write-minutes").ClickAsync();
        await page.GetByTestId("field-text").FillAsync("演示：会议听取了情况，议定由县农业农村局牵头。");
        await page.ConfirmAsync();
        await page.GetByTestId("issue-minutes").ClickAsync();
        await Assertions.Expect(page.GetByTestId("print-minutes")).ToBeVisibleAsync();
        await album.TakeAsync(page, "settled");
    }

    private async Task ReadPaperAsync(IPage page, string conference)
    {
        await page.GetByTestId("print-minutes").ClickAsync();
        await Assertions.Expect(page.Locator("body")).ToContainTextAsync("纪要");
        await Assertions.Expect(page.Locator("body")).Not.ToContainTextAsync(ComplaintBody.PersonName);
        await album.TakeAsync(page, "minutes");
        await page.GotoAsync(conference);
        await page.GetByTestId("resolution-finish").ClickAsync();
        await page.GetByTestId("field-text").FillAsync("演示：意见已经印发。");
        await page.ConfirmAsync();
        await Assertions.Expect(page.GetByTestId("resolution")).ToContainTextAsync("意见已经印发");
        await album.TakeAsync(page, "done");
    }
}
