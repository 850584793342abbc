using Bunit;
using MudBlazor;
using WeChatRights.AdminUi.Components.Pages.Cases.Major;
using WeChatRights.Core.Cases.Major;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Cases;

/// <summary>Coordination of a major case: at the side of the case, in the list, and on the page for who takes part.</summary>
public sealed class MajorTests : CorePageContext
{
    [Fact]
    public async Task Panel_CountyMarks_TheStationSeesThatItIsOneAndMayOpenIt()
    {
        var (staff, caseId) = await StartAsync();
        await BecomeAsync(staff.Station);
        Assert.Empty(Panel(caseId).WaitForElement("[data-testid=no-major]").QuerySelectorAll("[data-testid=mark-major]"));
        await BecomeAsync(staff.County);
        _ = Dialogs;
        var panel = Panel(caseId);

        panel.WaitForElement("[data-testid=mark-major]").Click();
        Dialogs.WaitForElement("[data-testid=ground-deadlock]").Click();
        Dialogs.Find("[data-testid=field-text]").Input("演示：拖了半年。");
        Assert.True(Dialogs.Find("[data-testid=dialog-confirm]").HasAttribute("disabled"));
        var people = await Core.Dispatcher.QueryAsync(staff.County, new ListMajorPeople(caseId));
        var chosen = people.Single(person => person.StaffId == staff.City.StaffId);
        await SetAsync(Dialogs.FindComponent<MudSelect<MajorCandidate>>().Instance.ValueChanged, chosen);
        ShownText.AssertChinese(Dialogs, nameof(StaffRole.CityOfficer), nameof(StaffRole.CountyOfficer));
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        panel.WaitForElement("[data-testid=open-major]");
        Assert.Contains("演示CityOfficer4104", panel.Markup, StringComparison.Ordinal);
        ShownText.AssertChinese(panel, nameof(StaffRole.CityOfficer));
    }

    [Fact]
    public async Task Panel_WhoTakesNoPart_IsToldWhomToAskAndNothingElse()
    {
        var (staff, caseId) = await StartAsync();
        await MarkAsync(staff, caseId);
        await BecomeAsync(staff.City);

        var panel = Panel(caseId);

        panel.WaitForElement("[data-testid=major-closed]");
        Assert.Empty(panel.FindAll("[data-testid=open-major]"));
        Assert.DoesNotContain("在办任务", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_TaskFromGivingToTheEnd()
    {
        var (staff, caseId) = await StartAsync();
        await MarkAsync(staff, caseId);
        await BecomeAsync(staff.County);
        _ = Dialogs;
        var page = Page(caseId);

        page.WaitForElement("[data-testid=give-task]").Click();
        Dialogs.WaitForElement("[data-testid=field-text]").Input("演示：上门走访。");
        Assert.True(Dialogs.Find("[data-testid=dialog-confirm]").HasAttribute("disabled")); // Nobody is named yet.
        var holder = Dialogs.FindComponent<MudSelect<MajorTaskDialog.Choice>>().Instance;
        await SetAsync(holder.ValueChanged, new MajorTaskDialog.Choice("演示", staff.Station.StaffId, null));
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        page.WaitForElement("[data-testid=task-finish]").Click();
        Dialogs.WaitForElement("[data-testid=field-text]").Input("演示：去过了。");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        page.WaitForAssertion(() =>
            Assert.Contains("演示：去过了。", page.Find("[data-testid=task-outcome]").TextContent, StringComparison.Ordinal)
        );
        page.Find("[data-testid=end-major]").Click();
        Dialogs.WaitForElement("textarea").Input("演示：都办完了。");
        Dialogs.Find(".dialog-primary").Click();

        page.WaitForElement("[data-testid=major-ended]");
        Assert.Empty(page.FindAll("[data-testid=give-task]"));
        ShownText.AssertChinese(page, nameof(StaffRole.CountyOfficer), nameof(StaffRole.StationOfficer), nameof(StaffRole.CityOfficer));
    }

    [Fact]
    public async Task Page_NamesPeopleAndRecordsTalksAndReports()
    {
        var (staff, caseId) = await StartAsync();
        await Core.Dispatcher.SendAsync(
            staff.County,
            new MarkMajorCase(caseId, MajorGround.PublicConcern, "演示：有人在议论。", staff.County.StaffId, Urgent: true)
        );
        await BecomeAsync(staff.County);
        _ = Dialogs;
        var page = Page(caseId);
        page.WaitForElement("[data-testid=report-owed]");

        page.Find("[data-testid=name-member]").Click();
        Dialogs.WaitForElement("[data-testid=dialog-confirm]");
        var person = (await Core.Dispatcher.QueryAsync(staff.County, new ListMajorPeople(caseId))).Single(row =>
            row.StaffId == staff.OtherStation.StaffId
        );
        await SetAsync(Dialogs.FindComponent<MudAutocomplete<MajorCandidate>>().Instance.ValueChanged, person);
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        page.WaitForElement("[data-testid=remove-member]");
        foreach (var organ in new[] { "partycommittee", "government" })
        {
            page.Find("[data-testid=record-report]").Click();
            Dialogs.WaitForElement($"[data-testid=organ-{organ}]").Click();
            Dialogs.Find("[data-testid=way-phone]").Click();
            Dialogs.Find("[data-testid=field-person]").Input("演示书记");
            Dialogs.Find("[data-testid=field-text]").Input("演示：已报告。");
            ShownText.AssertChinese(Dialogs, "yyyy", "MM", "dd");
            Dialogs.Find("[data-testid=dialog-confirm]").Click();
            page.WaitForAssertion(() => Assert.Empty(Dialogs.FindAll("[data-testid=dialog-confirm]")));
        }

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=report-owed]")));
        page.Find("[data-testid=record-talk]").Click();
        Dialogs.WaitForElement("[data-testid=field-present]").Input("演示：三个部门");
        Dialogs.Find("[data-testid=field-text]").Input("演示：说好了。");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        page.WaitForAssertion(() =>
            Assert.Contains("演示：说好了。", page.Find("[data-testid=major-talk]").TextContent, StringComparison.Ordinal)
        );
        page.Find("[data-testid=remove-member]").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=remove-member]")));
    }

