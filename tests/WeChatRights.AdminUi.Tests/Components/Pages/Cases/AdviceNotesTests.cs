using Bunit;
using Microsoft.EntityFrameworkCore;
using WeChatRights.AdminUi.Components.Pages.Cases;
using WeChatRights.AdminUi.Components.Pages.Cases.Details;
using WeChatRights.AdminUi.Components.Pages.Cases.Papers;
using WeChatRights.Core.Consultations.Notes;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Cases;

/// <summary>What the case page shows of signed advice, and the papers that are printed from it.</summary>
public sealed class AdviceNotesTests : CorePageContext
{
    private StaffActor county = null!;
    private Guid caseId;

    [Fact]
    public async Task Panel_BeforeTheTalk_SaysWhereTheNoteIsWritten()
    {
        await BookAsync("other");

        var panel = ShowPanel();

        panel.WaitForAssertion(() =>
            Assert.Contains("谈完以后", panel.Find("[data-testid=no-notes]").TextContent, StringComparison.Ordinal)
        );
        ShownText.AssertChinese(panel);
    }

    [Fact]
    public async Task Panel_ShowsTheWordsAndTheSignature_AndWhenItDoesNotFit()
    {
        await AdviseAsync();
        var panel = ShowPanel();
        var signature = panel.WaitForElement("[data-testid=signature]");
        var hash = await Core.LookAsync(db => db.Set<AdviceNote>().Select(note => note.Hash).SingleAsync());
        Assert.Contains($"校验码 {hash[..8]}", signature.TextContent, StringComparison.Ordinal);
        Assert.Contains("演示：先收好房产证。", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("核对无改动", panel.Markup, StringComparison.Ordinal);
        Assert.Contains(
            "维权站：打电话问一次（11 月 10 日前）",
            panel.Find("[data-testid=follow-up]").TextContent,
            StringComparison.Ordinal
        );

        await Core.LookAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE advice_notes SET signed_name = '别人'"));
        panel.Find("[data-testid=verify-note]").Click();

        panel.WaitForAssertion(() => Assert.Contains("内容与签名不符", panel.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Correct_BeginsWithTheOldWordsAndKeepsTheOldNote()
    {
        await AdviseAsync();
        _ = Dialogs;
        var panel = ShowPanel();
        panel.WaitForElement("[data-testid=correct-note]").Click();
        var advice = Dialogs.WaitForElement("[data-testid=advice]");
        Assert.Contains("演示：先收好房产证。", Dialogs.Markup, StringComparison.Ordinal);
        Assert.True(Dialogs.Find("[data-testid=dialog-confirm]").HasAttribute("disabled")); // Nothing is corrected yet.
        advice.Input("演示：别急着签字。");

        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        Dialogs.WaitForElement("[data-testid=sign-warning]");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        panel.WaitForAssertion(() => Assert.Equal(2, panel.FindAll("[data-testid=advice-note]").Count));
        Assert.Contains("演示：别急着签字。", panel.FindAll("[data-testid=advice-note]")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("已更正", panel.FindAll("[data-testid=advice-note]")[1].TextContent, StringComparison.Ordinal);
        Assert.Single(panel.FindAll("[data-testid=correct-note]"));
    }

    [Fact]
    public async Task CasePage_FromOneBookedCaseToTheNext_ShowsTheNotesOfEach()
    {
        await BookAsync("other");
        var next = (await Core.BookAsync(await Core.SignInCitizenAsync("berta"), phone: "13900000000")).Id;
        county = await Core.AdviseAsync(county, caseId);
        await BecomeAsync(county);
        var page = Render<CasePage>(parameters => parameters.Add(p => p.Id, caseId));
        page.WaitForElement("[data-testid=advice-note]");

        page.Render(parameters => parameters.Add(p => p.Id, next));

        page.WaitForElement("[data-testid=no-notes]");
        Assert.Empty(page.FindAll("[data-testid=advice-note]"));
    }

    [Fact]
    public async Task NotePage_NamesHerOnlyOnRequest()
    {
        await AdviseAsync();
        var noteId = await Core.LookAsync(db => db.Set<AdviceNote>().Select(note => note.Id).SingleAsync());

        var page = Open<AdviceNotePage>($"/cases/{caseId}/advice-notes/{noteId}", noteId);
        page.WaitForElement("[data-testid=paper]");

        Assert.DoesNotContain("演示甲", page.Markup, StringComparison.Ordinal);
        Assert.Contains("叶县妇女联合会", page.Markup, StringComparison.Ordinal);
        Assert.Contains("《民法典》第1077条", page.Markup, StringComparison.Ordinal);
        var toggle = page.Find("[data-testid=toggle-name]").GetAttribute("href")!;
        Assert.EndsWith($"/cases/{caseId}/advice-notes/{noteId}?name=true", toggle, StringComparison.Ordinal);
        var named = Open<AdviceNotePage>(toggle, noteId);
        named.WaitForAssertion(() => Assert.Contains("演示甲", named.Find("[data-testid=paper]").TextContent, StringComparison.Ordinal));
        Assert.EndsWith("/docx?name=true", named.Find("[data-testid=download]").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LegalAidPage_FillsInWhatIsKnownAndTicksTheExemption()
    {
        await AdviseAsync("violence");

        var page = Render<LegalAidPage>(parameters => parameters.Add(p => p.Id, caseId));

        var paper = page.WaitForElement("[data-testid=paper]");
        Assert.Contains("演示甲", paper.TextContent, StringComparison.Ordinal);
        Assert.Contains("13800000000", paper.TextContent, StringComparison.Ordinal);
        Assert.Contains(TestData.Questions, paper.TextContent, StringComparison.Ordinal);
        Assert.Contains("第32条", Assert.Single(page.FindAll("[data-chosen=true]")).TextContent, StringComparison.Ordinal);
        Assert.Contains("第38条", paper.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll(".paper-blank"));
        Assert.Contains("已记录本次打开", page.Find("[data-testid=opened-notice]").TextContent, StringComparison.Ordinal);
        ShownText.AssertChinese(page);
    }

    private IRenderedComponent<AdviceNotesPanel> ShowPanel() =>
        Render<AdviceNotesPanel>(parameters => parameters.Add(p => p.CaseId, caseId));

    private IRenderedComponent<T> Open<T>(string address, Guid noteId)
        where T : AdviceNotePage
    {
        Navigation.NavigateTo(address);
        return Render<T>(parameters => parameters.Add(p => p.Id, caseId).Add(p => p.NoteId, noteId));
    }

    private async Task BookAsync(string topic)
    {
        county = await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        var lawyer = await Core.AddProviderAsync(county);
        await Core.SitAsync(county, lawyer, DayOfWeek.Tuesday, TestData.Mornings());
        caseId = (await Core.BookAsync(await Core.SignInCitizenAsync("anna"), topic: topic)).Id;
    }

    private async Task AdviseAsync(string topic = "other")
    {
        await BookAsync(topic);
        var step = new FollowUpStep("打电话问一次", StepBy.Station, new DateOnly(2026, 11, 10));
        county = await Core.AdviseAsync(county, caseId, TestData.Advice(articles: ["MFD-1077"], steps: [step]));
        await BecomeAsync(county);
    }
}
