using Microsoft.Playwright;
using WeChatRights.EndToEnd.Tests.Journeys.Product;
using WeChatRights.EndToEnd.Tests.Journeys.Screens;

namespace WeChatRights.EndToEnd.Tests.Journeys;

/// <summary>The county's officer at her queue, with the mouse and with the keyboard.</summary>
[Collection(JourneyCollection.Name)]
public sealed class QueueJourneyTests(ProductFixture fixture) : IAsyncLifetime
{
    private StaffBrowser browser = null!;
    private QueueScreen queue = null!;

    public async ValueTask InitializeAsync()
    {
        var product = await fixture.EmbeddedAsync();
        browser = await StaffBrowser.OpenSignedInAsync(await fixture.BrowserAsync(), product, "county-410422");
        queue = new QueueScreen(browser.Page);
        await queue.OpenAsync();
    }

    public async ValueTask DisposeAsync() => await browser.DisposeAsync();

    [Fact]
    public async Task Filters_Chosen_StandInTheAddressAndSurviveAReload()
    {
        await Assertions.Expect(queue.Rows).Not.ToHaveCountAsync(0);
        var all = await queue.Rows.CountAsync();
        await queue.FilterAsync("status", "办理中");
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("status=inprogress"));
        await Assertions.Expect(queue.Rows).Not.ToHaveCountAsync(all); // The address changes first, and the rows when they have come.
        await Assertions.Expect(browser.Page.Locator(".queue-grid").GetByText("待受理")).ToHaveCountAsync(0);
        var (address, before) = (browser.Page.Url, await queue.NumbersAsync());

        await browser.Page.ReloadAsync();
        await queue.WaitUntilLiveAsync();

        await Assertions.Expect(queue.Rows).ToHaveCountAsync(before.Count);
        Assert.NotEmpty(before);
        Assert.Equal(address, browser.Page.Url);
        Assert.Equal(before, await queue.NumbersAsync());
        browser.AssertQuiet();
    }

    [Fact]
    public async Task Keyboard_JKAndEnter_WalkAndOpen()
    {
        await Assertions.Expect(queue.Rows).Not.ToHaveCountAsync(0);
        var numbers = await queue.NumbersAsync();
        Assert.True(numbers.Count >= 3, "the demo city gives this county too few cases");

        await PressAsync("j", numbers[0]);
        await PressAsync("j", numbers[1]);
        await PressAsync("j", numbers[2]);
        await PressAsync("k", numbers[1]);
        await browser.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(browser.Page.Locator("h1")).ToHaveTextAsync(numbers[1]); // Of a child's matter the gate.
        browser.AssertQuiet();
    }

    private async Task PressAsync(string letter, string expected)
    {
        await browser.Page.Keyboard.PressAsync(letter);
        await Assertions.Expect(queue.ActiveRow).ToHaveAttributeAsync("data-number", expected);
    }
}
