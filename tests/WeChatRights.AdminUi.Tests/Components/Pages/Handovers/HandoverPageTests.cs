using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using WeChatRights.AdminUi.Components.Pages.Handovers;
using WeChatRights.AdminUi.Components.Pages.Leave;
using WeChatRights.AdminUi.Components.Pages.Staff;
using WeChatRights.AdminUi.Tests.Components.Pages.Cases;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.IdentityAccess.Handovers;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Handovers;

public sealed class HandoverPageTests : CaseTestContext
{
    [Fact]
    public async Task Begin_ChosenForAll_TheProgressMovesWhileOneLooks()
    {
        var colleague = await ColleagueAsync();
        await Core.AcceptedCaseAsync(Staff.Station);
        await Core.AcceptedCaseAsync(Staff.Station);
        var page = await OpenAsync(Staff.County);
        Assert.Contains("共 2 项", page.Find("[data-testid=handover-form]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=handover-progress]"));
        ShownText.AssertChinese(page, TestNames);

        var everything = page.FindComponents<MudSelect<Guid?>>()[0];
        await everything.InvokeAsync(() => everything.Instance.ValueChanged.InvokeAsync(colleague.StaffId));
        await Confirm(page, "begin-handover");
        page.WaitForAssertion(() => Assert.Contains("还剩 2 项", Progress(page), StringComparison.Ordinal));
        await TendAsync();
        Core.Clock.Advance(TimeSpan.FromSeconds(3));

        page.WaitForAssertion(() => Assert.Contains("已交 2 项，还剩 0 项", Progress(page), StringComparison.Ordinal));
        Assert.Contains("都交完了", Progress(page), StringComparison.Ordinal);
        Assert.Single(page.FindAll("[data-testid=passed-row]"));
        Assert.Empty(page.FindAll("[data-testid=handover-form]"));
        ShownText.AssertChinese(page, TestNames);
        var row = Assert.Single(await Core.Dispatcher.QueryAsync(Staff.County, new ListHandovers()));
        Assert.Equal((2, HandoverState.Emptied), (row.Passed, row.State));
    }

    [Fact]
    public async Task OneKind_ToSomebodyElse_IsSentSo()
    {
        var colleague = await ColleagueAsync();
        await Core.AcceptedCaseAsync(Staff.Station);
        var page = await OpenAsync(Staff.County);
        var selects = page.FindComponents<MudSelect<Guid?>>();
        Assert.Equal(2, selects.Count); // For all, and for the only kind of which there is something.

        await selects[0].InvokeAsync(() => selects[0].Instance.ValueChanged.InvokeAsync(colleague.StaffId));
        await selects[1].InvokeAsync(() => selects[1].Instance.ValueChanged.InvokeAsync(Staff.County.StaffId));
        await Confirm(page, "begin-handover");

        var choices = await Core.LookAsync(db => Task.FromResult(db.Set<HandoverChoice>().ToList()));
        Assert.Equal(Staff.County.StaffId, choices.Single(choice => choice.Kind == DutyKind.Case).StaffId);
        Assert.Equal(colleague.StaffId, choices.Single(choice => choice.Kind == DutyKind.MajorTask).StaffId);
        Assert.DoesNotContain(choices, choice => choice.Kind == DutyKind.Mandate);
    }

    [Fact]
    public async Task Mandate_Waits_AndThePageSaysForWhom()
    {
        await ColleagueAsync();
        var caseId = await Core.AcceptedCaseAsync(Staff.Station);
        await Core.MandateAsync(Staff.Station, caseId, Staff.Station);
        var page = await OpenAsync(Staff.County);
        Assert.Contains("要当事人同意", page.Markup, StringComparison.Ordinal);

        await Confirm(page, "begin-handover");
        await TendAsync();
        Core.Clock.Advance(TimeSpan.FromSeconds(3));

        page.WaitForAssertion(() =>
            Assert.Contains("等当事人同意换代理人", page.Find("[data-testid=waiting-row]").TextContent, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task CallOff_SheStays_AndItCanBeginAnew()
    {
        await ColleagueAsync();
        await Core.AcceptedCaseAsync(Staff.Station);
        var page = await OpenAsync(Staff.County);
        await Confirm(page, "begin-handover");
        page.WaitForElement("[data-testid=call-off]");

        await Confirm(page, "call-off");

        page.WaitForAssertion(() => Assert.Contains("已取消", Progress(page), StringComparison.Ordinal));
        Assert.Single(page.FindAll("[data-testid=handover-form]"));
    }

    [Fact]
    public async Task Herself_AndAColleague_AreToldWhoMay()
    {
        var colleague = await ColleagueAsync();
        foreach (var other in new[] { Staff.Station, colleague })
        {
            await SignInAsync(other);
            var id = other == colleague ? Staff.Station.StaffId : other.StaffId;
            var page = Render<HandoverPage>(parameters => parameters.Add(shown => shown.Id, id));
            page.WaitForAssertion(() => Assert.Contains("负责人、上级和安全管理员", page.Markup, StringComparison.Ordinal));
        }

        var card = Render<StaffMemberPage>(parameters => parameters.Add(shown => shown.Id, Staff.Station.StaffId));
        card.WaitForElement("[data-testid=post-row]");
        Assert.Empty(card.FindAll("[data-testid=hand-over]"));
        await SignInAsync(Staff.County);
        var above = Render<StaffMemberPage>(parameters => parameters.Add(shown => shown.Id, Staff.Station.StaffId));
        Assert.Contains("/handover", above.WaitForElement("[data-testid=hand-over]").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LeavePage_ListsHandoversOfTheArea()
    {
        await Core.Dispatcher.SendAsync(Staff.County, new BeginHandover(Staff.Station.StaffId, new Dictionary<DutyKind, Guid>()));
        await SignInAsync(Staff.County);

        var page = Render<LeavePage>();

        Assert.Contains("正在交接", page.WaitForElement("[data-testid=handover-row]").TextContent, StringComparison.Ordinal);
        ShownText.AssertChinese(page, TestNames);
    }

    private async Task<IRenderedComponent<HandoverPage>> OpenAsync(StaffActor who)
    {
        await SignInAsync(who);
        _ = Dialogs;
        var page = Render<HandoverPage>(parameters => parameters.Add(shown => shown.Id, Staff.Station.StaffId));
        page.WaitForElement("[data-testid=handover-form]");
        return page;
    }

    private async Task Confirm(IRenderedComponent<HandoverPage> page, string button)
    {
        page.Find($"[data-testid={button}]").Click();
        await Dialogs.WaitForElement(".dialog-primary").ClickAsync();
        Dialogs.WaitForAssertion(() => Assert.Empty(Dialogs.FindAll(".dialog-primary")));
    }

    private Task<StaffActor> ColleagueAsync() => Core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);

    private async Task TendAsync()
    {
        await using var scope = Core.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TendHandoversJob>().RunAsync(CancellationToken.None);
    }

    private static string Progress(IRenderedComponent<HandoverPage> page) => page.Find("[data-testid=handover-progress]").TextContent;
}
