using Microsoft.Playwright;
using WeChatRights.EndToEnd.Tests.Journeys.Client;
using WeChatRights.EndToEnd.Tests.Journeys.Product;
using WeChatRights.EndToEnd.Tests.Journeys.Screens;

namespace WeChatRights.EndToEnd.Tests.Journeys;

/// <summary>With the abuser's eyes: whoever takes the phone after her finds no sign of a complaint.</summary>
[Collection(JourneyCollection.Name)]
public sealed class ClientTracesTests(ProductFixture fixture)
{
    private const string Secret = "演示：他把我关在屋里三天";

    /// <summary>All that a browser keeps for a site, but for the two flags that say nothing about her.</summary>
    private const string Kept = """
        async () => ({
          local: Object.keys(localStorage).filter((key) => !['visited', 'large-type'].includes(key) && !key.startsWith('UNI_')),
          session: Object.keys(sessionStorage),
          cookies: document.cookie,
          databases: (await indexedDB.databases()).map((entry) => entry.name),
          caches: await caches.keys(),
          address: location.href,
          title: document.title,
        })
        """;

    [Theory]
    [InlineData("tap")]
    [InlineData("escape")]
    [InlineData("idle")]
    public async Task QuickExit_WithAFormHalfFilled_LeavesNothing(string way)
    {
        await using var phone = await OpenAsync();
        await FillHalfAsync(phone);

        await LeaveAsync(phone, way);

        await phone.ExpectCalmAsync();
        await new Album("client-traces").TakeAsync(phone.Page, way);
        await AssertNothingKeptAsync(phone.Page);

        // The back button leads to the home page, and the form is as if nobody had touched it.
        await phone.Page.GoBackAsync();
        await Assertions.Expect(phone.Button("我要求助")).ToBeVisibleAsync();
        Assert.DoesNotContain("关在屋里", await phone.Page.ContentAsync(), StringComparison.Ordinal);
        await new FilingScreen(phone).OpenAsync();
        await Assertions.Expect(phone.Page.Locator("input:checked")).ToHaveCountAsync(0);
        await AssertNothingKeptAsync(phone.Page);
        phone.AssertQuiet();
    }

    [Fact]
    public async Task Pages_OneAfterTheOther_LeaveNoAddressAndNoHistory()
    {
        await using var phone = await OpenAsync();
        var before = await phone.Page.EvaluateAsync<int>("() => history.length");
        await FillHalfAsync(phone);

        Assert.Equal(before, await phone.Page.EvaluateAsync<int>("() => history.length"));
        Assert.Equal($"/?person={phone.Person}", new Uri(phone.Page.Url).PathAndQuery);
        Assert.Equal("便民服务", await phone.Page.TitleAsync());

        // Back goes one step, and nothing she wrote is lost.
        await phone.Page.GoBackAsync();
        await phone.ExpectHeadingAsync("是哪一类事？");
        await phone.TapAsync("下一步");
        await Assertions.Expect(phone.Page.GetByLabel("写下来")).ToHaveValueAsync(Secret);
    }

    private static async Task FillHalfAsync(HerPhone phone)
    {
        var form = new FilingScreen(phone);
        await form.OpenAsync();
        await phone.ChooseAsync("我现在安全");
        await form.NextAsync("这是谁的事？");
        await form.NextAsync("对方是什么人？");
        await form.NextAsync("你想让我们做什么？");
        await phone.ChooseAsync("帮帮我");
        await form.NextAsync("是哪一类事？");
        await phone.TapAsync("婚姻家庭权益");
        await phone.ChooseAsync("被家里人打骂");
        await form.NextAsync("发生了什么？");
        await phone.Page.GetByLabel("写下来").FillAsync(Secret);
    }

    private static async Task LeaveAsync(HerPhone phone, string way)
    {
        switch (way)
        {
            case "tap":
                await phone.TapAsync("快速离开");
                break;
            case "escape":
                // Not one after the other's answer: on a busy machine they would not be three in a row.
                await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => phone.Page.Keyboard.PressAsync("Escape")));
                break;
            default:
                await phone.Page.Clock.FastForwardAsync(5 * 60 * 1000);
                break;
        }
    }

    private static async Task AssertNothingKeptAsync(IPage page)
    {
        var kept = await page.EvaluateAsync<Remains>(Kept);
        Assert.Empty(kept.Local);
        Assert.Empty(kept.Session);
        Assert.Empty(kept.Cookies);
        Assert.Empty(kept.Databases);
        Assert.Empty(kept.Caches);
        Assert.DoesNotContain("#", kept.Address, StringComparison.Ordinal);
        Assert.DoesNotContain("维权", kept.Title, StringComparison.Ordinal);
    }

    private async Task<HerPhone> OpenAsync() =>
        await HerPhone.OpenAsync(await fixture.BrowserAsync(), (await fixture.ClusterAsync()).ApiAddress, "client-traces", clock: true);

    private sealed record Remains
    {
        public string[] Local { get; init; } = [];
        public string[] Session { get; init; } = [];
        public string Cookies { get; init; } = "";
        public string[] Databases { get; init; } = [];
        public string[] Caches { get; init; } = [];
        public string Address { get; init; } = "";
        public string Title { get; init; } = "";
    }
}
