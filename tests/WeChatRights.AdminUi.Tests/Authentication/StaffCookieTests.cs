using System.Net;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Authentication;

public sealed class StaffCookieTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/cases")]
    [InlineData("/hangfire")]
    [InlineData("/no-such-page")]
    public async Task Page_Stranger_IsSentToSignIn(string page)
    {
        await using var admin = await TestAdmin.StartAsync();
        using var browser = admin.Open();

        using var answer = await browser.GetAsync(page);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/sign-in?returnUrl=", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    [InlineData("/_blazor/disconnect")]
    public async Task Circuit_Stranger_IsRefusedBeforeItOpens(string path)
    {
        await using var admin = await TestAdmin.StartAsync();
        using var browser = admin.Open();

        using var answer = await browser.PostAsync(path, []);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Cookies_InProduction_AreBoundToTheHost()
    {
        await using var admin = await TestAdmin.StartAsync("Production", ("Keys:CreateIfMissing", "true"));
        var account = await admin.Core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);
        using var browser = admin.Open();

        await browser.SignInAsync(account);

        foreach (var name in new[] { "__Host-staff", "__Host-staff-form", "__Host-staff-ticket" })
        {
            var line = browser.SetCookies[name].ToLowerInvariant();
            Assert.Contains("; secure", line, StringComparison.Ordinal);
            Assert.Contains("; httponly", line, StringComparison.Ordinal);
            Assert.Contains("; samesite=strict", line, StringComparison.Ordinal);
            Assert.Contains("; path=/", line, StringComparison.Ordinal);
            Assert.DoesNotContain("domain=", line, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("expires=", browser.SetCookies["__Host-staff"], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task SignOut_ReplayedCookie_IsRefused()
    {
        await using var admin = await TestAdmin.StartAsync();
        var account = await admin.Core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);
        using var browser = admin.Open();
        await browser.SignInAsync(account);
        using var thief = browser.WithSameCookies();
        await thief.ReadAsync("/");

        Assert.Equal("/sign-in?message=signed-out", await browser.SubmitAsync("/sign-in/password", "/sign-out"));

        using var answer = await thief.GetAsync("/");
        Assert.EndsWith("message=ended", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("staff", thief.Cookies.Keys);
    }

    [Fact]
    public async Task SignIn_SecondTime_ReplacesTheSession()
    {
        await using var admin = await TestAdmin.StartAsync();
        var account = await admin.Core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);
        using var browser = admin.Open();
        await browser.SignInAsync(account);
        var first = browser.Cookies["staff"];

        await browser.SignInAsync(account);

        Assert.NotEqual(first, browser.Cookies["staff"]);
    }

    [Fact]
    public async Task Page_AfterFifteenIdleMinutes_SaysExpired()
    {
        await using var admin = await TestAdmin.StartAsync();
        var account = await admin.Core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);
        using var browser = admin.Open();
        await browser.SignInAsync(account);
        admin.Clock.Advance(TimeSpan.FromMinutes(15));

        using var answer = await browser.GetAsync("/");

        Assert.EndsWith("message=expired", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_DemotedMeanwhile_SaysRevoked()
    {
        await using var admin = await TestAdmin.StartAsync();
        var account = await admin.Core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);
        using var browser = admin.Open();
        await browser.SignInAsync(account);
        var core = admin.Core;
        var manager = await core.AddOfficerAsync(StaffRole.SecurityAdministrator, TestCity.City);
        var post = (await core.Dispatcher.QueryAsync(manager, new GetStaff(account.StaffId))).Posts.Single();

        await core.Dispatcher.SendAsync(manager, new DismissPost(account.StaffId, post.PostId));

        using var answer = await browser.GetAsync("/cases");
        Assert.EndsWith("message=revoked", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithoutThePermission_IsNotOpened()
    {
        await using var admin = await TestAdmin.StartAsync();
        var account = await admin.Core.AddAccountAsync(StaffRole.AuditAdministrator, TestCity.City);
        using var browser = admin.Open();
        await browser.SignInAsync(account);

        using var answer = await browser.GetAsync("/cases");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/no-permission", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/")]
    public async Task Page_Headers_LetNothingFromElsewhereInAndKeepNothing(string page)
    {
        await using var admin = await TestAdmin.StartAsync();
        var account = await admin.Core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);
        using var browser = admin.Open();
        await browser.SignInAsync(account);

        using var answer = await browser.GetAsync(page);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.True(answer.Headers.Contains("Strict-Transport-Security"));
    }
}
