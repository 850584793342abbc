using Microsoft.Playwright;
using WeChatRights.EndToEnd.Tests.Journeys.People;
using WeChatRights.EndToEnd.Tests.Journeys.Product;
using WeChatRights.EndToEnd.Tests.Journeys.Screens;
using WeChatRights.Testing;

namespace WeChatRights.EndToEnd.Tests.Journeys;

/// <summary>
/// Five stories of one station from the eve of the National Day to the end of 2026, on the product as it is built and a clock that is moved: two transfers by mistake, of which one
/// is objected to on the last of five working days and one too late; a referral that stays without an answer until the county urges in writing; a claim to land of which an agent
/// follows the sixty days, the extension and the reply, to the review that is open to her; violence that has ended, with the talks of the seventh, thirtieth and ninetieth day; and the
/// agent who leaves, whose work goes to a colleague and whose mandate waits for the woman's word.
/// </summary>
[Collection(JourneyCollection.Name)]
public sealed partial class QuarterJourneyTests(ProductFixture fixture)
{
    private const string Township = "410422101";
    private const string Station = $"station-{Township}";
    private const string County = "county-410422";

    private readonly Album album = new("quarter");

    [Fact]
    public async Task Quarter_FromNationalDayToTheEndOfTheYear_EveryLimitEndsOnItsDay()
    {
        await using var product = await RunningProduct.StartEmbeddedAsync(At(9, 30, 9), TestContext.Current.CancellationToken);
        var (inTime, tooLate) = (await TransferAsync(product), await TransferAsync(product));
        var referred = await ReferAsync(product);
        var claim = await BeginAgencyAsync(product);
        var ended = await EndAsync(product);

        await product.TurnToAsync(At(10, 13, 16));
        await ObjectAsync(product, inTime);
        await UrgeAsync(product, referred);
        await VisitAsync(product, ended, "10 月 7 日", "seven-days");

        await product.TurnToAsync(At(10, 14, 9));
        await FindLiftedAsync(product, tooLate);

        await product.TurnToAsync(At(11, 25, 10));
        await ExtendAsync(product, claim);
        await VisitAsync(product, ended, "10 月 30 日", "thirty-days");

        await product.TurnToAsync(At(12, 29, 10));
        await ReplyAsync(product, claim);
        await VisitAsync(product, ended, "12 月 29 日", "ninety-days");

        var leaving = await BeginHandoverAsync(product);
        await SubstituteAsync(product, claim);
        await product.TurnToAsync(At(12, 29, 12).AddMinutes(30)); // Mandates of the demo, whose term is over, end at 12:31.
        await CloseAccountAsync(product, leaving);
    }

    /// <summary>In Pingdingshan.</summary>
    private static DateTimeOffset At(int month, int day, int hour) => new(2026, month, day, hour, 0, 0, TimeSpan.FromHours(8));

    private async Task<StaffBrowser> OpenAsync(RunningProduct product, string account, string path)
    {
        var desk = await StaffBrowser.OpenSignedInAsync(await fixture.BrowserAsync(), product, account);
        await desk.Page.GotoAsync(path);
        return desk;
    }

    /// <summary>The petitions office sends what the labour office should have got; the stamp is of 30 September.</summary>
    /// <returns>The address of the case.</returns>
    private async Task<string> TransferAsync(RunningProduct product)
    {
        await using var station = await OpenAsync(product, Station, "/register");
        var page = station.Page;
        await page.GetByTestId("channel-transferredin").ClickAsync();
        await page.GetByTestId("field-received").FillAsync("2026-09-30");
        await page.GetByTestId("field-received").PressAsync("Tab");
        await page.ChooseAsync("field-sender", "信访部门");
        await page.GetByTestId("field-sender-unit").FillAsync("叶县信访局（演示）");
        await page.ChooseAsync("field-category", "同工同酬");
        await page.GetByTestId("place-picker").FillAsync("任店");
        await page.Locator(".mud-popover-open .mud-list-item").Filter(new() { HasText = "任店" }).First.ClickAsync();
        await page.GetByTestId("field-narrative").FillAsync("演示：转来的信访件，反映工厂拖欠工资。");
        await page.GetByTestId("field-name").FillAsync("演示信访人");
        foreach (var consent in await page.Locator("[data-testid^=consent-]").AllAsync())
        {
            await consent.CheckAsync();
        }

        await page.GetByTestId("send").ClickAsync();
        await page.GetByTestId("open-case").ClickAsync();
        // 1 to 7 October are off and 10 October is worked: the fifth working day is the 13th (信访工作条例 art. 23(3)).
        await ExpectLimitAsync(page, "提出异议", "2026年10月13日");
        await album.TakeAsync(page, "transferred");
        station.AssertQuiet();
        return new Uri(page.Url).AbsolutePath;
    }

