using Bunit;
using WeChatRights.AdminUi.Components.Pages.Cases.Papers;
using WeChatRights.AdminUi.Documents;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Classification;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Intake;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Cases;

/// <summary>The class of a petition matter, and the papers about what was decided.</summary>
public sealed class NoticesTests : CaseTestContext
{
    [Fact]
    public async Task Classify_AClaimAsksForItsWay_AndOffersTheLimitsThatGoWithIt()
    {
        var caseId = await Core.AcceptedCaseAsync(Staff.Station);
        var page = await OpenCaseAsync(caseId, Staff.Station);
        Assert.Contains("还没有分类", Shown(page), StringComparison.Ordinal);
        Press(page, "classify");
        Assert.False(CanConfirm);

        Choose("class-claim");
        Assert.False(CanConfirm);
        Choose("route-otherclaim");
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();

        page.WaitForAssertion(() => Assert.Contains("申诉求决，都不是，出信访处理意见书", Shown(page), StringComparison.Ordinal));
        page.Find("[data-testid=clock-trackothers]").Click();
        Dialogs.WaitForElement("[data-testid=track-petitionreply]");
        ShownText.AssertChinese(page, TestNames);
    }

    [Fact]
    public async Task Classify_TheWayOfAnEarlierChoice_DoesNotCountForAnotherClass()
    {
        var caseId = await Core.AcceptedCaseAsync(Staff.Station);
        await Core.Dispatcher.SendAsync(Staff.Station, new ClassifyCase(caseId, PetitionClass.Claim, ClaimRoute.Litigation));
        var page = await OpenCaseAsync(caseId, Staff.Station);
        Press(page, "classify");

        Choose("class-accusation");
        Confirm();
        WaitUntilClosed();

        page.WaitForAssertion(() => Assert.Contains("检举控告", Shown(page), StringComparison.Ordinal));
        page.Find("[data-testid=clock-trackothers]").Click();
        Dialogs.WaitForElement("[data-testid=track-simplereply]");
        Assert.Empty(Dialogs.FindAll("[data-testid=track-petitionreply]"));
    }

    [Fact]
    public async Task Panel_LeadsToThePaper_AndNotesThatItWasHandedOver()
    {
        var caseId = await Core.FileCaseAsync(Named());
        var page = await OpenCaseAsync(caseId, Staff.Station);
        Assert.Empty(page.FindAll("[data-testid=notices]")); // Nothing is decided.
        await Core.Dispatcher.SendAsync(Staff.Station, new AcceptCase(caseId));
        page = await OpenCaseAsync(caseId, Staff.Station);

        Assert.Equal(
            PaperAddress.Notice(caseId, CaseNoticeKind.Acceptance),
            page.Find("[data-testid=notice-acceptance]").GetAttribute("href")
        );
        page.Find("[data-testid=record-notice]").Click();
        Dialogs.WaitForElement("[data-testid=way-inperson]"); // The only paper is chosen.
        Assert.Empty(Dialogs.FindAll("[data-testid=way-confidential]"));
        Assert.False(CanConfirm);
        Choose("way-inperson");
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();

        page.WaitForAssertion(() =>
            Assert.Contains("受理告知书，当面给", page.FindAll("[data-testid=timeline-entry]")[0].TextContent, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Panel_NoName_SaysThatNoNoticeIsOwed()
    {
        var caseId = await Core.AcceptedCaseAsync(Staff.Station);

        var page = await OpenCaseAsync(caseId, Staff.Station);

        Assert.Contains("不用书面告知", page.Find("[data-testid=no-notice-owed]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=record-notice]"));
        var paper = OpenNotice(caseId, CaseNoticeKind.Acceptance);
        paper.WaitForAssertion(() => Assert.Contains("不用书面告知", paper.Markup, StringComparison.Ordinal));
        Assert.Empty(paper.FindAll("[data-testid=paper]"));
    }

    [Fact]
    public async Task Page_ToHer_WarnsAboutTheWayBesideThePaper_AndNamesHerOnlyOnRequest()
    {
        await SignInAsync(Staff.Station);
        var caseId = await Core.AcceptedCaseAsync(Staff.Station, Named());

        var page = OpenNotice(caseId, CaseNoticeKind.Acceptance);
        var paper = page.WaitForElement("[data-testid=paper]");

        Assert.Contains("安全方式", page.Find("[data-testid=safe-way]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("家里人", paper.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("演示甲", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("同样的活", page.Markup, StringComparison.Ordinal);
        ShownText.AssertChinese(page);
        Navigation.NavigateTo(page.Find("[data-testid=toggle-name]").GetAttribute("href")!);
        var named = Render<NoticePage>(parameters => parameters.Add(p => p.Id, caseId).Add(p => p.Kind, "acceptance"));
        named.WaitForAssertion(() => Assert.Contains("演示甲", named.Find("[data-testid=paper]").TextContent, StringComparison.Ordinal));
        Assert.EndsWith("/docx?name=true", named.Find("[data-testid=download]").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfAnAccusationToTheVillage_IsSealedAndOffersNoName()
    {
        await SignInAsync(Staff.Station);
        var caseId = await Core.FileCaseAsync(Named());
        await Core.Dispatcher.SendAsync(Staff.Station, new ClassifyCase(caseId, PetitionClass.Accusation));
        await Core.Dispatcher.SendAsync(Staff.Station, new SendCaseDown(caseId, TestCity.Village, "演示：告的是村干部。"));

        var page = OpenNotice(caseId, CaseNoticeKind.Order);
        var paper = page.WaitForElement("[data-testid=paper]");

        Assert.Contains("密封转送", paper.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("村干部", page.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("[data-testid=closed-way]"));
        Assert.Empty(page.FindAll("[data-testid=toggle-name]"));
    }

    [Fact]
    public async Task Page_OfNothingDecided_OrOfNoKind_IsNotThere()
    {
        await SignInAsync(Staff.Station);
        var caseId = await Core.AcceptedCaseAsync(Staff.Station, Named());

        foreach (var kind in new[] { "guidance", "letter", "1" })
        {
            var page = Render<NoticePage>(parameters => parameters.Add(p => p.Id, caseId).Add(p => p.Kind, kind));
            page.WaitForElement(".state-title");
            Assert.Empty(page.FindAll("[data-testid=paper]"));
        }
    }

    private IRenderedComponent<NoticePage> OpenNotice(Guid caseId, CaseNoticeKind kind)
    {
        Navigation.NavigateTo(PaperAddress.Notice(caseId, kind));
        return Render<NoticePage>(parameters => parameters.Add(p => p.Id, caseId).Add(p => p.Kind, kind.ToString()));
    }

    private static string Shown(IRenderedComponent<AdminUi.Components.Pages.Cases.CasePage> page) =>
        page.Find("[data-testid=case-class]").TextContent;

    private static FileComplaint Named() => TestData.Complaint() with { Anonymous = false, Identity = TestData.Identity() };
}
