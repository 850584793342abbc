using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Core.IdentityAccess.Demo;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Authentication;

public sealed class DemoSignInTests
{
    [Fact]
    public async Task SignInPage_OutsideADemo_OffersNoAccounts()
    {
        await using var admin = await TestAdmin.StartAsync();
        await admin.Core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township);
        using var browser = admin.Open();

        var page = await browser.ReadAsync("/sign-in");

        Assert.DoesNotContain("演示账号", page, StringComparison.Ordinal);
        Assert.DoesNotContain(DemoMode.Password, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Start_DemoSwitchedOnElsewhere_IsRefused(string environment)
    {
        await using var admin = await TestAdmin.StartAsync(environment, ("Demo:Enabled", "true"), ("Keys:CreateIfMissing", "true"));

        var refusal = Assert.ThrowsAny<Exception>(() => admin.Services);

        Assert.Contains("Demo:Enabled", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignInPage_InADemo_TheOfferedAccountSignsInWithWhatIsOffered()
    {
        await using var admin = await TestAdmin.StartAsync("Demo", ("Demo:Complaints", "0"));
        using var browser = admin.Open(https: false);
        var page = await browser.ReadAsync("/sign-in");
        var offered = System.Text.Json.JsonDocument.Parse(page.Split("data-fill=\"")[1].Split("}\"")[0] + "}").RootElement;

        await browser.PasswordAsync(offered.GetProperty("userName").GetString()!, offered.GetProperty("password").GetString()!);

        Assert.Equal("/", await browser.CodeAsync(offered.GetProperty("code").GetString()!));
    }

    [Fact]
    public async Task SignInPage_ADemoWithARealAccount_StaysUsableAndOffersNothing()
    {
        await using var admin = await TestAdmin.StartAsync("Demo", ("Demo:Complaints", "0"));
        await admin.Core.ArrangeAsync(db => db.Add(new StaffAccount(Ids.New(admin.Core.Now), "real", "真人", isDemo: false)));
        using var browser = admin.Open(https: false);

        Assert.DoesNotContain("演示账号", await browser.ReadAsync("/sign-in"), StringComparison.Ordinal);
    }
}
