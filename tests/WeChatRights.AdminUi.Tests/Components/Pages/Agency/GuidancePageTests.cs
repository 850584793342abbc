using Bunit;
using MudBlazor;
using WeChatRights.AdminUi.Components.Pages.Agency;
using WeChatRights.AdminUi.Components.Pages.Partners;
using WeChatRights.AdminUi.Documents;
using WeChatRights.Core.Cases;
using WeChatRights.Core.PetitionAgency.Guidance;
using WeChatRights.Core.PetitionAgency.Templates;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Agency;

/// <summary>An agent asks, the petitions office answers at its own desk, the county publishes; the city keeps the forms.</summary>
public sealed class GuidancePageTests : CorePageContext
{
    private const string Question = "演示：多久要给受理告知单？";
    private const string Answer = "演示：十五天以内书面告知。";

    [Fact]
    public async Task Agent_Asks_WithoutNames()
    {
        var staff = await Core.StaffAsync();
        await Core.MandateAsync(staff.Station, await Core.AcceptedCaseAsync(staff.Station));
        await BecomeAsync(staff.Station);
        _ = Dialogs;
        var page = Open<GuidancePage>("/agency/guidance");
        page.WaitForAssertion(() => Assert.Contains("还没有提问", page.Markup, StringComparison.Ordinal));
        ShownText.AssertChinese(page);

        page.Find("[data-testid=ask-guidance]").Click();
        Dialogs.WaitForElement("[data-testid=field-text]").Input("演示：13800000000 怎么办？");
        Assert.True(Dialogs.Find("[data-testid=dialog-confirm]").HasAttribute("disabled")); // No topic yet.
        var topics = Dialogs.FindComponent<MudSelect<GuidanceTopic?>>().Instance;
        await Dialogs.InvokeAsync(() => topics.ValueChanged.InvokeAsync(GuidanceTopic.Limits));
        ShownText.AssertChinese(Dialogs);
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        Assert.Contains("号码", Dialogs.WaitForElement("[data-testid=dialog-problem]").TextContent, StringComparison.Ordinal);
        Dialogs.Find("[data-testid=field-text]").Input(Question);
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        var thread = page.WaitForElement("[data-testid=guidance-thread]");
        Assert.Contains(Question, thread.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Find("[data-testid=guidance-close]"));
        Assert.Empty(page.FindAll("[data-testid=guidance-answer]")); // Her own question is not hers to answer.
        ShownText.AssertChinese(page, nameof(StaffRole.StationOfficer));
    }

