using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.AdminUi.Authentication;
using WeChatRights.AdminUi.Components.Layout;

namespace WeChatRights.AdminUi.Tests.Components.Layout;

public sealed class MainLayoutTests : ShellTestContext
{
    public MainLayoutTests()
    {
        ComponentFactories.AddStub<SessionWatch>(); // Has a core behind it; see its own tests.
        SignedIn
            .SetAuthorized("demo")
            .SetPolicies(nameof(Permission.ViewCases))
            .SetClaims(
                new Claim(StaffClaims.DisplayName, "演示甲"),
                new Claim(StaffClaims.RoleName, "乡镇维权员"),
                new Claim(StaffClaims.Place, "某镇维权站")
            );
    }

    [Fact]
    public void Frame_NamesProductPersonAndPost()
    {
        var layout = Show();

        Assert.Equal("鹰城妇女儿童维权工作台", layout.Find(".product").TextContent);
        Assert.Equal("演示甲", layout.Find(".user-name").TextContent);
        Assert.Equal("某镇维权站 · 乡镇维权员", layout.Find(".user-post").TextContent);
        Assert.Contains("正文", layout.Find("main").TextContent, StringComparison.Ordinal);
        ShownText.AssertChinese(layout);
    }

    [Fact]
    public void UserMenu_SignOut_IsAPostWithToken()
    {
        var layout = Show();

        layout.Find(".user-button").Click();
        var form = layout.Find("form.sign-out");

        Assert.Equal("post", form.GetAttribute("method"));
        Assert.Equal("/sign-out", form.GetAttribute("action"));
        Assert.NotNull(form.QuerySelector("input[name=__RequestVerificationToken]"));
        ShownText.AssertChinese(layout);
    }

    [Fact]
    public void DarkSwitch_ChangesColoursAndIsRemembered()
    {
        var browser = JSInterop.SetupModule("./browser.js");
        browser.SetupVoid("rememberDark", true).SetVoidResult();
        var layout = Show();

        Assert.Equal("换成深色", layout.Find(".dark-switch").GetAttribute("aria-label"));
        layout.Find(".dark-switch").Click();

        Assert.Equal("换成浅色", layout.Find(".dark-switch").GetAttribute("aria-label"));
        browser.VerifyInvoke("rememberDark");
    }

    [Theory]
    [InlineData("queue", "http://localhost/cases")]
    [InlineData("workbench", "http://localhost/")]
    public async Task Shortcut_Go_Navigates(string name, string expected)
    {
        var layout = Show();

        await layout.InvokeAsync(() => layout.Instance.OnShortcutAsync(name));

        Assert.Equal(expected, Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public void Shortcut_HelpTwice_OpensOneDialog()
    {
        var layout = Show();

        _ = layout.InvokeAsync(() => layout.Instance.OnShortcutAsync("help"));
        _ = layout.InvokeAsync(() => layout.Instance.OnShortcutAsync("help"));

        layout.WaitForAssertion(() => Assert.Single(layout.FindAll(".mud-dialog")));
    }

    [Fact]
    public void Search_KeepsTheTextOutOfTheAddress()
    {
        var layout = Show();

        layout.Find("#global-search").Change(" 13800000000 ");
        layout.Find("form.search").Submit();

        Assert.Equal("13800000000", Services.GetRequiredService<SearchRequest>().Text);
        Assert.Equal("http://localhost/cases", Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public void PageFails_ShowsProblemAndTheFrameStays()
    {
        var layout = Render<MainLayout>(p => p.Add(l => l.Body, _ => throw new InvalidOperationException("secret detail")));

        Assert.Contains("没有取到内容", layout.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", layout.Markup, StringComparison.Ordinal);
        Assert.NotNull(layout.Find(".product"));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void DemoBanner_OnlyInTheDemo(bool isDemo, int banners)
    {
        var banner = Render<DemoBanner>(p => p.AddCascadingValue("IsDemo", isDemo));

        Assert.Equal(banners, banner.FindAll(".demo-banner").Count);
        Assert.Equal(isDemo, banner.Markup.Contains("演示环境，数据均为虚构", StringComparison.Ordinal));
    }

    [Fact]
    public void ConnectionBanner_SaysWhatHappensAndWhatToDo()
    {
        var banner = Render<ConnectionBanner>();

        Assert.Equal("components-reconnect-modal", banner.Find("div").Id);
        Assert.Contains("连接断开，正在重连…", banner.Markup, StringComparison.Ordinal);
        Assert.Equal(["retry", "reload"], banner.FindAll("button").Select(button => button.GetAttribute("data-reconnect")));
        ShownText.AssertChinese(banner);
    }

    private IRenderedComponent<MainLayout> Show() => Render<MainLayout>(p => p.Add(l => l.Body, "<p>正文</p>"));
}
