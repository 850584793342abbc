using Bunit;
using MudBlazor;
using WeChatRights.AdminUi.Components.Pages.Register;
using WeChatRights.AdminUi.Components.Pages.Screening;
using WeChatRights.AdminUi.Components.Pages.Workbench;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Screening;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Screening;

/// <summary>A station orders, a village visits and writes, another person decides, and nothing is left but numbers.</summary>
public sealed class ScreeningPageTests : CorePageContext
{
    private const string Words = "演示：夫妻为打工的钱吵架。";

    [Fact]
    public async Task Station_OrdersARound_OfAllItsVillages()
    {
        var staff = await Core.StaffAsync();
        await BecomeAsync(staff.Station);
        _ = Dialogs;
        var page = Open<ScreeningPage>("/screening");
        page.WaitForAssertion(() => Assert.Contains("还没有排查任务", page.Markup, StringComparison.Ordinal));
        ShownText.AssertChinese(page);

        page.Find("[data-testid=order-screening]").Click();
        Dialogs.WaitForElement("[data-testid=field-text]").Input("演示：打电话 13800000000。");
        var topics = Dialogs.FindComponent<MudSelect<ScreeningTopic?>>().Instance;
        await Dialogs.InvokeAsync(() => topics.ValueChanged.InvokeAsync(ScreeningTopic.Family));
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        Assert.Contains("电话", Dialogs.WaitForElement("[data-testid=dialog-problem]").TextContent, StringComparison.Ordinal);
        ShownText.AssertChinese(Dialogs);
        Dialogs.Find("[data-testid=field-text]").Input("演示：先走有老人的片区。");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        Dialogs.WaitForAssertion(() => Assert.Contains("/screening/", Navigation.Uri, StringComparison.Ordinal));
        var id = Guid.Parse(Navigation.Uri.Split('/')[^1]);
        var round = Render<ScreeningRoundPage>(parameters => parameters.Add(shown => shown.Id, id));
        Assert.True(round.WaitForElements("[data-testid=task-row]").Count > 5);
        ShownText.AssertChinese(round, nameof(StaffRole.StationOfficer), nameof(StaffRole.VillageOfficer));
        round.Find("[data-testid=call-off]").Click();
        Dialogs.WaitForElement(".dialog-primary").Click();
        round.WaitForAssertion(() => Assert.Empty(round.FindAll("[data-testid=call-off]")));
    }

    [Fact]
    public async Task Village_WritesANote_WithTheHardLineInDanger_AndFinishes()
    {
        var (staff, task) = await BeginAsync();
        await BecomeAsync(staff.Village);
        _ = Dialogs;
        Assert.NotNull(Render<ScreeningHint>().WaitForElement("[data-testid=screening-task]"));
        var page = Render<ScreeningTaskPage>(parameters => parameters.Add(shown => shown.Id, task));

        page.WaitForElement("[data-testid=write-note]").Click();
        Dialogs.WaitForElement("[data-testid=field-text]").Input(Words);
        Assert.True(Dialogs.Find("[data-testid=dialog-confirm]").HasAttribute("disabled")); // No kind yet.
        Assert.Empty(Dialogs.FindAll("[data-testid=danger-line]"));
        Dialogs.Find("[data-testid=hint-injured]").Click();
        Assert.Contains("先打 110", Dialogs.WaitForElement("[data-testid=danger-line]").TextContent, StringComparison.Ordinal);
        Assert.Equal("/register", Dialogs.Find("[data-testid=to-register]").GetAttribute("href"));
        var kinds = Dialogs.FindComponent<MudSelect<TensionKind?>>().Instance;
        await Dialogs.InvokeAsync(() => kinds.ValueChanged.InvokeAsync(TensionKind.Family));
        ShownText.AssertChinese(Dialogs);
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        var row = page.WaitForElement("[data-testid=note-row]").TextContent;
        Assert.Contains("可能有危险", row, StringComparison.Ordinal);
        Assert.DoesNotContain("吵架", page.Markup, StringComparison.Ordinal);

        page.Find("[data-testid=finish-task]").Click();
        Dialogs.WaitForElement("[data-testid=field-homes]").Input("0");
        Dialogs.WaitForElement("[data-testid=field-why]").Input("演示：全村外出。");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        page.WaitForAssertion(() =>
            Assert.Contains("全村外出", page.Find("[data-testid=task-counts]").TextContent, StringComparison.Ordinal)
        );
        ShownText.AssertChinese(page, nameof(StaffRole.VillageOfficer));
    }

