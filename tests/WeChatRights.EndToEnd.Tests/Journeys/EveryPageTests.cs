using Microsoft.Playwright;
using WeChatRights.EndToEnd.Tests.Journeys.Product;
using WeChatRights.EndToEnd.Tests.Journeys.Screens;
using WeChatRights.Testing;

namespace WeChatRights.EndToEnd.Tests.Journeys;

/// <summary>Every page, as each kind of person who may open it, on a desk and on a phone.</summary>
[Collection(JourneyCollection.Name)]
public sealed class EveryPageTests(ProductFixture fixture)
{
    private static readonly Dictionary<string, string[]> Pages = new()
    {
        ["station-410422101"] =
        [
            "/",
            "/cases",
            "/cases?view=finished",
            "CASE",
            "PAPER",
            "NOTICE",
            "/cases/search",
            "/register",
            "/calls",
            "/messages",
            "/staff",
            "PERSON",
            "/stations",
            "/directory",
            "/agency",
            "/agency/fund",
            "/agency/guidance",
            "/agency/guidance?tab=examples",
            "/major",
            "/conferences",
            "/screening",
            "/phrases",
            "/screening/reviews",
            "/leave",
        ],
        ["city1"] =
        [
            "/",
            "/cases?view=overdue",
            "CASE",
            "/stations",
            "/consultations",
            "/consultations/calendar?view=week",
            "/consultations/for-caller",
            "/consultations/door",
            "/consultations/figures",
            "/providers",
            "/volunteers",
            "/rosters",
            "/rosters/needs?station=410422101",
            "/rosters/figures",
            "/rosters/sheet?place=410422101",
            "/service-hours",
            "/agency",
            "/agency/fund",
            "/agency/guidance",
            "/agency/guidance?tab=examples",
            "/major",
            "/conferences",
            "/screening",
            "/phrases",
            "/screening/reviews",
            "/staff",
            "/messages",
            "/account",
        ],
        ["volunteer-410402001"] = ["/", "/my-consultations"],
        ["partner-410422"] = ["/", "/referrals", "REFERRAL", "/referrals?ended=true", "/guidance"],
        ["leader"] = ["/", "/cases", "/no-permission", "/coordination"],
        ["sys"] = ["/", "/system", "/staff", "/stations", "/audit"],
        ["sec"] = ["/", "/staff", "PERSON", "HANDOVER"],
        ["audit"] = ["/", "/audit"],
    };

    private const int PeopleAtOnce = 2;

    /// <summary>Two people at once, each at a desk and on a phone: most of the time is waiting.</summary>
    [Fact]
    public async Task Pages_OfEverybody_AreChineseQuietAndFitTheWindow()
    {
        var faults = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Parallel.ForEachAsync(
            Pages.Keys,
            new ParallelOptions { MaxDegreeOfParallelism = PeopleAtOnce, CancellationToken = TestContext.Current.CancellationToken },
            async (person, _) =>
            {
                foreach (var fault in await WalkAsync(person))
                {
                    faults.Add(fault);
                }
            }
        );

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(390, 844)]
    public async Task Pages_BeforeSignIn_AreChineseQuietAndFitTheWindow(int width, int height)
    {
        var product = await fixture.EmbeddedAsync();
        await using var browser = await StaffBrowser.OpenAsync(await fixture.BrowserAsync(), product.AdminAddress, width, height);
        var person = product.Accounts["volunteer-410423101"];
        var signIn = new SignInScreen(browser.Page);
        await signIn.OpenAsync();
        await CheckAsync(browser.Page);
        await signIn.GiveNameAsync(person.UserName, person.Password);
        await CheckAsync(browser.Page);
        await browser.Page.ClickAsync("text=用恢复码");
        await CheckAsync(browser.Page);
        browser.AssertQuiet();
    }

    [Fact]
    public async Task Page_ThatDoesNotExist_SaysSoInChinese()
    {
        var product = await fixture.EmbeddedAsync();
        // A stranger is sent to the sign-in page, whatever the address.
        await using var browser = await StaffBrowser.OpenSignedInAsync(await fixture.BrowserAsync(), product, "audit");

        var answer = await browser.Page.GotoAsync("/such-a-page");

        Assert.Equal(404, answer!.Status);
        await Assertions.Expect(browser.Page.Locator(".state-title")).ToHaveTextAsync("没有这一页");
        await CheckAsync(browser.Page);
        Assert.Empty(browser.ForeignRequests);
    }

