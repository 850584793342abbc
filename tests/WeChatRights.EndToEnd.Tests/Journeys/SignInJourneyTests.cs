using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.EndToEnd.Tests.Journeys.People;
using WeChatRights.EndToEnd.Tests.Journeys.Product;
using WeChatRights.EndToEnd.Tests.Journeys.Screens;

namespace WeChatRights.EndToEnd.Tests.Journeys;

/// <summary>Coming in, being kept out, and being put out.</summary>
[Collection(JourneyCollection.Name)]
public sealed partial class SignInJourneyTests(ProductFixture fixture) : IAsyncLifetime
{
    private RunningProduct product = null!;
    private StaffBrowser browser = null!;
    private SignInScreen signIn = null!;

    public async ValueTask InitializeAsync()
    {
        product = await fixture.EmbeddedAsync();
        browser = await OpenAsync();
        signIn = new SignInScreen(browser.Page);
    }

    public async ValueTask DisposeAsync() => await browser.DisposeAsync();

    [Fact]
    public async Task DemoShortcut_Clicked_FillsInNamePasswordAndCode()
    {
        var person = product.Accounts["county-410423"];
        await signIn.OpenAsync();
        var code = await signIn.DemoCodeAsync(person.DisplayName);
        await signIn.FillFromDemoListAsync(person.DisplayName);

        await signIn.GiveCodeAsync(code);

        await Assertions.Expect(browser.Page.Locator(".user-name").First).ToHaveTextAsync(person.DisplayName);
        browser.AssertQuiet();
    }

    [Fact]
    public async Task Code_WrongAgainAndAgain_IsRefusedThenLocked_InChinese()
    {
        var person = product.Accounts["volunteer-410422103"];
        await signIn.OpenAsync();
        await signIn.GiveNameAsync(person.UserName, person.Password);
        await signIn.GiveCodeAsync(person.Authenticator.WrongCode());
        await Assertions.Expect(signIn.Notice).ToHaveTextAsync("验证码不对或已过期，请填最新的 6 位数字。");

        for (var tries = 1; tries < StaffSessionPolicy.MaxFailedTries; tries++)
        {
            await signIn.GiveCodeAsync(person.Authenticator.WrongCode());
        }

        await Assertions.Expect(signIn.Notice).ToHaveTextAsync(LockedUntil());
        await signIn.GiveNameAsync(person.UserName, person.Password);
        await Assertions.Expect(signIn.Notice).ToHaveTextAsync(LockedUntil());
        browser.AssertQuiet();
    }

    [Fact]
    public async Task TemporaryPassword_FirstSignIn_MustBeChangedBeforeAnythingElse()
    {
        var person = product.Accounts["station2-410423101"];
        var temporary = await ResetPasswordAsync(person);
        await signIn.OpenAsync();
        await signIn.GiveNameAsync(person.UserName, temporary);
        await signIn.GiveCodeAsync(await person.Authenticator.NextCodeAsync());
        await Assertions.Expect(signIn.Notice).ToContainTextAsync("这是初始密码");

        await browser.Page.GotoAsync("/cases");
        await Assertions.Expect(signIn.Notice).ToContainTextAsync("这是初始密码");
        await signIn.ChangePasswordAsync(temporary, "Eigen-2026-演示");

        await Assertions.Expect(browser.Page.Locator(".user-button")).ToBeVisibleAsync();
        await browser.Page.GotoAsync("/cases");
        await new QueueScreen(browser.Page).WaitUntilLiveAsync();
        browser.AssertQuiet();
    }

    [Fact]
    public async Task Account_SwitchedOff_LosesItsOpenPageWithinFiveSeconds()
    {
        var person = product.Accounts["station2-410422103"];
        await signIn.SignInAsync(person);
        await new QueueScreen(browser.Page).OpenAsync();
        await using var security = await StaffBrowser.OpenSignedInAsync(await fixture.BrowserAsync(), product, "sec");
        var staff = new StaffScreen(security.Page);
        await staff.OpenAsync(person);

        await staff.SwitchOffAsync();
        var watch = Stopwatch.StartNew();
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex("/sign-in"));

        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.ElapsedMilliseconds} ms");
        Assert.True(watch.Elapsed <= TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
        await Assertions.Expect(signIn.Notice).ToContainTextAsync("账号的权限有变动");
        await signIn.GiveNameAsync(person.UserName, person.Password);
        await Assertions.Expect(signIn.Notice).ToBeVisibleAsync();
        Assert.Contains("/sign-in", browser.Page.Url, StringComparison.Ordinal);
    }

    private async Task<string> ResetPasswordAsync(StaffPerson person)
    {
        await using var security = await StaffBrowser.OpenSignedInAsync(await fixture.BrowserAsync(), product, "sec");
        var staff = new StaffScreen(security.Page);
        await staff.OpenAsync(person);
        return await staff.ResetPasswordAsync();
    }

    private async Task<StaffBrowser> OpenAsync() => await StaffBrowser.OpenAsync(await fixture.BrowserAsync(), product.AdminAddress);

    [GeneratedRegex(@"^\s*试错次数太多，账号锁定到(今天|明天) \d\d:\d\d。到时再试；着急的话，请安全管理员重设密码。\s*$")]
    private static partial Regex LockedUntil();
}
