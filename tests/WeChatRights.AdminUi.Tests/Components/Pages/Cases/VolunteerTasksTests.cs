using Bunit;
using WeChatRights.AdminUi.Components.Pages.Cases.Details;
using WeChatRights.AdminUi.Components.Pages.Volunteers;
using WeChatRights.Core.Volunteers.Assignments.Doing;
using WeChatRights.Core.Volunteers.Assignments.Hours;
using WeChatRights.Core.Volunteers.Assignments.Offers;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Cases;

/// <summary>Volunteers at the side of a case, and the confirmation of what they have given.</summary>
public sealed class VolunteerTasksTests : CorePageContext
{
    private const string Row = "[data-testid=volunteer-task]";

    [Fact]
    public async Task Panel_WithoutTasks_SaysWhatTheyAreFor()
    {
        var staff = await Core.StaffAsync();
        var caseId = await Core.AcceptedCaseAsync(staff.Station);
        await BecomeAsync(staff.Station);

        var panel = Panel(caseId);

        panel.WaitForElement("[data-testid=ask-volunteers]");
        Assert.Contains("可以请志愿者", panel.Markup, StringComparison.Ordinal);
        ShownText.AssertChinese(panel);
    }

    [Fact]
    public async Task Choose_InTurn_ThenTheAnswersComeByThemselves()
    {
        var staff = await Core.StaffAsync();
        var first = await Core.AddReadyVolunteerAsync(staff, "演示甲");
        await Core.AddReadyVolunteerAsync(staff, "演示乙", "13900000002");
        await Core.AddVolunteerAsync(staff, TestData.Helper("演示丙", "13900000003"));
        var caseId = await Core.AcceptedCaseAsync(staff.Station);
        await Core.Dispatcher.SendAsync(staff.Station, new AskForVolunteers(caseId, TestData.Accompany(Core.Now.AddDays(1))));
        await BecomeAsync(staff.Station);
        _ = Dialogs;
        var panel = Panel(caseId);

        panel.WaitForElement("[data-testid=choose-candidates]").Click();
        Dialogs.WaitForElements("[data-testid=candidate]", 2);
        Assert.Contains("没有关联账号", Dialogs.Find("[data-testid=not-able]").TextContent, StringComparison.Ordinal);
        ShownText.AssertChinese(Dialogs);
        foreach (var name in new[] { "演示甲", "演示乙" })
        {
            Dialogs.FindAll("[data-testid=candidate]").Single(one => one.TextContent.Contains(name, StringComparison.Ordinal)).Click();
        }

        Dialogs.Find(".dialog-primary").Click();
        panel.WaitForAssertion(() => Assert.Contains("等她回复", panel.Find(Row).TextContent, StringComparison.Ordinal));
        var asked = Assert.Single(await Core.AssignmentsAsync(first.Account));
        await Core.Dispatcher.SendAsync(first.Account, new DeclineAssignment(asked.Id, DeclineReason.NoTime));
        Assert.DoesNotContain("那时没空", panel.Markup, StringComparison.Ordinal);
        Core.Clock.Advance(TimeSpan.FromSeconds(5));

        panel.WaitForAssertion(() => Assert.Contains("那时没空", panel.Find(Row).TextContent, StringComparison.Ordinal));
        ShownText.AssertChinese(panel, nameof(StaffRole.StationOfficer)); // The demo name of who asked.
    }

    [Fact]
    public async Task Withdraw_AfterAQuestion_EndsIt()
    {
        var staff = await Core.StaffAsync();
        var (caseId, _) = await OfferedAsync(staff);
        await BecomeAsync(staff.Station);
        _ = Dialogs;
        var panel = Panel(caseId);

        panel.WaitForElement("[data-testid=withdraw-task]").Click();
        Dialogs.WaitForElement(".dialog-primary").Click();

        panel.WaitForAssertion(() => Assert.Contains("已收回", panel.Find(Row).TextContent, StringComparison.Ordinal));
        Assert.Empty(panel.FindAll("[data-testid=choose-candidates]"));
    }

