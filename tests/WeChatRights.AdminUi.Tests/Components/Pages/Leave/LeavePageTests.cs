using Bunit;
using MudBlazor;
using WeChatRights.AdminUi.Components.Pages.Leave;
using WeChatRights.AdminUi.Components.Pages.Staff;
using WeChatRights.AdminUi.Tests.Components.Pages.Cases;
using WeChatRights.Core.IdentityAccess.Leaves;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Leave;

public sealed class LeavePageTests : CaseTestContext
{
    [Fact]
    public async Task Plan_DaysAndSubstitute_StandsInTheListAndIsCalledOff()
    {
        var colleague = await ColleagueAsync();
        var page = await OpenAsync(Staff.Station);
        Assert.Contains("没有登记请假", page.Find("[data-testid=my-leaves]").TextContent, StringComparison.Ordinal);

        page.Find("[data-testid=plan-leave]").Click();
        await FillAsync(1, 3);
        page.WaitForAssertion(() => Assert.Contains("11月3日到11月5日", Row(page), StringComparison.Ordinal));
        Assert.Contains("还没开始", Row(page), StringComparison.Ordinal);
        ShownText.AssertChinese(page, TestNames);
        Assert.Single((await Core.Dispatcher.QueryAsync(colleague, new GetLeaves())).StandingIn);

        page.Find("[data-testid=cancel-leave]").Click();
        Dialogs.WaitForElement(".dialog-primary").Click();

        page.WaitForAssertion(() => Assert.Contains("已取消", Row(page), StringComparison.Ordinal));
        Assert.Empty((await Core.Dispatcher.QueryAsync(colleague, new GetLeaves())).StandingIn);
    }

    [Fact]
    public async Task Running_BackEarly_IsOver()
    {
        var colleague = await ColleagueAsync();
        await PlanAsync(Staff.Station, colleague, 0, 5);
        var page = await OpenAsync(Staff.Station);
        Assert.Empty(page.FindAll("[data-testid=cancel-leave]"));

        page.Find("[data-testid=return-early]").Click();
        Dialogs.WaitForElement(".dialog-primary").Click();

        page.WaitForAssertion(() => Assert.Contains("提前回来了", Row(page), StringComparison.Ordinal));
        Assert.Null((await Core.Dispatcher.QueryAsync(Staff.Station, new GetStandIns())).AwayUntil);
    }

    [Fact]
    public async Task WhoIsAwayThen_CannotBeChosen()
    {
        var colleague = await ColleagueAsync();
        var third = await ColleagueAsync();
        await PlanAsync(colleague, third, 2, 2);
        var page = await OpenAsync(Staff.Station);

        page.Find("[data-testid=plan-leave]").Click();
        Dialogs.WaitForElement("[data-testid=substitute-option]");
        await SetDaysAsync(1, 3);

        Dialogs.WaitForAssertion(() =>
            Assert.Contains(
                "那几天请假",
                Dialogs.FindAll("[data-testid=substitute-option]").Single(option => option.HasAttribute("disabled")).TextContent,
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public async Task Colleague_SeesForWhomSheStandsIn_AndChangesNothing()
    {
        var colleague = await ColleagueAsync();
        await PlanAsync(Staff.Station, colleague, 0, 5);

        var page = await OpenAsync(colleague);

        Assert.Single(page.FindAll("[data-testid=my-stand-ins] [data-testid=leave-row]"));
        Assert.Empty(page.FindAll("[data-testid=return-early]"));
    }

    [Fact]
    public async Task StaffPage_WhoAnswersAbove_PlansForHer()
    {
        await ColleagueAsync();
        await SignInAsync(Staff.County);
        var page = Render<StaffMemberPage>(parameters => parameters.Add(shown => shown.Id, Staff.Station.StaffId));

        page.WaitForElement("[data-testid=plan-leave]").Click();
        await FillAsync(1, 1);

        Dialogs.WaitForAssertion(() => Assert.Empty(Dialogs.FindAll("[data-testid=substitute-option]")));
        var board = await Core.Dispatcher.QueryAsync(Staff.County, new GetLeaves());
        Assert.Equal(Staff.Station.StaffId, Assert.Single(board.Others).StaffId);
        await SignInAsync(Staff.Station);
        var colleague = Render<StaffMemberPage>(parameters => parameters.Add(shown => shown.Id, Staff.Village.StaffId));
        colleague.WaitForElement("[data-testid=post-row]");
        Assert.Single(colleague.FindAll("[data-testid=plan-leave]")); // The village lies below the station.
    }

    private async Task<IRenderedComponent<LeavePage>> OpenAsync(StaffActor who)
    {
        await SignInAsync(who);
        var page = Render<LeavePage>();
        page.WaitForElement("[data-testid=others-leaves]");
        return page;
    }

    private Task<StaffActor> ColleagueAsync() => Core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);

    private Task PlanAsync(StaffActor her, StaffActor substitute, int first, int last)
    {
        var today = Core.Now.ChinaDate();
        return Core.Dispatcher.SendAsync(her, new PlanLeave(her.StaffId, today.AddDays(first), today.AddDays(last), substitute.StaffId));
    }

    private async Task FillAsync(int first, int last)
    {
        Dialogs.WaitForElement("[data-testid=substitute-option]");
        await SetDaysAsync(first, last);
        Dialogs.WaitForElement("[data-testid=substitute-option]").Click();
        Dialogs.WaitForAssertion(() => Assert.False(Dialogs.Find("[data-testid=dialog-confirm]").HasAttribute("disabled")));
        await Dialogs.Find("[data-testid=dialog-confirm]").ClickAsync();
    }

    private async Task SetDaysAsync(int first, int last)
    {
        var today = Core.Now.ChinaDate().ToDateTime(TimeOnly.MinValue);
        var pickers = Dialogs.FindComponents<MudDatePicker>();
        await pickers[0].InvokeAsync(() => pickers[0].Instance.DateChanged.InvokeAsync(today.AddDays(first)));
        await pickers[1].InvokeAsync(() => pickers[1].Instance.DateChanged.InvokeAsync(today.AddDays(last)));
    }

    private static string Row(IRenderedComponent<LeavePage> page) =>
        page.Find("[data-testid=my-leaves] [data-testid=leave-row]").TextContent;
}