    [Fact]
    public async Task List_ShowsWhatIsDueNext_AndIsEmptyForAllOthers()
    {
        var (staff, caseId) = await StartAsync();
        await MarkAsync(staff, caseId);
        await Core.Dispatcher.SendAsync(
            staff.County,
            new GiveMajorTask(caseId, "演示：上门走访。", staff.Station.StaffId, null, Core.Now.ChinaDate().AddDays(2))
        );
        await BecomeAsync(staff.Station);
        var list = Open<MajorListPage>("/major");
        list.WaitForElement("[data-testid=major-row]");
        Assert.Contains("有 1 项任务等你办", list.Find("[data-testid=list-count]").TextContent, StringComparison.Ordinal);
        ShownText.AssertChinese(list, nameof(StaffRole.CountyOfficer));

        await BecomeAsync(staff.OtherStation);
        var empty = Open<MajorListPage>("/major");

        empty.WaitForAssertion(() => Assert.Contains("没有正在协调的重大案件", empty.Markup, StringComparison.Ordinal));
    }

    private async Task<(TestStaff Staff, Guid Case)> StartAsync()
    {
        var staff = await Core.StaffAsync();
        return (staff, await Core.AcceptedCaseAsync(staff.Station));
    }

    private Task MarkAsync(TestStaff staff, Guid caseId) =>
        Core.Dispatcher.SendAsync(staff.County, new MarkMajorCase(caseId, MajorGround.Deadlock, "演示：拖了半年。", staff.County.StaffId));

    private IRenderedComponent<MajorPanel> Panel(Guid caseId) =>
        Render<MajorPanel>(parameters => parameters.Add(panel => panel.CaseId, caseId));

    private IRenderedComponent<MajorPage> Page(Guid caseId) => Render<MajorPage>(parameters => parameters.Add(page => page.Id, caseId));

    private Task SetAsync<T>(Microsoft.AspNetCore.Components.EventCallback<T> changed, T value) =>
        Dialogs.InvokeAsync(() => changed.InvokeAsync(value));
}
