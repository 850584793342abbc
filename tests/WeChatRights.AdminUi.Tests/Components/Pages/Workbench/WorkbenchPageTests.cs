using Bunit;
using WeChatRights.AdminUi.Components.Pages.Workbench;
using WeChatRights.AdminUi.Tests.Components.Pages.Cases;
using WeChatRights.Core.IdentityAccess.Leaves;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Workbench;

public sealed class WorkbenchPageTests : CaseTestContext
{
    [Fact]
    public async Task Counters_SayWhatWaitsAndLeadToTheList()
    {
        await Core.FileCaseAsync(TestData.SensitiveComplaint() with { Danger = new(Now: true) });
        await Core.AcceptedCaseAsync(Staff.Station);
        await Core.FileCaseAsync(TestData.Complaint(township: TestCity.OtherTownship));

        var page = await OpenAsync(Staff.Station);

        Assert.Equal(("1", "/cases?view=danger"), Counter(page, "有危险"));
        Assert.Equal(("1", "/cases?view=unclaimed"), Counter(page, "待认领"));
        Assert.Equal("0", Counter(page, "超期").Number);
        Assert.Equal(("0", "/cases?view=second"), Counter(page, "等我复核"));
        Assert.Equal(("0", "/cases?view=referrallate"), Counter(page, "转介逾期"));
        Assert.Empty(page.FindAll("[data-testid=stand-in-hint]"));
        ShownText.AssertChinese(page, TestNames);
    }

    [Fact]
    public async Task StandIn_SaysForWhomUntilWhen_ToBoth()
    {
        var colleague = await Core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);
        var today = Core.Now.ChinaDate();
        await Core.Dispatcher.SendAsync(Staff.Station, new PlanLeave(Staff.Station.StaffId, today, today.AddDays(3), colleague.StaffId));

        var hers = await OpenAsync(colleague);
        hers.WaitForAssertion(() =>
            Assert.Contains("到 11月5日 为止", hers.Find("[data-testid=stand-in-hint]").TextContent, StringComparison.Ordinal)
        );
        ShownText.AssertChinese(hers, TestNames);
        var mine = await OpenAsync(Staff.Station);
        mine.WaitForAssertion(() =>
            Assert.Contains("你请假到 11月5日", mine.Find("[data-testid=stand-in-hint]").TextContent, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Counters_FollowWhatHappensWithoutReload()
    {
        var page = await OpenAsync(Staff.Station);
        Assert.Equal("0", Counter(page, "待认领").Number);

        await Core.FileCaseAsync();

        await TickUntilAsync(() => Counter(page, "待认领").Number == "1", "the counter shows the new case");
    }

    [Fact]
    public async Task Charts_BelowTheCounty_KeepSmallCellsBack()
    {
        for (var i = 0; i < 3; i++)
        {
            await Core.FileCaseAsync();
        }

        var station = await OpenAsync(Staff.Station);
        Assert.Contains("少于 5 件的不显示", station.Markup, StringComparison.Ordinal);

        var county = await OpenAsync(Staff.County);
        Assert.Contains("近 7 天收到 3 件，比前一周多 3 件", county.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("少于 5 件的不显示", county.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoHandlesNoCases_IsToldWhereToGo()
    {
        await SignInAsync(await Core.AddOfficerAsync(StaffRole.AuditAdministrator, TestCity.City));

        var page = Render<WorkbenchPage>();

        Assert.Contains("你的岗位不办理案件", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=workbench-counts]"));
    }

    private async Task<IRenderedComponent<WorkbenchPage>> OpenAsync(StaffActor who)
    {
        await SignInAsync(who);
        var page = Render<WorkbenchPage>();
        page.WaitForElement("[data-testid=workbench-counts]");
        return page;
    }

    private static (string Number, string? Href) Counter(IRenderedComponent<WorkbenchPage> page, string label)
    {
        var card = page.FindAll(".stat").Single(stat => stat.QuerySelector(".stat-label")!.TextContent.Trim() == label);
        return (card.QuerySelector(".stat-number")!.TextContent, card.GetAttribute("href"));
    }
}