    [Fact]
    public async Task Office_SeesTheWordsOnly_AndAnswers()
    {
        var staff = await Core.StaffAsync();
        var (_, office) = await Core.AddPetitionsOfficeAsync(staff.County, TestCity.County);
        var caseId = await Core.AcceptedCaseAsync(staff.Station);
        var mandate = await Core.MandateAsync(staff.Station, caseId);
        var number = (await Core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Row.Number;
        await Core.Dispatcher.SendAsync(staff.Station, new AskGuidance(mandate, GuidanceTopic.Limits, Question));
        await BecomeAsync(office);
        _ = Dialogs;

        var page = Open<OfficeGuidancePage>("/guidance");
        var question = page.WaitForElement("[data-testid=office-question]").TextContent;
        Assert.Contains(Question, question, StringComparison.Ordinal);
        foreach (var hidden in new[] { number, "任店", "叶县", nameof(StaffRole.StationOfficer) })
        {
            Assert.DoesNotContain(hidden, page.Markup, StringComparison.Ordinal);
        }

        ShownText.AssertChinese(page);
        page.Find("[data-testid=answer-question]").Click();
        Dialogs.WaitForElement("[data-testid=field-text]").Input(Answer);
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        page.WaitForAssertion(() => Assert.Contains("没有等答复的问题", page.Markup, StringComparison.Ordinal));
        var answered = Open<OfficeGuidancePage>("/guidance?answered=true");
        answered.WaitForElement("[data-testid=office-question]");
    }

    [Fact]
    public async Task Office_OfAnotherKind_IsToldWhatToDo()
    {
        var staff = await Core.StaffAsync();
        var (_, police) = await Core.AddPartnerAsync(staff);
        await BecomeAsync(police);

        var page = Open<OfficeGuidancePage>("/guidance");

        page.WaitForAssertion(() => Assert.Contains("这个账号不是信访部门的", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task County_AnswersPublishesAndWithdraws()
    {
        var staff = await Core.StaffAsync();
        await Core.Dispatcher.SendAsync(staff.Village, new AskGuidance(null, GuidanceTopic.Limits, Question));
        await BecomeAsync(staff.County);
        _ = Dialogs;
        var page = Open<GuidancePage>("/agency/guidance");

        page.WaitForElement("[data-testid=guidance-answer]").Click();
        Dialogs.WaitForElement("[data-testid=field-text]").Input(Answer);
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        page.WaitForElement("[data-testid=guidance-publish]").Click();
        Dialogs.WaitForElement("[data-testid=field-title]").Input("演示：受理告知的期限");
        Assert.Equal(
            Answer,
            Dialogs.Find("[data-testid=field-answer]").GetAttribute("value") ?? Dialogs.Find("[data-testid=field-answer]").TextContent
        );
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        page.WaitForElement("[data-testid=is-published]");

        var examples = Open<GuidancePage>("/agency/guidance?tab=examples");
        examples.WaitForElement("[data-testid=guidance-example]");
        ShownText.AssertChinese(examples);
        examples.Find("[data-testid=withdraw-example]").Click();
        Dialogs.WaitForElement(".dialog-primary").Click();
        examples.WaitForAssertion(() => Assert.Contains("还没有案例问答", examples.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Template_IsWrittenByTheCity_AndDownloadedByAVillage()
    {
        var staff = await Core.StaffAsync();
        await BecomeAsync(staff.City);
        _ = Dialogs;
        var page = Open<GuidancePage>("/agency/guidance?tab=templates");

        page.WaitForElement("[data-testid=write-template]").Click();
        Dialogs.WaitForElement("[data-testid=field-name]").Input("演示·催办函");
        Dialogs.Find("[data-testid=field-purpose]").Input("演示：到期没有答复的时候用。");
        Dialogs.Find("[data-testid=field-body]").Input("# 事由\n贵单位受理的事项已经到期。\n受理告知单文号：");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        page.WaitForElement("[data-testid=template-row]");

        await BecomeAsync(staff.Village);
        var village = Open<GuidancePage>("/agency/guidance?tab=templates");
        village.WaitForElement("[data-testid=download-template]");
        Assert.Empty(village.FindAll("[data-testid=change-template]"));
        ShownText.AssertChinese(village);
        var id = Assert.Single((await Core.Dispatcher.QueryAsync(staff.Village, new ListTemplates())).Items).Id;
        var shown = Render<TemplatePage>(parameters => parameters.Add(page => page.Id, id));
        Assert.Contains("第 1 版", shown.WaitForElement("[data-testid=paper]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Paper_LinesThatEndWithAColon_AreFilledInByHand()
    {
        var template = new TemplateView(
            Guid.Empty,
            "演示",
            "演示",
            "# 一\n演示甲\n演示乙\n姓名：\n日期:\n演示丙",
            2,
            new DateOnly(2026, 11, 2),
            "演示员",
            "演示市"
        );

        var paper = TemplatePaper.Of(template);

        Assert.Collection(
            paper.Parts,
            part => Assert.Equal(new PaperText("一", "演示甲\n演示乙"), part),
            part => Assert.Equal(["姓名", "日期"], Assert.IsType<PaperFacts>(part).Facts.Select(fact => fact.Label)),
            part => Assert.Equal(new PaperText("", "演示丙"), part)
        );
        Assert.Contains("第 2 版", Assert.Single(paper.Foot), StringComparison.Ordinal);
        Assert.NotEmpty(PaperDocx.Write(paper));
    }
}