    [Fact]
    public async Task Station_OpensANote_AndForgetsIt_AfterASecondQuestion()
    {
        var (staff, task) = await BeginAsync();
        var note = await Core.Dispatcher.SendAsync(staff.Village, new WriteScreeningNote(task, TestData.Visit()));
        await BecomeAsync(staff.Station);
        _ = Dialogs;
        Assert.NotNull(Render<ScreeningHint>().WaitForElement("[data-testid=screening-reviews]"));
        var list = Open<ScreeningReviewsPage>("/screening/reviews");
        Assert.Equal($"/screening/notes/{note}", list.WaitForElement("[data-testid=open-note]").GetAttribute("href"));
        ShownText.AssertChinese(list, nameof(StaffRole.VillageOfficer));

        var page = Render<ScreeningNotePage>(parameters => parameters.Add(shown => shown.Id, note));
        Assert.Contains(TestData.Visit().Words, page.WaitForElement("[data-testid=note-words]").TextContent, StringComparison.Ordinal);
        ShownText.AssertChinese(page);
        page.Find("[data-testid=note-forget]").Click();
        Assert.Contains("不能恢复", Dialogs.WaitForElement(".dialog-question").TextContent, StringComparison.Ordinal);
        Dialogs.Find(".dialog-primary").Click();

        page.WaitForAssertion(() => Assert.EndsWith("/screening/reviews", Navigation.Uri, StringComparison.Ordinal));
        Assert.Equal(0, (await Core.Dispatcher.QueryAsync(staff.Station, new ListScreeningReviews())).Total);
    }

    [Fact]
    public async Task Village_SeesNoWayToDecide_AndTheCityNoNote()
    {
        var (staff, task) = await BeginAsync();
        var note = await Core.Dispatcher.SendAsync(staff.Village, new WriteScreeningNote(task, TestData.Visit()));
        await BecomeAsync(staff.Village);
        var page = Render<ScreeningNotePage>(parameters => parameters.Add(shown => shown.Id, note));
        page.WaitForElement("[data-testid=note-rewrite]");
        Assert.Empty(page.FindAll("[data-testid=note-forget], [data-testid=note-file], [data-testid=note-visitagain]"));

        await BecomeAsync(staff.City);
        var city = Render<ScreeningTaskPage>(parameters => parameters.Add(shown => shown.Id, task));
        city.WaitForAssertion(() => Assert.Contains("走访记录只给村、站和县里看", city.Markup, StringComparison.Ordinal));
        Assert.Empty(city.FindAll("[data-testid=note-row], [data-testid=write-note]"));
        Assert.Contains("少于 5", city.Find("[data-testid=task-counts]").TextContent, StringComparison.Ordinal);
        var hidden = Render<ScreeningNotePage>(parameters => parameters.Add(shown => shown.Id, note));
        hidden.WaitForAssertion(() => Assert.Contains("没有找到", hidden.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Register_FromANote_IsFilledIn_WithNothingOfItInTheAddress()
    {
        var (staff, task) = await BeginAsync();
        var note = await Core.Dispatcher.SendAsync(staff.Village, new WriteScreeningNote(task, TestData.Visit(RiskHint.Injured)));
        await BecomeAsync(staff.Station);
        var page = Render<ScreeningNotePage>(parameters => parameters.Add(shown => shown.Id, note));
        page.WaitForElement("[data-testid=note-file]").Click();
        Assert.EndsWith($"/register?note={note}", Navigation.Uri, StringComparison.Ordinal);

        var register = Render<RegisterPage>();
        register.WaitForElement("[data-testid=from-note]");
        var form = register.FindComponent<RegisterForm>().Instance.Form;
        Assert.Equal((IntakeChannel.Found, TestCity.Township, TestCity.Village), (form.Channel, form.Township, form.Village));
        Assert.Contains(TestData.Visit().Words, form.Narrative, StringComparison.Ordinal);
        Assert.True(form.Injured);
        (form.Category, form.Anonymous) = ("D3", true);
        register.Find("[data-testid=send]").Click();

        register.WaitForElement("[data-testid=receipt]");
        Assert.Empty(register.FindAll("[data-testid=untied]"));
        var row = Assert.Single((await Core.Dispatcher.QueryAsync(staff.Station, new GetScreeningTask(task))).Rows);
        Assert.Equal(ScreeningNoteState.Filed, row.State);
        Assert.NotNull(row.CaseId);
    }

    private async Task<(TestStaff Staff, Guid Task)> BeginAsync()
    {
        var staff = await Core.StaffAsync();
        await Core.Dispatcher.SendAsync(staff.Station, Core.Round());
        return (staff, (await Core.Dispatcher.QueryAsync(staff.Village, new ListScreeningRounds())).Items[0].OnlyTask!.Value);
    }
}
