using Bunit;
using WeChatRights.AdminUi.Components.Pages.Consultations;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Desk;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Consultations;

public sealed class ProvidersPageTests : CorePageContext
{
    private const string Row = "[data-testid=provider-row]";

    [Fact]
    public async Task List_WithoutAnybody_SaysWhatToDo()
    {
        await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);

        var page = Open<ProvidersPage>("/providers");

        page.WaitForAssertion(() => Assert.Contains("还没有咨询人员", page.Markup, StringComparison.Ordinal));
        ShownText.AssertChinese(page);
    }

    [Fact]
    public async Task List_ShowsWhoWaitsAndWhoseLicenceEnds()
    {
        var county = await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        await Core.Dispatcher.SendAsync(county, new AddProvider(TestCity.County, TestData.Lawyer("演示待核实")));
        var soon = TestData.Lawyer("演示快到期", licenceUntil: new DateOnly(2026, 12, 1));
        var id = await Core.AddProviderAsync(county, soon);
        await Core.SitAsync(county, id, DayOfWeek.Tuesday, TestData.Mornings(kind: ConsultationKind.OnSite, station: TestCity.Township));

        var page = Open<ProvidersPage>("/providers");

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(Row).Count));
        Assert.Equal("共 2 位，1 位待核实，1 位执业证到期或快到期。", page.Find("[data-testid=list-count]").TextContent);
        var (lapsing, waiting) = (page.FindAll(Row)[0].TextContent, page.FindAll(Row)[1].TextContent);
        Assert.Contains("执业证快到期", lapsing, StringComparison.Ordinal);
        Assert.Contains("周二 9:00–12:00，当面，叶县 · 任店镇，每次 30 分钟", lapsing, StringComparison.Ordinal);
        Assert.Contains("待核实", waiting, StringComparison.Ordinal);
        Assert.Contains("劳动和社会保障权益、财产权益、婚姻家庭权益", waiting, StringComparison.Ordinal);
        ShownText.AssertChinese(page);
    }

    [Fact]
    public async Task Verify_ThenPlan_WomenCanChooseATime()
    {
        var county = await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        await Core.Dispatcher.SendAsync(county, new AddProvider(TestCity.County, TestData.Lawyer()));
        _ = Dialogs;
        var page = Open<ProvidersPage>("/providers");
        page.WaitForElement("[data-testid=verify-provider]").Click();
        Dialogs.WaitForElement(".dialog-primary").Click();
        page.WaitForElement("[data-testid=plan-sittings]").Click();
        Dialogs.WaitForElement("[data-testid=dialog-confirm]");
        Assert.Contains("每周二 6 个时间，法定节假日不排。", Dialogs.Markup, StringComparison.Ordinal);

        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        page.WaitForAssertion(() => Assert.Contains("周二 9:00–12:00，电话", page.Find(Row).TextContent, StringComparison.Ordinal));
        await MakeSittingsAsync();
        Assert.Equal(24, (await Core.SlotsAsync()).Count);

        page.Find("[data-testid=end-sittings]").Click();
        Dialogs.WaitForElement(".dialog-primary").Click();

        page.WaitForAssertion(() => Assert.Contains("没有排", page.Find(Row).TextContent, StringComparison.Ordinal));
        Assert.Empty(await Core.SlotsAsync());
    }

    [Fact]
    public async Task Plan_BeforeItIsSent_SaysHowManyTimesItMakes()
    {
        var county = await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        await Core.AddProviderAsync(county);
        _ = Dialogs;
        var page = Open<ProvidersPage>("/providers");
        page.WaitForElement("[data-testid=plan-sittings]").Click();

        Dialogs.WaitForElement("input[data-testid=field-minutes]").Input("100");

        Dialogs.WaitForAssertion(() => Assert.Contains("每周二 1 个时间", Dialogs.Markup, StringComparison.Ordinal));
        Assert.False(Dialogs.Find("[data-testid=dialog-confirm]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Absence_OfToday_IsOneTapAndSaysWhatBecameOfTheBookings()
    {
        var county = await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        var lawyer = await Core.AddProviderAsync(county);
        await Core.SitAsync(county, lawyer, DayOfWeek.Monday, TestData.Mornings());
        await Core.BookAsync(await Core.SignInCitizenAsync("anna"));
        _ = Dialogs;
        var snackbar = Render<MudBlazor.MudSnackbarProvider>();
        var page = Open<ProvidersPage>("/providers");
        page.WaitForElement("[data-testid=report-absence]").Click();
        ShownText.AssertChinese(Dialogs);

        Dialogs.WaitForElement("[data-testid=dialog-confirm]").Click();

        snackbar.WaitForAssertion(() => Assert.Contains("0 次换了人，1 次请她换时间", snackbar.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain(await Core.SlotsAsync(), slot => slot.StartsAt.Day == 2);
    }

    [Fact]
    public async Task Absence_TakenBack_PutsTheTimesOnOfferAgain()
    {
        var county = await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        var lawyer = await Core.AddProviderAsync(county);
        await Core.SitAsync(county, lawyer, DayOfWeek.Tuesday, TestData.Mornings());
        var away = new DateOnly(2026, 11, 3);
        await Core.Dispatcher.SendAsync(county, new Core.Consultations.Absences.ReportAbsence(lawyer, away, away));
        _ = Dialogs;
        var page = Open<ProvidersPage>("/providers");
        page.WaitForAssertion(() => Assert.Contains("请假 11 月 3 日", page.Find(Row).TextContent, StringComparison.Ordinal));
        ShownText.AssertChinese(page);

        page.Find("[data-testid=withdraw-absence]").Click();
        Dialogs.WaitForElement(".dialog-primary").Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=withdraw-absence]")));
        Assert.Contains(await Core.SlotsAsync(), slot => slot.StartsAt.ChinaDate() == away);
    }

    [Fact]
    public async Task Change_OfTheLicence_AsksForAnotherLook()
    {
        var county = await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        await Core.AddProviderAsync(county);
        _ = Dialogs;
        var page = Open<ProvidersPage>("/providers");
        page.WaitForElement("[data-testid=change-provider]").Click();
        Assert.Equal("演示律师", Dialogs.WaitForElement("input[data-testid=field-name]").GetAttribute("value"));

        Dialogs.Find("input[data-testid=field-licence]").Input("演示-0002");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        page.WaitForAssertion(() => Assert.Contains("待核实", page.Find(Row).TextContent, StringComparison.Ordinal));
        ShownText.AssertChinese(page);
    }

    [Fact]
    public async Task Remove_TakesTheProviderOffTheList()
    {
        var county = await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        await Core.AddProviderAsync(county);
        _ = Dialogs;
        var page = Open<ProvidersPage>("/providers");
        page.WaitForElement("[data-testid=remove-provider]").Click();

        Dialogs.WaitForElement(".dialog-primary").Click();

        page.WaitForAssertion(() => Assert.Contains("还没有咨询人员", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Account_OfAVolunteerFromHere_IsLinkedAndShown()
    {
        var county = await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        await Core.AddProviderAsync(county);
        var account = await Core.AddOfficerAsync(StaffRole.Volunteer, TestCity.Township);
        _ = Dialogs;
        var page = Open<ProvidersPage>("/providers");
        page.WaitForElement("[data-testid=link-account]").Click();
        Dialogs.WaitForElement("[data-testid=dialog-confirm]");
        Assert.True(Dialogs.Find("[data-testid=dialog-confirm]").HasAttribute("disabled"));
        var select = Dialogs.FindComponent<MudBlazor.MudSelect<Guid?>>();
        await Dialogs.InvokeAsync(() => select.Instance.ValueChanged.InvokeAsync(account.StaffId));
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-testid=provider-account]")));
        Assert.NotNull(await Core.Dispatcher.QueryAsync(account, new GetMyDesk()));
        ShownText.AssertChinese(page, nameof(StaffRole.Volunteer));
    }

    private async Task MakeSittingsAsync()
    {
        foreach (var id in await Core.Dispatcher.QueryAsync(Actor.System("test"), new FindSittingTemplates()))
        {
            await Core.Dispatcher.SendAsync(Actor.System("test"), new MakeSittings(id));
        }
    }
}
