using Microsoft.Playwright;
using WeChatRights.EndToEnd.Tests.Journeys.People;

namespace WeChatRights.EndToEnd.Tests.Journeys.Screens;

/// <summary>登录: name and password, then the code of the authenticator.</summary>
internal sealed class SignInScreen(IPage page)
{
    public ILocator Notice => page.Locator(".sign-in-form .notice");

    public Task OpenAsync() => page.GotoAsync("/sign-in");

    /// <summary>All the way to the workbench.</summary>
    public async Task SignInAsync(StaffPerson person)
    {
        await OpenAsync();
        await GiveNameAsync(person.UserName, person.Password);
        await GiveCodeAsync(await person.Authenticator.NextCodeAsync());
        await Assertions.Expect(page.Locator(".user-button")).ToBeVisibleAsync();
    }

    public async Task GiveNameAsync(string userName, string password)
    {
        await page.FillAsync("#userName", userName);
        await page.FillAsync("#password", password);
        await SubmitAsync();
    }

    public async Task GiveCodeAsync(string code)
    {
        await page.FillAsync("#code", code);
        await SubmitAsync();
    }

    public async Task ChangePasswordAsync(string current, string wanted)
    {
        await page.FillAsync("#currentPassword", current);
        await page.FillAsync("#newPassword", wanted);
        await page.FillAsync("#repeatPassword", wanted);
        await SubmitAsync();
    }

    /// <summary>The shortcut of the demo: the list fills in the form.</summary>
    public async Task FillFromDemoListAsync(string displayName)
    {
        await page.ClickAsync($"button[aria-label='用{displayName}的账号填表']");
        await SubmitAsync();
    }

    /// <summary>The code that the demo shows in the list next to the person's name.</summary>
    public Task<string> DemoCodeAsync(string displayName) =>
        page.Locator(".demo-account").Filter(new() { HasText = displayName }).Locator(".demo-code code").InnerTextAsync();

    /// <summary>Sends the form and waits until the answer has taken the page's place.</summary>
    private async Task SubmitAsync()
    {
        await page.EvaluateAsync("() => { window.formSent = true; }");
        await page.ClickAsync(".sign-in-form button[type=submit]");
        await page.WaitForFunctionAsync("() => window.formSent === undefined && document.readyState === 'complete'");
    }
}
