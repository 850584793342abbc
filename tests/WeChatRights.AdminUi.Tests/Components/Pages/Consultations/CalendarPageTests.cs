using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using WeChatRights.AdminUi.Components.Pages.Consultations;
using WeChatRights.AdminUi.Components.Pages.Consultations.Calendar;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Consultations;

public sealed class CalendarPageTests : CorePageContext
{
    private const string Slot = "[data-testid=slot]";
    private const string Tuesday = "/consultations/calendar?day=2026-11-03";

    [Fact]
    public async Task Day_ShowsEveryTimeOfEveryProvider_AndCloseAllTakesThemOut()
    {
        var county = await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        await ServingAsync(county);
        _ = Dialogs;
        var page = Open<CalendarPage>(Tuesday);
        page.WaitForAssertion(() => Assert.Equal(6, page.FindAll(Slot).Count));
        Assert.Contains("演示律师", page.Find("thead").TextContent, StringComparison.Ordinal);
        Assert.All(page.FindAll(Slot), slot => Assert.Contains("空着", slot.TextContent, StringComparison.Ordinal));
        ShownText.AssertChinese(page);

        page.Find("[data-testid=close-all]").Click();
        Dialogs.WaitForElement(".dialog-primary").Click();

        page.WaitForAssertion(() =>
            Assert.Contains("停约 6 个", page.Find("[data-testid=list-count]").TextContent, StringComparison.Ordinal)
        );
        Assert.DoesNotContain(await Core.SlotsAsync(), slot => slot.StartsAt.ChinaDate() == new DateOnly(2026, 11, 3));
        page.Find("[data-testid=open-all]").Click();
        Dialogs.WaitForElement(".dialog-primary").Click();
        page.WaitForAssertion(() =>
            Assert.Contains("停约 0 个", page.Find("[data-testid=list-count]").TextContent, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Drop_OnAFreeTime_MovesAfterAskingWhetherSheAgreed_AndCanBeUndone()
    {
        var county = await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        await ServingAsync(county);
        var first = (await Core.SlotsAsync())[0];
        await Core.BookAsync(await Core.SignInCitizenAsync("anna"), first.Id);
        _ = Dialogs;
        var snackbar = Render<MudSnackbarProvider>();
        var page = Open<CalendarPage>(Tuesday);
        page.WaitForAssertion(() => Assert.Contains("已约", page.FindAll(Slot)[0].TextContent, StringComparison.Ordinal));
        await page.FindAll(Slot)[0].TriggerEventAsync("ondragstart", new DragEventArgs());
        var dropped = page.FindAll(Slot)[3].TriggerEventAsync("ondrop", new DragEventArgs()); // Ends with the dialog.
        Assert.Contains("10:30–11:00", Dialogs.WaitForElement("[data-testid=target]").TextContent, StringComparison.Ordinal);
        Assert.True(Dialogs.Find("[data-testid=dialog-confirm]").HasAttribute("disabled"));
        ShownText.AssertChinese(Dialogs);

        Dialogs.Find("input[data-testid=agreed]").Change(true);
        Dialogs.WaitForElement("[data-testid=dialog-confirm]:not([disabled])").Click();
        await dropped;

        page.WaitForAssertion(() => Assert.Contains("已约", page.FindAll(Slot)[3].TextContent, StringComparison.Ordinal));
        Assert.Contains("空着", page.FindAll(Slot)[0].TextContent, StringComparison.Ordinal);

        snackbar.WaitForElement(".mud-snackbar-content-action button").Click();

        page.WaitForAssertion(() => Assert.Contains("已约", page.FindAll(Slot)[0].TextContent, StringComparison.Ordinal));
        Assert.Equal(first.StartsAt, (await Core.LookAsync(db => db.Set<Booking>().SingleAsync())).StartsAt);
    }

    [Fact]
    public async Task Slot_OpenedByKeyboard_OffersAnotherTimeFromAList()
    {
        var county = await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        await ServingAsync(county);
        await Core.BookAsync(await Core.SignInCitizenAsync("anna"));
        _ = Dialogs;
        var page = Open<CalendarPage>(Tuesday);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(Slot)));
        page.FindAll(Slot)[0].Click();
        ShownText.AssertChinese(Dialogs);

        Dialogs.WaitForElement("[data-testid=move-booking]").Click();

        Dialogs.WaitForElement("[data-testid=field-target]");
        ShownText.AssertChinese(Dialogs);
    }

    [Fact]
    public async Task Slot_WhoseCallerWillNotCome_IsCancelledForHer()
    {
        var county = await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        await ServingAsync(county);
        await Core.BookAsync(await Core.SignInCitizenAsync("anna"));
        _ = Dialogs;
        var page = Open<CalendarPage>(Tuesday);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(Slot)));
        page.FindAll(Slot)[0].Click();
        Dialogs.WaitForElement("[data-testid=cancel-booking]").Click();

        Dialogs.WaitForElement(".dialog-primary").Click();

        page.WaitForAssertion(() => Assert.Contains("空着", page.FindAll(Slot)[0].TextContent, StringComparison.Ordinal));
        Assert.Equal(CaseStatus.Closed, (await Core.LookAsync(db => db.Set<Case>().SingleAsync())).Status);
    }

    [Fact]
    public async Task Week_OfEverybody_ShowsNumbersThatLeadToTheDay()
    {
        var county = await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        await ServingAsync(county);

        var page = Open<CalendarPage>(Tuesday + "&view=week");

        page.WaitForAssertion(() => Assert.Equal(7, page.FindAll("[data-testid=day-tile]").Count));
        var tuesday = page.FindAll("[data-testid=day-tile]")[1];
        Assert.Contains("空着 6 个", tuesday.TextContent, StringComparison.Ordinal);
        Assert.Contains("没有排时间", page.FindAll("[data-testid=day-tile]")[2].TextContent, StringComparison.Ordinal);
        Assert.Equal(Tuesday, tuesday.GetAttribute("href"));
        ShownText.AssertChinese(page);
    }

    [Fact]
    public async Task DoorSheet_NamesNobodyWhoComes_NorWhichTimeIsTaken()
    {
        var county = await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        await ServingAsync(county, ConsultationKind.OnSite, TestCity.Township);
        await Core.BookAsync(await Core.SignInCitizenAsync("anna"), phone: null);

        var page = Open<DoorSheetPage>($"/consultations/door?station={TestCity.Township}&day=2026-11-03");

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-testid=door-sheet]")));
        Assert.Equal("9:00–12:00演示律师", page.Find("tbody").TextContent);
        Assert.DoesNotContain("约了", page.Find("[data-testid=door-sheet]").TextContent, StringComparison.Ordinal);
        ShownText.AssertChinese(page);
    }

    private async Task ServingAsync(StaffActor county, ConsultationKind kind = ConsultationKind.Phone, string? station = null)
    {
        var lawyer = await Core.AddProviderAsync(county);
        await Core.SitAsync(county, lawyer, DayOfWeek.Tuesday, TestData.Mornings(kind: kind, station: station));
    }
}