    private async Task<StaffBrowser> SignInAsync(string userName, int width, int height)
    {
        var product = await fixture.EmbeddedAsync();
        return await StaffBrowser.OpenSignedInAsync(await fixture.BrowserAsync(), product, userName, width, height);
    }

    /// <summary>By day on a phone, where things get too wide; at night at a desk, too.</summary>
    private async Task<IEnumerable<string>> WalkAsync(string userName)
    {
        await using var phone = await SignInAsync(userName, 390, 844);
        var faults = await WalkAsync(phone.Page, userName, "390");
        phone.AssertQuiet();
        if (TestRun.Nightly)
        {
            await using var desk = await SignInAsync(userName, 1440, 900);
            faults.AddRange(await WalkAsync(desk.Page, userName, "1440"));
            desk.AssertQuiet();
        }

        return faults;
    }

    private static async Task<List<string>> WalkAsync(IPage page, string userName, string window)
    {
        var album = new Album($"pages-{userName}-{window}");
        var faults = new List<string>();
        foreach (var address in Pages[userName])
        {
            await OpenAsync(page, address);
            await album.TakeAsync(page, address.Trim('/').Replace('/', '-').Replace('?', '-'));
            faults.AddRange((await PageCheck.EnglishLeftoversAsync(page)).Select(text => $"{userName} {window} {address}: {text}"));
            faults.AddRange((await PageCheck.OverflowAsync(page)).Select(what => $"{userName} {window} {address}: too wide: {what}"));
        }

        return faults;
    }

    private static async Task CheckAsync(IPage page)
    {
        Assert.Empty(await PageCheck.EnglishLeftoversAsync(page));
        Assert.Empty(await PageCheck.OverflowAsync(page));
    }

    /// <summary>CASE is the newest case that the person answers for, PAPER the form of the case that is open and NOTICE its notice, REFERRAL the first that the unit owes something for, PERSON the first of the people.</summary>
    private static async Task OpenAsync(IPage page, string address)
    {
        switch (address)
        {
            case "CASE":
                var queue = new QueueScreen(page);
                await queue.OpenAsync("?view=mine&sort=received"); // Of others a child's file may be closed.
                if (await queue.Rows.CountAsync() == 0)
                {
                    await queue.OpenAsync("?category=d&sort=received");
                }

                await Assertions.Expect(queue.Rows).Not.ToHaveCountAsync(0);
                await queue.OpenCaseAsync((await queue.NumbersAsync())[0]);
                break;
            case "PAPER":
                await page.GotoAsync($"{new Uri(page.Url).AbsolutePath}/legal-aid");
                break;
            case "NOTICE":
                await page.GotoAsync(
                    $"{new Uri(page.Url).AbsolutePath.Replace("/legal-aid", "", StringComparison.Ordinal)}/notices/acceptance"
                );
                break;
            case "REFERRAL":
                await page.GotoAsync("/referrals");
                await page.Locator("[data-testid=open-referral]").First.ClickAsync();
                await Assertions.Expect(page.Locator("[data-testid=packet]")).ToBeVisibleAsync();
                break;
            case "PERSON":
                await page.GotoAsync("/staff");
                await page.Locator("[data-testid=staff-row] a").First.ClickAsync();
                await Assertions.Expect(page.Locator("h2").First).ToBeVisibleAsync();
                break;
            case "HANDOVER":
                await page.GotoAsync("/staff");
                await page.Locator("[data-testid=staff-row][data-name*='维权站'] a").First.ClickAsync();
                await page.GetByTestId("hand-over").ClickAsync();
                await Assertions.Expect(page.GetByTestId("handover-form")).ToBeVisibleAsync();
                break;
            default:
                await page.GotoAsync(address);
                break;
        }

        await Assertions.Expect(page.Locator("h1, .state-title").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".loading, .mud-skeleton")).ToHaveCountAsync(0);
    }
}