    private async Task ObjectAsync(RunningProduct product, string path)
    {
        await using var station = await OpenAsync(product, Station, path);
        var page = station.Page;
        await Assertions.Expect(page.GetByTestId("case-head")).ToBeVisibleAsync();
        await page.GetByTestId("more-actions").Locator("button").ClickAsync();
        await page.GetByTestId("action-object").ClickAsync();
        await page.WriteAsync("演示：劳动报酬由人社部门负责。");
        await album.TakeAsync(page, "objecting-on-the-last-day");
        await page.ConfirmAsync();
        await Assertions.Expect(page.GetByTestId("case-head")).ToContainTextAsync("等来文单位答复");
        await page.GetByTestId("action-answerobjection").ClickAsync();
        await page.GetByTestId("objection-agreed").ClickAsync();
        await page.WriteAsync("演示：电话里同意收回。");
        await page.ConfirmAsync();
        await Assertions.Expect(page.GetByTestId("case-head")).ToContainTextAsync("已退回来文单位");
        await album.TakeAsync(page, "sent-back");
        station.AssertQuiet();
    }

    /// <summary>The five days are over: the job has lifted it to the county, to a named person.</summary>
    private async Task FindLiftedAsync(RunningProduct product, string path)
    {
        await using var county = await OpenAsync(product, County, path);
        await Eventually.TrueAsync(
            async _ =>
            {
                await county.Page.ReloadAsync();
                await Assertions.Expect(county.Page.GetByTestId("timeline")).ToBeVisibleAsync();
                return (await county.Page.GetByTestId("timeline").InnerTextAsync()).Contains("超期", StringComparison.Ordinal);
            },
            "the job has lifted what ran out",
            TimeSpan.FromMinutes(8),
            TestContext.Current.CancellationToken
        );
        await album.TakeAsync(county.Page, "lifted");
        county.AssertQuiet();
    }

    private async Task<FiledComplaint> FileAsync(RunningProduct product, string category, string narrative)
    {
        using var woman = await product.SignInCitizenAsync($"quarter-{Guid.CreateVersion7():N}");
        var body = ComplaintBody.Full(Township, village: null);
        body["category"] = category;
        body["occurredOn"] = "2026-09-01";
        body["narrative"] = narrative;
        return await woman.FileAsync(body, ComplaintBody.NewKey());
    }

    private async Task<string> ReferAsync(RunningProduct product)
    {
        var filed = await FileAsync(product, "F1", "演示：被他打了，想要告诫书。");
        await using var station = await OpenAsync(product, Station, $"/cases/{filed.Id}");
        var page = station.Page;
        await new CaseScreen(page, filed.Number).AcceptAsync();
        await page.GetByTestId("refer").ClickAsync();
        await page.ChooseAsync("field-unit", "法律援助中心");
        await page.ChooseAsync("field-service", "法律援助");
        await page.GetByTestId("urgency-normal").ClickAsync();
        await page.GetByTestId("basis-separateconsent").ClickAsync();
        await page.ChooseAsync("field-way", "当面");
        await page.GetByTestId("give-summary").CheckAsync();
        await page.GetByTestId("field-summary").FillAsync("演示：家庭暴力，想申请人身安全保护令。");
        await album.TakeAsync(page, "referring");
        await page.ConfirmAsync();
        await Assertions.Expect(page.GetByTestId("referral")).ToContainTextAsync("法律援助");
        station.AssertQuiet();
        return $"/cases/{filed.Id}";
    }

    /// <summary>督促处理意见 by the county: the unit has kept silent beyond three working days.</summary>
    private async Task UrgeAsync(RunningProduct product, string path)
    {
        await using var county = await OpenAsync(product, County, path);
        var page = county.Page;
        await Assertions.Expect(page.GetByTestId("referral-overdue")).ToBeVisibleAsync();
        await album.TakeAsync(page, "silent");
        await page.GetByTestId("referrals").GetByTestId("urge").ClickAsync();
        await page.GetByTestId("field-reasons").FillAsync("演示：9 月 30 日转介，至今没有答复。");
        await page.ConfirmAsync();
        await Assertions.Expect(page.Locator("body")).ToContainTextAsync("督促处理意见");
        await album.TakeAsync(page, "urging-paper");
        county.AssertQuiet();
    }