    [Fact]
    public async Task Hours_AreQuestionedOrConfirmed_AndCertified()
    {
        var staff = await Core.StaffAsync();
        var (_, me) = await OfferedAsync(staff);
        var id = Assert.Single(await Core.AssignmentsAsync(me.Account)).Id;
        await Core.Dispatcher.SendAsync(me.Account, new AcceptAssignment(id));
        await Core.TurnToAsync(Core.Now.AddHours(5));
        await Core.Dispatcher.SendAsync(me.Account, new ReportAssignment(id, TaskOutcome.Done, 90, false, null));
        await BecomeAsync(staff.Station);
        _ = Dialogs;
        var page = Open<ServiceHoursPage>("/service-hours");

        page.WaitForElement("[data-testid=dispute-hours]").Click();
        Dialogs.WaitForElement("textarea").Input("演示：时间不对");
        Dialogs.Find(".dialog-primary").Click();
        page.WaitForAssertion(() =>
            Assert.Contains("演示：时间不对", page.Find("[data-testid=hours-row]").TextContent, StringComparison.Ordinal)
        );
        ShownText.AssertChinese(page);
        page.Find("[data-testid=confirm-hours]").Click();
        page.WaitForAssertion(() => Assert.Contains("没有要确认的时长", page.Markup, StringComparison.Ordinal));
        Assert.Equal("/service-hours/csv?from=2026-01-01&to=2026-11-02", page.Find("[data-testid=export-hours]").GetAttribute("href"));
        var paper = Render<ServiceRecordPage>(parameters => parameters.Add(record => record.Id, me.Volunteer));

        paper.WaitForAssertion(() => Assert.Contains("1 小时 30 分", paper.Markup, StringComparison.Ordinal));
        Assert.Contains("证明编号", paper.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("案件编号", paper.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HoursPage_OfAVillage_OffersNoExport()
    {
        await BecomeAsync(StaffRole.VillageOfficer, TestCity.Village);

        var page = Open<ServiceHoursPage>("/service-hours");

        page.WaitForAssertion(() => Assert.Contains("没有要确认的时长", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[data-testid=export-hours]"));
    }

    [Fact]
    public async Task Export_OfImpossibleDays_IsNotOffered()
    {
        await BecomeAsync(StaffRole.StationOfficer, TestCity.Township);
        var page = Open<ServiceHoursPage>("/service-hours");
        page.WaitForElement("[data-testid=export-hours]");

        await ChooseAsync(0, new DateTime(2025, 1, 1)); // More than a year.
        page.WaitForAssertion(() => Assert.False(page.Find("[data-testid=export-hours]").HasAttribute("href")));
        await ChooseAsync(1, new DateTime(2025, 6, 30));

        page.WaitForAssertion(() =>
            Assert.Equal("/service-hours/csv?from=2025-01-01&to=2025-06-30", page.Find("[data-testid=export-hours]").GetAttribute("href"))
        );

        Task ChooseAsync(int picker, DateTime day) =>
            page.InvokeAsync(() => page.FindComponents<MudBlazor.MudDatePicker>()[picker].Instance.DateChanged.InvokeAsync(day));
    }

    private IRenderedComponent<VolunteerTasksPanel> Panel(Guid caseId) =>
        Render<VolunteerTasksPanel>(parameters => parameters.Add(panel => panel.CaseId, caseId));

    private async Task<(Guid Case, (Guid Volunteer, StaffActor Account) Me)> OfferedAsync(TestStaff staff)
    {
        var me = await Core.AddReadyVolunteerAsync(staff);
        var (caseId, _) = await Core.OfferedTaskAsync(staff, TestData.Accompany(Core.Now.AddHours(4)), me.Volunteer);
        return (caseId, me);
    }
}
