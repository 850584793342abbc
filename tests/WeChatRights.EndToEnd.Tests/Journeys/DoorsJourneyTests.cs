using Microsoft.Playwright;
using WeChatRights.EndToEnd.Tests.Journeys.Product;
using WeChatRights.EndToEnd.Tests.Journeys.Screens;

namespace WeChatRights.EndToEnd.Tests.Journeys;

/// <summary>
/// All doors lead to one register, on MariaDB and Redis with two admin nodes: a call that broke off is called back, the same matter told twice is merged and
/// taken apart, and what the petitions office sent by mistake goes back when they agree.
/// </summary>
[Collection(JourneyCollection.Name)]
public sealed class DoorsJourneyTests(ProductFixture fixture)
{
    private const string Station = "station-410422101";

    private readonly Album album = new("doors");

    [Fact]
    public async Task Doors_OfEveryKind_LeadToOneRegister()
    {
        var product = await fixture.ClusterAsync();
        await using var desk = await StaffBrowser.OpenSignedInAsync(await fixture.BrowserAsync(), product, Station);
        var phone = $"138{Random.Shared.Next(10_000_000, 99_999_999)}";

        await CutOffAsync(desk.Page, phone);
        var first = await RegisterCallAsync(desk.Page, phone);
        await CallAgainAsync(desk.Page, phone, first);
        var second = await RegisterVisitAsync(desk.Page, phone);
        await MergeAsync(desk.Page, first, second);
        await SendBackAsync(desk.Page);

        desk.AssertQuiet();
    }

    private async Task CutOffAsync(IPage page, string phone)
    {
        await page.GotoAsync("/calls");
        await page.GetByTestId("field-caller").FillAsync(phone);
        await page.GetByTestId("outcome-cutoff").ClickAsync();
        await page.GetByTestId("note-danger").CheckAsync();
        await album.TakeAsync(page, "cut-off");
        await page.GetByTestId("note-save").ClickAsync();
        var waiting = page.GetByTestId("call-back").Filter(new() { HasText = $"{phone[..3]}****{phone[^4..]}" });
        await waiting.GetByTestId("call-now").ClickAsync();
        await Assertions.Expect(page.GetByTestId("call-number")).ToHaveTextAsync(phone);
        await page.GetByTestId("result-reached").ClickAsync();
        await album.TakeAsync(page, "call-back");
        await page.GetByTestId("dialog-confirm").ClickAsync();
        await Assertions.Expect(waiting).ToHaveCountAsync(0);
    }

    private async Task<string> RegisterCallAsync(IPage page, string phone)
    {
        await page.GotoAsync("/calls");
        await page.GetByTestId("field-caller").FillAsync(phone);
        await page.GetByTestId("look-up").ClickAsync();
        await Assertions.Expect(page.GetByTestId("caller-history")).ToContainTextAsync("以前的来电");
        await page.GetByTestId("outcome-registered").ClickAsync();
        await FillAsync(page, "演示：同样的岗位，女工每天少给二十块。");
        await album.TakeAsync(page, "call-form");
        return await SendAsync(page);
    }

    private async Task CallAgainAsync(IPage page, string phone, string number)
    {
        await page.GotoAsync("/calls");
        await page.GetByTestId("field-caller").FillAsync(phone);
        await page.GetByTestId("look-up").ClickAsync();
        var hers = page.GetByTestId("caller-history").Locator("li").Filter(new() { HasText = number });
        await Assertions.Expect(hers).ToBeVisibleAsync();
        await album.TakeAsync(page, "caller-known");
        await hers.GetByTestId("add-to-case").ClickAsync();
        await page.GetByTestId("spoke-yes").ClickAsync();
        await WriteAsync(page, "演示：问什么时候有结果。");
        await page.GetByTestId("dialog-confirm").ClickAsync();
        await Assertions.Expect(page.GetByTestId("caller-history")).ToHaveCountAsync(0);
    }

