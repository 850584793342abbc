using Bunit;
using MudBlazor;
using WeChatRights.AdminUi.Components.Pages.Conferences;
using WeChatRights.AdminUi.Documents;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Conferences;
using WeChatRights.Core.Conferences.Instructions;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Conferences;

/// <summary>Joint conferences from the list to the printed minutes, and leaders' instructions at the side of a case.</summary>
public sealed class ConferencePagesTests : CorePageContext
{
    [Fact]
    public async Task List_WithoutConferences_SaysWhatTheyAreFor_AndPlansOne()
    {
        var staff = await Core.StaffAsync();
        await BecomeAsync(staff.Station);
        var empty = Open<ConferencesPage>("/conferences");
        empty.WaitForAssertion(() => Assert.Contains("请你参加的会议", empty.Markup, StringComparison.Ordinal));
        Assert.Empty(empty.FindAll("[data-testid=plan-conference]"));
        await BecomeAsync(staff.County);
        _ = Dialogs;
        var list = Open<ConferencesPage>("/conferences");

        list.WaitForElement("[data-testid=plan-conference]").Click();
        Dialogs.WaitForElement("[data-testid=field-title]").Input("演示联席会议");
        Dialogs.Find("[data-testid=field-place]").Input("演示会议室");
        ShownText.AssertChinese(Dialogs, "yyyy", "MM", "dd");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        list.WaitForAssertion(() => Assert.Contains("/conferences/", Navigation.Uri, StringComparison.Ordinal));
        var again = Open<ConferencesPage>("/conferences");
        again.WaitForElement("[data-testid=conference-row]");
        ShownText.AssertChinese(again);
    }

    [Fact]
    public async Task Page_BringsACaseWithoutNames_AndSettlesIt()
    {
        var staff = await Core.StaffAsync();
        var caseId = await Core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        var number = (await Core.Dispatcher.QueryAsync(staff.County, new GetCase(caseId))).Row.Number;
        var id = await PlanAsync(staff);
        await BecomeAsync(staff.County);
        _ = Dialogs;
        var page = Page(id);

        page.WaitForElement("[data-testid=raise-case]").Click();
        Dialogs.WaitForElement("[data-testid=field-number]").Input(number);
        Dialogs.Find("[data-testid=find-case]").Click();
        var brief = Dialogs.WaitForElement("[data-testid=field-brief]");
        var name = TestData.SensitiveComplaint().Identity!.Name;
        Assert.DoesNotContain(name, Dialogs.Markup, StringComparison.Ordinal);
        brief.Input($"演示：{name}又来了。");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        Assert.Contains("姓名", Dialogs.WaitForElement("[data-testid=dialog-problem]").TextContent, StringComparison.Ordinal);
        Dialogs.Find("[data-testid=field-brief]").Input("演示：当事人又来了。");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        page.WaitForElement("[data-testid=agenda-item]");
        ShownText.AssertChinese(page, nameof(StaffRole.CountyOfficer), nameof(StaffRole.StationOfficer));

        await Core.TurnToAsync(Core.Now.AddHours(2));
        page.Find("[data-testid=hold-conference]").Click();
        page.WaitForElement("[data-testid=settle-item]").Click();
        Dialogs.WaitForElement("[data-testid=decided-yes]").Click();
        Dialogs.Find("[data-testid=field-text]").Input("演示：联合走访。");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        page.WaitForElement("[data-testid=give-resolution]").Click();
        Dialogs.WaitForElement("[data-testid=field-text]").Input("演示：走访。");
        Assert.True(Dialogs.Find("[data-testid=dialog-confirm]").HasAttribute("disabled")); // Nobody is named yet.
        var holder = (await Core.Dispatcher.QueryAsync(staff.County, new GetConference(id))).Members[0];
        await SetAsync(Dialogs.FindComponent<MudSelect<ConferencePerson>>().Instance.ValueChanged, holder);
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        page.WaitForElement("[data-testid=resolution]");
        page.Find("[data-testid=write-minutes]").Click();
        Dialogs.WaitForElement("[data-testid=field-text]").Input("演示：说了一件事。");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        page.WaitForElement("[data-testid=minutes]");
        page.Find("[data-testid=issue-minutes]").Click();

        page.WaitForAssertion(() =>
            Assert.Contains("纪要已印发", page.Find("[data-testid=conference-head]").TextContent, StringComparison.Ordinal)
        );
        ShownText.AssertChinese(page, nameof(StaffRole.CountyOfficer), nameof(StaffRole.StationOfficer));
    }

