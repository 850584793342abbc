using AngleSharp.Dom;
using Bunit;
using WeChatRights.AdminUi.Components.Pages.SignIn;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;

namespace WeChatRights.AdminUi.Tests.Components.Pages.SignIn;

public sealed class SignInTests : ShellTestContext
{
    public static TheoryData<string> Messages => [.. SignInMessages.All.Keys];

    [Fact]
    public void SignInForm_PostsNamePasswordAndToken()
    {
        var form = Render<SignInForm>(p => p.Add(f => f.ReturnUrl, "/cases"));

        AssertPost(form.Find("form"), "/sign-in", "__RequestVerificationToken", "returnUrl", "userName", "password");
        Assert.Equal("/cases", form.Find("[name=returnUrl]").GetAttribute("value"));
        ShownText.AssertChinese(form);
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void SignInForm_EveryMessage_IsSaidInChinese(string code)
    {
        var form = Render<SignInForm>(p => p.Add(f => f.Message, code));

        Assert.Equal(SignInMessages.All[code].Text, form.Find(".notice").TextContent.Trim());
        Assert.NotEqual(ChipTone.Danger, SignInMessages.All[code].Tone);
        ShownText.AssertChinese(form);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("no-such-code")]
    [InlineData("<b>请转账</b>")]
    public void SignInForm_UnknownMessage_ShowsNothing(string? code) =>
        Assert.Empty(Render<SignInForm>(p => p.Add(f => f.Message, code)).FindAll(".notice"));

    [Fact]
    public void TwoFactorForm_AsksForSixDigits()
    {
        var form = Render<TwoFactorForm>();

        AssertPost(form.Find("form"), "/sign-in/code", "__RequestVerificationToken", "returnUrl", "code");
        Assert.Equal("one-time-code", form.Find("[name=code]").GetAttribute("autocomplete"));
        Assert.Equal("/sign-in/code?recovery=true", form.FindAll("a")[0].GetAttribute("href"));
        ShownText.AssertChinese(form);
    }

    [Fact]
    public void TwoFactorForm_Recovery_KeepsWhereToReturn()
    {
        var form = Render<TwoFactorForm>(p => p.Add(f => f.UseRecoveryCode, true).Add(f => f.ReturnUrl, "/cases?a=1&b=2"));

        AssertPost(form.Find("form"), "/sign-in/code", "__RequestVerificationToken", "returnUrl", "recoveryCode");
        Assert.Equal("/sign-in/code?returnUrl=%2Fcases%3Fa%3D1%26b%3D2", form.FindAll("a")[0].GetAttribute("href"));
        ShownText.AssertChinese(form);
    }

    [Fact]
    public void TwoFactorForm_DemoCode_OnlyWhenGiven()
    {
        Assert.Empty(Render<TwoFactorForm>().FindAll("[data-fill]"));
        Assert.Equal(
            """{"code":"123456"}""",
            Render<TwoFactorForm>(p => p.Add(f => f.DemoCode, "123456")).Find("[data-fill]").GetAttribute("data-fill")
        );
    }

    [Fact]
    public void ChangePasswordForm_AsksTwiceForTheNewOne()
    {
        var form = Render<ChangePasswordForm>(p => p.Add(f => f.Message, "must-change"));

        AssertPost(
            form.Find("form"),
            "/sign-in/password",
            "__RequestVerificationToken",
            "returnUrl",
            "currentPassword",
            "newPassword",
            "repeatPassword"
        );
        Assert.Contains("至少 10 位", form.Markup, StringComparison.Ordinal);
        ShownText.AssertChinese(form);
    }

    [Fact]
    public void DemoAccounts_ShowsWhoAndFillsTheForm()
    {
        var list = Render<DemoAccounts>(p =>
            p.Add(l => l.Accounts, [new DemoAccount("demo-a", "sample", "演示甲", "乡镇维权员", "某镇", "123456")])
        );

        Assert.Contains("演示账号，共 1 个", list.Markup, StringComparison.Ordinal);
        Assert.Equal("""{"userName":"demo-a","password":"sample","code":"123456"}""", list.Find("button").GetAttribute("data-fill"));
        ShownText.AssertChinese(list);
    }

    [Fact]
    public void DemoAccounts_None_RendersNothing() => Assert.Empty(Render<DemoAccounts>(p => p.Add(l => l.Accounts, [])).Markup.Trim());

    private static void AssertPost(IElement form, string action, params string[] fields)
    {
        Assert.Equal("post", form.GetAttribute("method"));
        Assert.Equal(action, form.GetAttribute("action"));
        Assert.Equal(fields, form.QuerySelectorAll("input").Select(input => input.GetAttribute("name")));
        var labelled = form.QuerySelectorAll("input:not([type=hidden])")
            .All(input => form.QuerySelector($"label[for={input.Id}]") is not null);
        Assert.True(labelled);
    }
}