    private async Task<string> RegisterVisitAsync(IPage page, string phone)
    {
        await page.GotoAsync("/register");
        await page.GetByTestId("channel-visit").ClickAsync();
        await FillAsync(page, "演示：当面来问少给的工资。");
        await page.GetByTestId("field-phone").FillAsync(phone);
        await album.TakeAsync(page, "visit-form");
        return await SendAsync(page);
    }

    private async Task MergeAsync(IPage page, string first, string second)
    {
        await page.GetByTestId("open-case").ClickAsync();
        await Assertions.Expect(page.GetByTestId("door")).ToContainTextAsync("来访");
        await page.GetByTestId("tie-mergeinto").ClickAsync();
        await page.GetByTestId("choose-case").Filter(new() { HasText = first }).ClickAsync();
        await WriteAsync(page, "演示：同一个人，同一件事。");
        await album.TakeAsync(page, "merge");
        await page.GetByTestId("dialog-confirm").ClickAsync();
        await Assertions.Expect(page.GetByTestId("case-head")).ToContainTextAsync("已并案");
        await album.TakeAsync(page, "merged");
        await page.GetByTestId("related").GetByText(first, new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("related")).ToContainTextAsync($"{second}");
        await Assertions.Expect(page.GetByTestId("repeats")).ToContainTextAsync("2 次"); // The call, and the matter told once more.
    }

    private async Task SendBackAsync(IPage page)
    {
        await page.GotoAsync("/register");
        await page.GetByTestId("channel-transferredin").ClickAsync();
        await FillDateAsync(page, "field-received");
        await page.ChooseAsync("field-sender", "信访部门");
        await page.GetByTestId("field-sender-unit").FillAsync("叶县信访局（演示）");
        await FillAsync(page, "演示：转来的信访件，反映工厂拖欠工资。");
        await album.TakeAsync(page, "transfer-form");
        await page.GetByTestId("send").ClickAsync();
        await page.GetByTestId("open-case").ClickAsync();
        await Assertions.Expect(page.GetByTestId("clocks")).ToContainTextAsync("提出异议");
        await page.GetByTestId("more-actions").Locator("button").ClickAsync();
        await page.GetByTestId("action-object").ClickAsync();
        await WriteAsync(page, "演示：劳动报酬由人社部门负责。");
        await page.GetByTestId("dialog-confirm").ClickAsync();
        await Assertions.Expect(page.GetByTestId("case-head")).ToContainTextAsync("等来文单位答复");
        await page.GetByTestId("action-answerobjection").ClickAsync();
        await page.GetByTestId("objection-agreed").ClickAsync();
        await WriteAsync(page, "演示：电话里同意收回。");
        await page.GetByTestId("dialog-confirm").ClickAsync();
        await Assertions.Expect(page.GetByTestId("case-head")).ToContainTextAsync("已退回来文单位");
        await album.TakeAsync(page, "returned");
    }

    private static async Task FillAsync(IPage page, string narrative)
    {
        await page.ChooseAsync("field-category", "同工同酬");
        await page.GetByTestId("place-picker").FillAsync("任店");
        await page.Locator(".mud-popover-open .mud-list-item").Filter(new() { HasText = "任店" }).First.ClickAsync();
        await page.GetByTestId("field-narrative").FillAsync(narrative);
        await page.GetByTestId("field-name").FillAsync("演示来电人");
        foreach (var consent in await page.Locator("[data-testid^=consent-]").AllAsync())
        {
            await consent.CheckAsync();
        }
    }

    private static async Task<string> SendAsync(IPage page)
    {
        await page.GetByTestId("send").ClickAsync();
        await Assertions.Expect(page.GetByTestId("receipt-code")).ToBeVisibleAsync();
        return await page.GetByTestId("number").InnerTextAsync();
    }

    private static async Task FillDateAsync(IPage page, string testId)
    {
        var today = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8));
        await page.GetByTestId(testId).FillAsync(today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByTestId(testId).PressAsync("Tab");
    }

    private static Task WriteAsync(IPage page, string text) => page.Locator(".mud-dialog textarea").First.FillAsync(text);
}
