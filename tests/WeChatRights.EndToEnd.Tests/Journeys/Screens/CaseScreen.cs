using Microsoft.Playwright;

namespace WeChatRights.EndToEnd.Tests.Journeys.Screens;

/// <summary>One case: what is known, and what can be done about it.</summary>
internal sealed class CaseScreen(IPage page, string number)
{
    public ILocator Masked => page.GetByTestId("masked");

    public ILocator Revealed => page.GetByTestId("revealed");

    public ILocator Narrative => page.GetByTestId("narrative");

    public ILocator Head => page.GetByTestId("case-head");

    public ILocator Timeline => page.GetByTestId("timeline");

    public static async Task<CaseScreen> AtAsync(IPage page, string number)
    {
        var screen = new CaseScreen(page, number);
        await screen.WaitUntilShownAsync();
        return screen;
    }

    public async Task WaitUntilShownAsync()
    {
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(number);
        await Assertions.Expect(Head).ToBeVisibleAsync();
    }

    /// <summary>Shows who she is, for one of the purposes (contactclient, verifyidentity, …).</summary>
    public async Task RevealAsync(string purpose)
    {
        await page.GetByTestId("reveal").ClickAsync();
        await page.GetByTestId($"purpose-{purpose}").ClickAsync();
        await ConfirmAsync();
        await Assertions.Expect(Revealed).ToBeVisibleAsync();
    }

    public async Task AcceptAsync()
    {
        await BeginAsync("accept");
        await ConfirmAsync();
    }

    public async Task AssignAsync(string colleague)
    {
        await BeginAsync("assign");
        await page.GetByTestId("assignee-option").Filter(new() { HasText = colleague }).ClickAsync();
        await ConfirmAsync();
    }

    /// <param name="contacted">She was spoken to: stops the clock of the first contact.</param>
    public async Task AddNoteAsync(string text, bool contacted)
    {
        await BeginAsync("addnote");
        await WriteAsync(text);
        if (contacted)
        {
            await page.Locator(".mud-dialog").GetByText("这次联系到她本人了").ClickAsync();
        }

        await ConfirmAsync();
    }

    public async Task MessageClientAsync(string text)
    {
        await BeginAsync("messageclient");
        await WriteAsync(text);
        await ConfirmAsync();
    }

    /// <summary>She was told of protection order, legal aid and shelter: a matter of violence does not end without it.</summary>
    public async Task TellRightsAsync()
    {
        await page.GetByTestId("record-duty").ClickAsync();
        await page.GetByTestId("duty-tellrights").ClickAsync();
        await WriteAsync("演示：保护令、法律援助、庇护都说了。");
        await ConfirmAsync();
    }

    public async Task CloseAsync(string result, string summary)
    {
        await BeginAsync("close");
        await page.GetByTestId($"result-{result}").ClickAsync();
        await WriteAsync(summary);
        await ConfirmAsync();
    }

    /// <summary>The second person's word, where it takes two.</summary>
    public async Task AgreeToCloseAsync()
    {
        await Assertions.Expect(Head).ToBeVisibleAsync();
        await BeginAsync("decideclosing");
        await page.GetByTestId("agree-yes").ClickAsync();
        await WriteAsync("演示：看过经过和凭据，同意。");
        await ConfirmAsync();
    }

    /// <summary>Either the one next step, or an entry of the menu.</summary>
    private async Task BeginAsync(string action)
    {
        var button = page.GetByTestId($"action-{action}");
        if (!await button.IsVisibleAsync())
        {
            await page.GetByTestId("more-actions").ClickAsync();
        }

        await button.ClickAsync();
        await Assertions.Expect(page.Locator(".mud-dialog")).ToBeVisibleAsync();
    }

    private Task WriteAsync(string text) => page.Locator(".mud-dialog textarea:not([readonly])").First.FillAsync(text);

    private async Task ConfirmAsync()
    {
        await page.GetByTestId("dialog-confirm").ClickAsync();
        await Assertions.Expect(page.Locator(".mud-dialog")).ToHaveCountAsync(0);
    }
}
