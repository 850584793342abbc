using Bunit;
using Microsoft.EntityFrameworkCore;
using WeChatRights.AdminUi.Components.Pages.Cases;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Cases;

public sealed class CasePageTests : CaseTestContext
{
    private static readonly SafeContact Callable = new([ContactChannel.Call], null, "送快递");

    [Fact]
    public async Task Identity_BeforeAPurposeIsGiven_IsNowhereInThePage()
    {
        var caseId = await Core.FileCaseAsync(TestData.SensitiveComplaint());

        var page = await OpenCaseAsync(caseId, Staff.Station);

        Assert.Contains("演*", page.Find("[data-testid=masked]").TextContent, StringComparison.Ordinal);
        Assert.Contains("138****0000", page.Find("[data-testid=masked]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000000", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("演示甲", page.Markup, StringComparison.Ordinal);
        ShownText.AssertChinese(page, TestNames);
    }

    [Fact]
    public async Task Reveal_NeedsAPurpose_SaysThatItIsLogged_AndHidesByItself()
    {
        var caseId = await Core.FileCaseAsync(TestData.SensitiveComplaint());
        var page = await OpenCaseAsync(caseId, Staff.Station);

        page.Find("[data-testid=reveal]").Click();
        Dialogs.WaitForElement("[data-testid=dialog-confirm]");
        Assert.False(CanConfirm);
        Choose("purpose-contactclient");
        Confirm();

        Assert.Contains("13800000000", page.WaitForElement("[data-testid=revealed]").TextContent, StringComparison.Ordinal);
        Assert.Contains("已记录本次查看（联系本人）", page.Find("[data-testid=reveal-notice]").TextContent, StringComparison.Ordinal);
        var logged = await Core.LookAsync(db =>
            db.Set<AuditEntry>().CountAsync(entry => entry.CaseId == caseId && entry.Purpose == "ContactClient")
        );
        Assert.Equal(1, logged);

        await TickUntilAsync(() => page.FindAll("[data-testid=revealed]").Count == 0, "the identity is masked again");
        Assert.DoesNotContain("13800000000", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SafeContact_ComesBeforeAnythingThatDials()
    {
        var caseId = await Core.FileCaseAsync(TestData.SensitiveComplaint() with { SafeContact = Callable });
        var page = await RevealedAsync(caseId);

        var html = page.Markup;
        Assert.Equal("tel:13800000000", page.Find("[data-testid=call]").GetAttribute("href"));
        Assert.True(
            html.IndexOf("safe-contact", StringComparison.Ordinal) < html.IndexOf("tel:", StringComparison.Ordinal),
            "the safe-contact box must stand before the number that dials"
        );
        Assert.Contains("送快递", page.Find("[data-testid=code-word]").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SafeContact_NoCallAllowed_NothingDials(bool neverCall)
    {
        SafeContact contact = neverCall ? Callable with { NeverCall = true } : Callable with { Hours = [new(new(20, 0), new(22, 0))] };
        var caseId = await Core.FileCaseAsync(TestData.SensitiveComplaint() with { SafeContact = contact });

        var page = await RevealedAsync(caseId);

        Assert.Empty(page.FindAll("a[href^='tel:']"));
        Assert.Contains("现在不要打", page.Find("[data-testid=revealed]").TextContent, StringComparison.Ordinal);
        Assert.Equal(neverCall ? 1 : 0, page.FindAll("[data-testid=never-call]").Count);
    }

    [Fact]
    public async Task CaseOfAnotherTownship_IsNotFoundAndSaysSo()
    {
        var caseId = await Core.FileCaseAsync();
        await SignInAsync(Staff.OtherStation);

        var page = Render<CasePage>(parameters => parameters.Add(shown => shown.Id, caseId));

        page.WaitForAssertion(() => Assert.Contains("没有找到", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("工资", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid^=action-]"));
    }

    [Fact]
    public async Task Buttons_OfferOnlyWhatThisPersonMayDoNow()
    {
        var sensitive = await Core.FileCaseAsync(TestData.SensitiveComplaint());
        var accepted = await Core.AcceptedCaseAsync(Staff.Station);

        var fresh = Offered(await OpenCaseAsync(sensitive, Staff.Station));
        var running = Offered(await OpenCaseAsync(accepted, Staff.Station));

        Assert.Contains("accept", fresh);
        Assert.DoesNotContain("close", fresh);
        Assert.DoesNotContain("guide", fresh); // Domestic violence: the first receiver keeps it.
        Assert.DoesNotContain("answerwithdrawal", fresh);
        Assert.Contains("close", running);
        Assert.DoesNotContain("accept", running);
    }

    [Fact]
    public async Task ColleagueOpensTheSameCase_IsNamedWithoutReload()
    {
        var caseId = await Core.FileCaseAsync();
        var page = await OpenCaseAsync(caseId, Staff.Station);
        Assert.Empty(page.FindAll("[data-testid=others-here]"));

        await Core.Dispatcher.SendAsync(Staff.County, new TouchCasePresence(caseId));

        await TickUntilAsync(() => page.FindAll("[data-testid=others-here]").Count == 1, "the colleague is named");
        Assert.Contains("也打开着这件事", page.Find("[data-testid=others-here]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ColleagueActs_PageShowsItWithoutReload()
    {
        var caseId = await Core.FileCaseAsync();
        var page = await OpenCaseAsync(caseId, Staff.Station);
        Core.Clock.Advance(TimeSpan.FromSeconds(2));

        await Core.Dispatcher.SendAsync(Staff.County, new AddCaseNote(caseId, "演示：县里问过乡里了。"));

        await TickUntilAsync(
            () => page.Markup.Contains("县里问过乡里了", StringComparison.Ordinal),
            "the colleague's note stands on the time line"
        );
        Assert.NotNull(page.WaitForElement("[data-testid=case-changed]"));
    }

    [Fact]
    public async Task SameWomanBefore_IsFoundAndHiddenOnesAreCounted()
    {
        await Core.FileCaseAsync(TestData.SensitiveComplaint(township: TestCity.OtherTownship));
        var earlier = await Core.FileCaseAsync(TestData.SensitiveComplaint());
        var caseId = await Core.FileCaseAsync(TestData.SensitiveComplaint());

        var page = await OpenCaseAsync(caseId, Staff.Station);

        var related = page.Find("[data-testid=related]");
        Assert.Contains("她本人另有 2 件，其中 1 件不在你的权限里", related.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/cases/{earlier}", Assert.Single(related.QuerySelectorAll("a")).GetAttribute("href"));
    }

    private async Task<IRenderedComponent<CasePage>> RevealedAsync(Guid caseId)
    {
        var page = await OpenCaseAsync(caseId, Staff.Station);
        page.Find("[data-testid=reveal]").Click();
        Choose("purpose-contactclient");
        Confirm();
        page.WaitForElement("[data-testid=revealed]");
        return page;
    }
}