    [Fact]
    public async Task Papers_AgendaAndMinutes_NameNoCaseAndCanBeADocument()
    {
        var staff = await Core.StaffAsync();
        var caseId = await Core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        var number = (await Core.Dispatcher.QueryAsync(staff.County, new GetCase(caseId))).Row.Number;
        var id = await PlanAsync(staff);
        await Core.Dispatcher.SendAsync(
            staff.County,
            new RaiseCase(
                caseId,
                TestCity.County,
                Jurisdiction: false,
                new AgendaFacts("演示议题", "演示：当事人又来了。", Core.Now.ChinaDate().AddDays(30))
            )
        );
        await BecomeAsync(staff.County);

        var agenda = Render<AgendaPaperPage>(parameters => parameters.Add(page => page.Id, id));
        agenda.WaitForElement("[data-testid=paper]");
        var minutes = Render<MinutesPaperPage>(parameters => parameters.Add(page => page.Id, id));
        minutes.WaitForElement("[data-testid=paper]");

        Assert.Contains("演示：当事人又来了。", agenda.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(number, agenda.Markup, StringComparison.Ordinal);
        Assert.Contains("草稿，还没有印发。", minutes.Markup, StringComparison.Ordinal);
        var view = await Core.Dispatcher.QueryAsync(staff.County, new GetConference(id));
        Assert.NotEmpty(PaperDocx.Write(ConferencePaper.Agenda(view)));
        Assert.NotEmpty(PaperDocx.Write(ConferencePaper.Minutes(view)));
    }

    [Fact]
    public async Task BriefText_OfFacts_SaysNothingOfWho()
    {
        var staff = await Core.StaffAsync();
        var complaint = TestData.SensitiveComplaint();
        var caseId = await Core.AcceptedCaseAsync(staff.Station, complaint);
        var row = (await Core.Dispatcher.QueryAsync(staff.County, new GetCase(caseId))).Row;

        var facts = await Core.Dispatcher.QueryAsync(staff.County, new GetBriefFacts(row.Number));
        var text = BriefText.Title(facts) + BriefText.Of(facts);

        foreach (var word in new[] { complaint.Identity!.Name, complaint.Identity.Phone!, row.Number, "任店", complaint.Narrative })
        {
            Assert.DoesNotContain(word, text, StringComparison.Ordinal);
        }

        Assert.Contains("叶县", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_AsksPeopleAndUnits()
    {
        var staff = await Core.StaffAsync();
        await Core.AddPartnerAsync(staff);
        var id = await PlanAsync(staff);
        await BecomeAsync(staff.County);
        _ = Dialogs;
        var page = Page(id);

        page.WaitForElement("[data-testid=change-conference]").Click();
        Dialogs.WaitForElement("[data-testid=dialog-confirm]");
        var unit = (await Core.Dispatcher.QueryAsync(staff.County, new GetConference(id))).PartnerUnits[0];
        var pickers = Dialogs.FindComponents<MudSelect<ConferencePerson>>();
        await SetAsync(pickers[1].Instance.SelectedValuesChanged, (IReadOnlyCollection<ConferencePerson>)[unit]);
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        page.WaitForAssertion(() =>
            Assert.Contains("演示派出所", page.Find("[data-testid=members]").TextContent, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Instruction_OnACase_IsRecordedAndCarriedOut()
    {
        var staff = await Core.StaffAsync();
        var caseId = await Core.AcceptedCaseAsync(staff.Station);
        await BecomeAsync(staff.Station);
        var station = Instructions(caseId);
        station.WaitForElement("[data-testid=no-instructions]");
        Assert.Empty(station.FindAll("[data-testid=record-instruction]"));
        await BecomeAsync(staff.County);
        _ = Dialogs;
        var panel = Instructions(caseId);

        panel.WaitForElement("[data-testid=record-instruction]").Click();
        Dialogs.WaitForElement("[data-testid=field-leader]").Input("演示书记");
        Dialogs.Find("[data-testid=field-text]").Input("演示：请尽快办。");
        var holders = (await Core.Dispatcher.QueryAsync(staff.County, new ListCaseInstructions(caseId))).Holders;
        await SetAsync(Dialogs.FindComponent<MudSelect<InstructionHolder>>().Instance.ValueChanged, holders[0]);
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        panel.WaitForElement("[data-testid=instruction-finish]").Click();
        Dialogs.WaitForElement("[data-testid=field-text]").Input("演示：走访了。");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        panel.WaitForAssertion(() =>
            Assert.Contains("演示：走访了。", panel.Find("[data-testid=instruction-outcome]").TextContent, StringComparison.Ordinal)
        );
        ShownText.AssertChinese(panel, nameof(StaffRole.CountyOfficer), nameof(StaffRole.StationOfficer));
    }

    [Fact]
    public async Task Coordination_ForALeader_IsNumbers()
    {
        await BecomeAsync(StaffRole.LeaderView, TestCity.City);

        var page = Open<CoordinationPage>("/coordination");

        Assert.Equal("0 件", page.WaitForElement("[data-testid=major-running]").TextContent.Trim());
        ShownText.AssertChinese(page);
    }

    private Task<Guid> PlanAsync(TestStaff staff) =>
        Core.Dispatcher.SendAsync(
            staff.County,
            new PlanConference(
                TestCity.County,
                new ConferenceFacts("演示联席会议", Core.Now.AddHours(1), "演示会议室", [staff.Station.StaffId], [])
            )
        );

    private IRenderedComponent<ConferencePage> Page(Guid id) => Render<ConferencePage>(parameters => parameters.Add(page => page.Id, id));

    private IRenderedComponent<InstructionsPanel> Instructions(Guid caseId) =>
        Render<InstructionsPanel>(parameters => parameters.Add(panel => panel.CaseId, caseId));

    private Task SetAsync<T>(Microsoft.AspNetCore.Components.EventCallback<T> changed, T value) =>
        Dialogs.InvokeAsync(() => changed.InvokeAsync(value));
}