    private async Task<string> BeginAgencyAsync(RunningProduct product)
    {
        var filed = await FileAsync(product, "E2", "演示：村里分地没有我的份，想请人帮我反映。");
        await using var station = await OpenAsync(product, Station, $"/cases/{filed.Id}");
        var page = station.Page;
        await new CaseScreen(page, filed.Number).AcceptAsync();
        await page.GetByTestId("action-classify").ClickAsync();
        await page.GetByTestId("class-claim").ClickAsync();
        await page.GetByTestId("route-otherclaim").ClickAsync();
        await page.ConfirmAsync();
        await MandateAsync(page);
        await ActAsync(page);
        await PaperAsync(page, "acceptance", "演示：受理告知单 1 号。");
        // 60 calendar days from 30 September end on Sunday 29 November, so on the Monday (信访工作条例 art. 34).
        await ExpectLimitAsync(page, "信访处理意见", "2026年11月30日");
        await album.TakeAsync(page, "agency-sixty-days");
        station.AssertQuiet();
        return $"/cases/{filed.Id}";
    }

    private async Task MandateAsync(IPage page)
    {
        await page.GetByTestId("draft-mandate").ClickAsync();
        await page.GetByTestId("capacity-full").ClickAsync();
        await page.GetByTestId("choose-agent").First.CheckAsync();
        await page.GetByTestId("field-matter").FillAsync("演示：反映分地没有份的事。");
        foreach (var act in new[] { "writeup", "visitfor", "urge", "receivepapers" })
        {
            await page.GetByTestId($"act-{act}").CheckAsync();
        }

        await page.GetByTestId("field-until").FillAsync("2027-06-30"); // Longer than the story.
        await page.GetByTestId("field-until").PressAsync("Tab");
        await album.TakeAsync(page, "mandate");
        await page.ConfirmAsync();
        await page.GetByTestId("sign-mandate").ClickAsync();
        await page.GetByTestId("field-place").FillAsync("演示档案柜 3 号");
        await page.GetByTestId("told-free").CheckAsync();
        await page.ConfirmAsync();
        await Assertions.Expect(page.GetByTestId("record-act")).ToBeVisibleAsync();
    }

    private static async Task ActAsync(IPage page)
    {
        await page.GetByTestId("record-act").ClickAsync();
        await page.GetByTestId("kind-writeup").ClickAsync();
        await page.GetByTestId("field-organ").FillAsync("演示·县农业农村局");
        await page.GetByTestId("field-result").FillAsync("演示：写好了材料，念给她听过。");
        await page.ConfirmAsync();
        await Assertions.Expect(page.GetByTestId("agency-steps")).ToBeVisibleAsync();
    }

    private static async Task PaperAsync(IPage page, string kind, string text)
    {
        await page.GetByTestId("record-receipt").ClickAsync();
        await page.GetByTestId($"paper-{kind}").ClickAsync();
        await page.GetByTestId("field-organ").FillAsync("演示·县农业农村局");
        await page.GetByTestId("field-text").FillAsync(text);
        await page.ConfirmAsync();
    }

    /// <summary>Thirty days more at most, counted from the sixtieth.</summary>
    private async Task ExtendAsync(RunningProduct product, string path)
    {
        await using var station = await OpenAsync(product, Station, path);
        await PaperAsync(station.Page, "extension", "演示：延期告知，情况复杂，局长批准延长三十日。");
        await ExpectLimitAsync(station.Page, "延期", "2026年12月29日");
        await album.TakeAsync(station.Page, "extended");
        station.AssertQuiet();
    }

    private async Task ReplyAsync(RunningProduct product, string path)
    {
        await using var station = await OpenAsync(product, Station, path);
        var page = station.Page;
        await PaperAsync(page, "opinion", "演示：信访事项处理意见书，答复已补分一份地。");
        await page.GetByTestId("report-to-her").ClickAsync();
        await page.GetByTestId("channel-miniprogram").ClickAsync();
        await page.GetByTestId("field-text").FillAsync("演示：意见书下来了，地补分了。不服的，30 天内可以申请复查。");
        await page.ConfirmAsync();
        await Assertions.Expect(page.GetByTestId("agency-steps")).ToContainTextAsync("告诉了她");
        await album.TakeAsync(page, "replied");
        await page.GetByTestId("clock-trackothers").ClickAsync();
        await page.GetByTestId("track-petitionreview").ClickAsync();
        await page.WriteAsync("演示：她向县政府申请复查。");
        await page.ConfirmAsync();
        await Assertions.Expect(page.GetByTestId("clocks")).ToContainTextAsync("复查");
        await album.TakeAsync(page, "review");
        station.AssertQuiet();
    }

    private static Task ExpectLimitAsync(IPage page, string kind, string day) =>
        Assertions.Expect(page.GetByTestId("clocks").Locator($"[aria-label*='{kind}'][aria-label*='到期：{day}']")).ToBeVisibleAsync();
}
