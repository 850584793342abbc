using Bunit;
using MudBlazor;
using WeChatRights.AdminUi.Components.Pages.Volunteers;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Volunteers;

public sealed class VolunteersPageTests : CorePageContext
{
    private const string Row = "[data-testid=volunteer-row]";

    [Fact]
    public async Task List_WithoutAnybody_SaysWhatToDo()
    {
        await BecomeAsync(StaffRole.StationOfficer, TestCity.Township);

        var page = Open<VolunteersPage>("/volunteers");

        page.WaitForAssertion(() => Assert.Contains("没有找到志愿者", page.Markup, StringComparison.Ordinal));
        ShownText.AssertChinese(page);
    }

    [Fact]
    public async Task List_ShowsStateAndWhatEndsSoon_AndFiltersFromTheAddress()
    {
        var county = await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        var id = await Core.Dispatcher.SendAsync(county, new RegisterVolunteer(TestData.Helper("演示一")));
        await Core.Dispatcher.SendAsync(county, new RegisterVolunteer(TestData.Helper("演示二", "13900000002")));
        var version = (await Core.VolunteerAsync(county, id)).Version;
        await Core.Dispatcher.SendAsync(county, new RecordClearance(id, version, Core.Now.ChinaDate().AddMonths(-11)));

        var page = Open<VolunteersPage>("/volunteers");

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(Row).Count));
        var first = page.FindAll(Row)[0].TextContent;
        Assert.Contains("待站里初审", first, StringComparison.Ordinal);
        Assert.Contains("查询快到期", first, StringComparison.Ordinal);
        Assert.Contains("139****0001", first, StringComparison.Ordinal);
        Assert.DoesNotContain("查询快到期", page.FindAll(Row)[1].TextContent, StringComparison.Ordinal);
        ShownText.AssertChinese(page);
        var expiring = Open<VolunteersPage>("/volunteers?expiring=true");
        expiring.WaitForAssertion(() =>
            Assert.Equal("演示一", Assert.Single(expiring.FindAll(Row)).QuerySelector(".row-title")!.FirstChild!.TextContent.Trim())
        );
        var broken = Open<VolunteersPage>("/volunteers?state=7&skill=nothing&page=-3&place=x");
        broken.WaitForAssertion(() => Assert.Equal(2, broken.FindAll(Row).Count));
    }

    [Fact]
    public async Task Station_Vets_AndTheCountyApproves()
    {
        var station = await BecomeAsync(StaffRole.StationOfficer, TestCity.Township);
        var id = await Core.Dispatcher.SendAsync(station, new RegisterVolunteer(TestData.Helper()));
        _ = Dialogs;
        var page = Open<VolunteersPage>("/volunteers");
        page.WaitForElement("[data-testid=vet-volunteer]").Click();
        Dialogs.WaitForElement(".dialog-primary").Click();
        page.WaitForAssertion(() => Assert.Contains("待县里批准", page.Find(Row).TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[data-testid=approve-volunteer]"));
        Assert.Empty(page.FindAll("[data-testid=refuse-volunteer]"));

        await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        var county = Open<VolunteersPage>("/volunteers");
        county.WaitForElement("[data-testid=approve-volunteer]").Click();
        Dialogs.WaitForElement(".dialog-primary").Click();

        county.WaitForAssertion(() => Assert.Contains("在册", county.Find(Row).TextContent, StringComparison.Ordinal));
        Assert.Equal(VolunteerState.Active, (await Core.VolunteerAsync(Me!, id)).State);
    }

    [Fact]
    public async Task Approve_OfWhomOneHasVettedOneself_IsNotOffered()
    {
        var county = await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        var id = await Core.Dispatcher.SendAsync(county, new RegisterVolunteer(TestData.Helper()));
        await Core.Dispatcher.SendAsync(county, new VetVolunteer(id, (await Core.VolunteerAsync(county, id)).Version));

        var page = Open<VolunteersPage>("/volunteers");

        page.WaitForAssertion(() => Assert.Contains("请同事批准", page.Find(Row).TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[data-testid=approve-volunteer]"));
    }

    [Fact]
    public async Task Pause_ThenLeave_AsksWhyAndForgets()
    {
        var staff = await Core.StaffAsync();
        await Core.AddVolunteerAsync(staff);
        await BecomeAsync(staff.Station);
        _ = Dialogs;
        var page = Open<VolunteersPage>("/volunteers");
        page.WaitForElement("[data-testid=pause-volunteer]").Click();
        Dialogs.WaitForElement("textarea").Input("演示：家中有事");
        Dialogs.Find(".dialog-primary").Click();
        page.WaitForAssertion(() => Assert.Contains("演示：家中有事", page.Find(Row).TextContent, StringComparison.Ordinal));
        ShownText.AssertChinese(page);

        page.Find("[data-testid=volunteer-leaves]").Click();
        Dialogs.WaitForElement("textarea").Input("演示：搬家");
        Dialogs.Find(".dialog-primary").Click();

        page.WaitForAssertion(() => Assert.Contains("没有找到志愿者", page.Markup, StringComparison.Ordinal));
        var left = Open<VolunteersPage>("/volunteers?state=left");
        left.WaitForAssertion(() => Assert.Contains("演示：搬家", left.Find(Row).TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("****", left.Find(Row).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_WithWhatIsNeeded_AddsALine()
    {
        await BecomeAsync(StaffRole.StationOfficer, TestCity.Township);
        _ = Dialogs;
        var page = Open<VolunteersPage>("/volunteers");
        page.WaitForElement("[data-testid=register-volunteer]").Click();
        Dialogs.WaitForElement("input[data-testid=field-name]").Input("演示志愿者");
        Dialogs.Find("input[data-testid=field-phone]").Input("13900000001");
        var dialog = Dialogs.FindComponent<VolunteerDialog>();
        await SetAsync(Dialogs.FindComponent<MudSelect<Sex?>>().Instance.ValueChanged, Sex.Female);
        await SetAsync(Dialogs.FindComponent<MudDatePicker>().Instance.DateChanged, new DateTime(2010, 1, 1));
        dialog.WaitForElement("input[data-testid=field-guardian]"); // Somebody under 18 needs a guardian's consent.
        await SetAsync(Dialogs.FindComponents<MudDatePicker>()[0].Instance.DateChanged, new DateTime(1990, 1, 1));
        dialog.WaitForAssertion(() => Assert.Empty(dialog.FindAll("input[data-testid=field-guardian]")));
        await SetAsync(
            Dialogs.FindComponents<WeChatRights.AdminUi.Components.Shared.PlacePicker>()[0].Instance.ValueChanged,
            TestCity.Township
        );
        await SetAsync(Dialogs.FindComponent<MudSelect<VolunteerSkill>>().Instance.SelectedValuesChanged, [VolunteerSkill.Helper]);
        ShownText.AssertChinese(dialog);

        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        page.WaitForAssertion(() => Assert.Contains("演示志愿者", page.Find(Row).TextContent, StringComparison.Ordinal));

        Task SetAsync<T>(Microsoft.AspNetCore.Components.EventCallback<T> changed, T value) =>
            Dialogs.InvokeAsync(() => changed.InvokeAsync(value));
    }

    [Fact]
    public async Task Change_OfTheRadius_KeepsTheRest()
    {
        var staff = await Core.StaffAsync();
        var id = await Core.AddVolunteerAsync(staff, TestData.Helper(home: TestCity.Village));
        await BecomeAsync(staff.Station);
        _ = Dialogs;
        var page = Open<VolunteersPage>("/volunteers");
        page.WaitForElement("[data-testid=change-volunteer]").Click();
        Assert.Equal("13900000001", Dialogs.WaitForElement("input[data-testid=field-phone]").GetAttribute("value"));
        Dialogs.Find("input[data-testid=field-radius]").Input("30");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        Dialogs.WaitForAssertion(() => Assert.Empty(Dialogs.FindAll("[data-testid=dialog-confirm]")));
        var details = await Core.Dispatcher.QueryAsync(staff.Station, new GetVolunteer(id));
        Assert.Equal((VolunteerState.Active, 30, TestCity.Village), (details.Row.State, details.Facts.Terms.RadiusKm, details.Facts.Home));
    }

    [Fact]
    public async Task Dialogs_OfClearanceTrainingAndTimes_WriteDown()
    {
        var staff = await Core.StaffAsync();
        var id = await Core.AddVolunteerAsync(staff);
        await BecomeAsync(staff.Station);
        _ = Dialogs;
        var page = Open<VolunteersPage>("/volunteers");
        page.WaitForElement("[data-testid=clear-volunteer]").Click();
        Dialogs.WaitForElement("[data-testid=dialog-confirm]");
        ShownText.AssertChinese(Dialogs);
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        page.WaitForAssertion(() => Assert.Contains("到 2027-11-01", page.Find(Row).TextContent, StringComparison.Ordinal));

        page.Find("[data-testid=train-volunteer]").Click();
        Dialogs.WaitForElement("input[data-testid=field-title]").Input("演示培训");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        Dialogs.WaitForAssertion(() => Assert.Empty(Dialogs.FindAll("[data-testid=dialog-confirm]")));

        page.Find("[data-testid=plan-volunteer]").Click();
        Dialogs.WaitForElement("input[data-testid=free-1-0]").Change(true);
        ShownText.AssertChinese(Dialogs);
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        Dialogs.WaitForAssertion(() => Assert.Empty(Dialogs.FindAll("[data-testid=dialog-confirm]")));

        var details = await Core.Dispatcher.QueryAsync(staff.Station, new GetVolunteer(id));
        Assert.Equal("演示培训", Assert.Single(details.Trainings).Title);
        Assert.Equal([new WeeklyHalfDay(DayOfWeek.Monday, HalfDay.Morning)], details.Availability.Weekly);
    }

    [Fact]
    public async Task Times_OfSingleDaysAndBlackOuts_ShowWhatAppliesAndAreSaved()
    {
        var staff = await Core.StaffAsync();
        var id = await Core.AddVolunteerAsync(staff);
        await BecomeAsync(staff.Station);
        _ = Dialogs;
        var page = Open<VolunteersPage>("/volunteers");
        var (today, tomorrow) = (Core.Now.ChinaDate(), Core.Now.ChinaDate().AddDays(1));
        page.WaitForElement("[data-testid=plan-volunteer]").Click();
        Dialogs.WaitForElement($"input[data-testid=free-{(int)today.DayOfWeek}-0]").Change(true);
        Dialogs.WaitForAssertion(() => Assert.Equal("上午", Applies(0)));

        await ChooseAsync(0, today);
        Dialogs.Find("[data-testid=add-day]").Click();
        Dialogs.WaitForElement("input[data-testid=day-2]").Change(true);
        Dialogs.WaitForAssertion(() => Assert.Equal("上午、晚上（单独填的）", Applies(0)));
        await ChooseAsync(1, today);
        await ChooseAsync(2, tomorrow);
        Dialogs.Find("[data-testid=add-black-out]").Click();
        Dialogs.WaitForAssertion(() => Assert.Equal("没空（没空的日子）", Applies(1)));
        ShownText.AssertChinese(Dialogs);
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        Dialogs.WaitForAssertion(() => Assert.Empty(Dialogs.FindAll("[data-testid=dialog-confirm]")));

        var plan = (await Core.Dispatcher.QueryAsync(staff.Station, new GetVolunteer(id))).Availability;
        Assert.Equal([new WeeklyHalfDay(today.DayOfWeek, HalfDay.Morning)], plan.Weekly);
        var exception = Assert.Single(plan.Exceptions);
        Assert.Equal(today, exception.Day);
        Assert.Equal([HalfDay.Morning, HalfDay.Evening], exception.Free);
        Assert.Equal([new BlackOut(today, tomorrow)], plan.BlackOuts);

        string Applies(int row) =>
            string.Concat(
                Dialogs.FindAll("[data-testid=applies] tbody tr")[row].QuerySelector("td")!.TextContent.Where(c => !char.IsWhiteSpace(c))
            );

        Task ChooseAsync(int picker, DateOnly day) =>
            Dialogs.InvokeAsync(() =>
                Dialogs.FindComponents<MudDatePicker>()[picker].Instance.DateChanged.InvokeAsync(day.ToDateTime(TimeOnly.MinValue))
            );
    }

    [Fact]
    public async Task Account_OfAVolunteerFromHere_IsLinkedAndShown()
    {
        var staff = await Core.StaffAsync();
        await Core.AddVolunteerAsync(staff);
        var account = await Core.AddOfficerAsync(StaffRole.Volunteer, TestCity.Township, inCharge: false);
        await BecomeAsync(staff.Station);
        _ = Dialogs;
        var page = Open<VolunteersPage>("/volunteers");
        page.WaitForElement("[data-testid=link-volunteer]").Click();
        Dialogs.WaitForElement("[data-testid=dialog-confirm]");
        var select = Dialogs.FindComponent<MudSelect<Guid?>>();
        await Dialogs.InvokeAsync(() => select.Instance.ValueChanged.InvokeAsync(account.StaffId));
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-testid=volunteer-account]")));
        Assert.Equal("演示志愿者", (await Core.Dispatcher.QueryAsync(account, new GetMyVolunteering())).Name);
    }
}
