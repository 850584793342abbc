using System.Net;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Authentication;

public sealed class SignInEndpointsTests
{
    [Fact]
    public async Task SignIn_PasswordThenCode_OpensTheWantedPage()
    {
        await using var admin = await TestAdmin.StartAsync();
        var account = await admin.Core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);
        using var browser = admin.Open();

        Assert.Equal("/cases?sort=due", await browser.SignInAsync(account, "/cases?sort=due"));

        Assert.Contains("blazor.web", await browser.ReadAsync("/cases"), StringComparison.Ordinal);
        Assert.DoesNotContain("staff-ticket", browser.Cookies.Keys);
    }

    [Theory]
    [InlineData("https://elsewhere.test/")]
    [InlineData("//elsewhere.test")]
    [InlineData("/\\elsewhere.test")]
    [InlineData("/sign-in/code")]
    public async Task SignIn_ReturnAddressOutside_IsIgnored(string returnUrl)
    {
        await using var admin = await TestAdmin.StartAsync();
        var account = await admin.Core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);
        using var browser = admin.Open();

        Assert.Equal("/", await browser.SignInAsync(account, returnUrl));
    }

    [Fact]
    public async Task SignIn_WrongOrUnknown_SaysTheSame()
    {
        await using var admin = await TestAdmin.StartAsync();
        var account = await admin.Core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);
        using var browser = admin.Open();

        for (var tries = 1; tries <= 6; tries++)
        {
            var known = await browser.PasswordAsync(account.UserName, "wrong");
            Assert.Equal(tries < 5 ? "/sign-in?message=failed" : LockedFor30Minutes(admin), known);
            Assert.Equal(known, await browser.PasswordAsync("nobody.here", "wrong"));
        }
    }

    [Fact]
    public async Task SignIn_Locked_ThePageSaysUntilWhen()
    {
        await using var admin = await TestAdmin.StartAsync();
        using var browser = admin.Open();

        var page = await browser.ReadAsync(LockedFor30Minutes(admin));
        var crafted = await browser.ReadAsync("/sign-in?until=99999999999&message=locked");

        Assert.Contains("账号锁定到今天 10:30", page, StringComparison.Ordinal);
        Assert.Contains("请 30 分钟后再试", crafted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WithoutTheToken_DoesNothing()
    {
        await using var admin = await TestAdmin.StartAsync();
        var account = await admin.Core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);
        using var browser = admin.Open();
        await browser.ReadAsync("/sign-in");

        using var answer = await browser.PostAsync("/sign-in", [("userName", account.UserName), ("password", account.Password)]);

        Assert.Equal("/sign-in?message=form", answer.Headers.Location!.ToString());
        Assert.DoesNotContain("staff-ticket", browser.Cookies.Keys);
    }

    [Theory]
    [InlineData("https://elsewhere.test", HttpStatusCode.Forbidden)]
    [InlineData("https://sub.admin.test", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("https://admin.test", HttpStatusCode.Redirect)]
    public async Task Post_FromAnotherSite_IsRefused(string origin, HttpStatusCode expected)
    {
        await using var admin = await TestAdmin.StartAsync();
        using var browser = admin.Open();

        using var answer = await browser.PostAsync("/sign-in", [("userName", "a")], ("Origin", origin));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task SignIn_TooManyTriesFromOneAddress_AreSlowedDown()
    {
        await using var admin = await TestAdmin.StartAsync("Test", ("SignIn:TriesPerMinute", "3"));
        using var browser = admin.Open();

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("/sign-in?message=failed", await browser.PasswordAsync($"nobody{i}", "wrong"));
        }

        Assert.Equal("/sign-in?message=throttled", await browser.PasswordAsync("nobody4", "wrong"));
    }

    [Fact]
    public async Task FirstSignIn_EnrolsShowsRecoveryCodesOnceAndForcesANewPassword()
    {
        await using var admin = await TestAdmin.StartAsync();
        var created = await admin.Core.CreateAccountAsync(StaffRole.StationOfficer, TestCity.Township);
        using var browser = admin.Open();
        Assert.Equal("/sign-in/enrol", await browser.PasswordAsync(created.UserName, created.TemporaryPassword));
        var page = await browser.ReadAsync("/sign-in/enrol");
        var secret = page.Split("enrol-secret\">")[1].Split('<')[0];
        var account = new TestAccount(created.StaffId, created.UserName, "", secret, []);

        using var answer = await browser.SubmitForAnswerAsync(
            "/sign-in/enrol",
            "/sign-in/enrol",
            ("code", account.CodeAt(admin.Clock.GetUtcNow()))
        );

        var codes = await answer.Content.ReadAsStringAsync(TestAdmin.Cancellation);
        Assert.Equal(8, codes.Split("<li><code>").Length - 1);
        Assert.Contains("--mud-palette-primary", codes, StringComparison.Ordinal); // In the colours of the house, not bare.
        Assert.True(answer.Headers.CacheControl!.NoStore);
        await AssertLeadsToPasswordAsync(browser);

        var changed = await browser.SubmitAsync(
            "/sign-in/password",
            "/sign-in/password",
            ("currentPassword", created.TemporaryPassword),
            ("newPassword", TestSignIn.Password),
            ("repeatPassword", TestSignIn.Password)
        );

        Assert.Equal("/", changed);
        await browser.ReadAsync("/");
    }

    [Fact]
    public async Task ChangePassword_EveryRefusal_HasItsMessage()
    {
        await using var admin = await TestAdmin.StartAsync();
        var account = await admin.Core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);
        using var browser = admin.Open();
        await browser.SignInAsync(account);

        async Task<string> ChangeAsync(string current, string fresh, string repeat) =>
            await browser.SubmitAsync(
                "/sign-in/password",
                "/sign-in/password",
                ("currentPassword", current),
                ("newPassword", fresh),
                ("repeatPassword", repeat)
            );

        Assert.EndsWith(
            "message=mismatch",
            await ChangeAsync(account.Password, "Another-word-8", "Other-word-8"),
            StringComparison.Ordinal
        );
        Assert.EndsWith("message=weak-password", await ChangeAsync(account.Password, "short", "short"), StringComparison.Ordinal);
        Assert.EndsWith(
            "message=same-password",
            await ChangeAsync(account.Password, account.Password, account.Password),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "message=current-password",
            await ChangeAsync("wrong", "Another-word-8", "Another-word-8"),
            StringComparison.Ordinal
        );
    }

    private static string LockedFor30Minutes(TestAdmin admin) =>
        FormattableString.Invariant(
            $"/sign-in?until={(admin.Clock.GetUtcNow() + StaffSessionPolicy.Lockout).ToUnixTimeSeconds()}&message=locked"
        );

    private static async Task AssertLeadsToPasswordAsync(Browser browser)
    {
        foreach (var page in new[] { "/", "/cases", "/no-such-page" })
        {
            using var answer = await browser.GetAsync(page);
            Assert.Equal("/sign-in/password?message=must-change", answer.Headers.Location!.ToString());
        }
    }
}
