using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace WeChatRights.EndToEnd.Tests.Journeys.Screens;

/// <summary>案件: the queue of an officer.</summary>
internal sealed class QueueScreen(IPage page)
{
    public ILocator Rows => page.GetByTestId("case-row");

    public ILocator ActiveRow => page.Locator("[data-testid=case-row][aria-current=true]");

    /// <summary>Opens it and waits until it shows what is there and listens for what comes.</summary>
    public async Task OpenAsync(string query = "?sort=received")
    {
        await page.GotoAsync($"/cases{query}");
        await WaitUntilLiveAsync();
    }

    public async Task WaitUntilLiveAsync()
    {
        await Assertions.Expect(page.Locator(".live.is-live")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".page-header p")).ToHaveTextAsync(new Regex(@"：(超过 )?[\d,]+ 件$"));
        if (!await Counted("0").IsVisibleAsync())
        {
            await Assertions.Expect(Rows).Not.ToHaveCountAsync(0);
        }
    }

    private ILocator Counted(string number) => page.Locator(".page-header p").Filter(new() { HasText = $"：{number} 件" });

    public ILocator Row(string number) => page.Locator($"[data-testid=case-row][data-number='{number}']");

    /// <summary>Marks the page, so that a reload would be noticed.</summary>
    public Task RememberThisPageAsync() => page.EvaluateAsync("() => { window.sameQueue = true; }");

    public async Task AssertNotReloadedAsync() => Assert.True(await page.EvaluateAsync<bool>("() => window.sameQueue === true"));

    public async Task<CaseScreen> OpenCaseAsync(string number)
    {
        await Row(number).ClickAsync();
        return await CaseScreen.AtAsync(page, number);
    }

    public async Task<IReadOnlyList<string>> NumbersAsync() =>
        await Rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.number)");

    /// <summary>Picks a value of one of the filters, by the word that stands there.</summary>
    public async Task FilterAsync(string filter, string word)
    {
        await page.Locator($"[data-testid=filter-{filter}]").ClickAsync();
        await page.Locator(".mud-popover-open .mud-list-item").Filter(new() { HasText = word }).First.ClickAsync();
    }
}
