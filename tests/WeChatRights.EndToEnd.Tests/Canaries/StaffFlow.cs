using Microsoft.Playwright;
using OtpNet;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Canaries;

/// <summary>
/// An officer's day in a real browser, from the first sign-in to the close of a case, with a canary wherever something secret is typed or shown:
/// what is typed travels through the circuit, whose own logs are the least known.
/// </summary>
internal sealed class StaffFlow : IAsyncDisposable
{
    private const int MaxTries = 6;

    /// <summary>Milliseconds.</summary>
    private const float OneClick = 10_000;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly IPage _page;
    private readonly CanarySet _canaries;
    private string _password = "";
    private string _secret = "";

    private StaffFlow(IPlaywright playwright, IBrowser browser, IPage page, CanarySet canaries)
    {
        (_playwright, _browser, _page, _canaries) = (playwright, browser, page, canaries);
    }

    public static async Task<StaffFlow> StartAsync(Uri admin, CanarySet canaries)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = DebianBinary.Find("chromium", "chromium"), Args = ["--no-sandbox", "--disable-dev-shm-usage"] }
        );
        var context = await browser.NewContextAsync(new() { BaseURL = admin.ToString(), Locale = "zh-CN" });
        context.SetDefaultTimeout(60_000);
        return new StaffFlow(playwright, browser, await context.NewPageAsync(), canaries);
    }

    /// <summary>Wrong password, temporary password, authenticator, recovery codes, a password of one's own, and once more with it.</summary>
    public async Task SignInAsync(CreatedStaff account)
    {
        await PasswordAsync(account.UserName, _canaries.Password("wrong staff password"));
        await PasswordAsync(account.UserName, _canaries.Found("temporary staff password", account.TemporaryPassword));
        _secret = _canaries.Found("authenticator key", (await _page.GetByTestId("enrol-secret").InnerTextAsync()).Trim());
        await CodeAsync();
        var codes = await _page.GetByTestId("recovery-codes").Locator("code").AllInnerTextsAsync();
        foreach (var (code, number) in codes.Select((code, number) => (code.Trim(), number)))
        {
            _canaries.Found($"recovery code {number}", code);
        }

        await _page.GetByTestId("recovery-codes").GetByRole(AriaRole.Link).ClickAsync();
        await ChangePasswordAsync(account.TemporaryPassword);
        await KeepCookiesAsync("first session");

        await _page.Context.ClearCookiesAsync();
        await PasswordAsync(account.UserName, _password);
        await _page.GotoAsync("/sign-in/code?recovery=true");
        await FillAsync("recoveryCode", codes[0].Trim());
        await SubmitAsync();
        await KeepCookiesAsync("second session");
    }

    /// <summary>Opens the case, looks behind the mask, accepts, writes a note, writes to her, searches, and closes.</summary>
    public async Task HandleAsync(string caseId, string searched)
    {
        await _page.GotoAsync($"/cases/{caseId}");
        await _page.GetByTestId("reveal").ClickAsync();
        await _page.Locator("[data-testid^=purpose-]").First.ClickAsync();
        await ConfirmAsync();
        await _page.GetByTestId("revealed").WaitForAsync();

        await ActAsync("accept", null);
        await _page.GetByTestId("action-accept").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await ActAsync("addnote", _canaries.Words("staff note"), "这次联系到她本人了");
        await ActAsync("messageclient", _canaries.Words("message to her"));
        await SearchAsync(searched);
        await SearchAsync(_canaries.Words("words searched in vain"));
        await _page.GotoAsync($"/cases/{caseId}");
        await ActAsync("close", _canaries.Words("summary of the close"), result: "result-answered");
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private async Task PasswordAsync(string userName, string password)
    {
        await _page.GotoAsync("/sign-in");
        await FillAsync("userName", userName);
        await FillAsync("password", password);
        await SubmitAsync();
    }

    private async Task CodeAsync()
    {
        var key = Base32Encoding.ToBytes(_secret.Replace(" ", "", StringComparison.Ordinal));
        await FillAsync("code", new Totp(key).ComputeTotp(TimeProvider.System.GetUtcNow().UtcDateTime));
        await SubmitAsync();
    }

    private async Task ChangePasswordAsync(string current)
    {
        _password = _canaries.Password("staff password");
        await FillAsync("currentPassword", current);
        await FillAsync("newPassword", _password);
        await FillAsync("repeatPassword", _password);
        await SubmitAsync();
    }

    private async Task SearchAsync(string words)
    {
        await _page.GotoAsync("/cases/search");
        await _page.Locator("input[data-testid=search-text], [data-testid=search-text] input").FillAsync(words);
        await _page.GetByTestId("search-go").ClickAsync();
        await _page.GetByTestId("search-results").WaitForAsync();
    }

    private async Task ActAsync(string action, string? text, string? tick = null, string? result = null)
    {
        await ChooseAsync(_page.GetByTestId($"action-{action}"));
        if (result is not null)
        {
            await _page.GetByTestId(result).ClickAsync();
            await _page.Locator("[data-testid^=proof-]").First.ClickAsync();
        }

        if (text is not null)
        {
            await _page.Locator("textarea:visible").First.FillAsync(text);
        }

        if (tick is not null)
        {
            await _page.GetByText(tick).ClickAsync();
        }

        await ConfirmAsync();
        if (text is not null)
        {
            await _page.GetByText(text).First.WaitForAsync(); // In the time line: the page has caught up.
        }
    }

    /// <summary>The page follows what happens to the case by itself, and then an open menu closes: it is opened again.</summary>
    private async Task ChooseAsync(ILocator action)
    {
        await _page.GetByTestId("case-head").WaitForAsync();
        for (var tries = 1; ; tries++)
        {
            try
            {
                if (!await action.IsVisibleAsync())
                {
                    await _page.GetByTestId("more-actions").Locator("visible=true").First.ClickAsync();
                }

                await action.ClickAsync(new() { Timeout = OneClick });
                return;
            }
            catch (TimeoutException) when (tries < MaxTries)
            {
                // Once more.
            }
        }
    }

    private async Task ConfirmAsync()
    {
        await _page.GetByTestId("dialog-confirm").ClickAsync();
        await _page.GetByTestId("dialog-confirm").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private async Task KeepCookiesAsync(string session)
    {
        foreach (var cookie in await _page.Context.CookiesAsync())
        {
            _canaries.Found($"cookie {cookie.Name} of the {session}", cookie.Value);
        }
    }

    private Task FillAsync(string id, string value) => _page.Locator($"#{id}").FillAsync(value);

    /// <summary>Until the page is there to which the form's answer led.</summary>
    private async Task SubmitAsync()
    {
        await _page.RunAndWaitForResponseAsync(
            () => _page.Locator("form.sign-in-form button[type=submit]").ClickAsync(),
            answer => answer.Request.IsNavigationRequest && answer.Status is < 300 or >= 400
        );
        await _page.WaitForLoadStateAsync();
    }
}
