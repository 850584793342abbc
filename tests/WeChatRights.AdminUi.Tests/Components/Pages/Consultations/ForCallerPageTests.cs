using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using WeChatRights.AdminUi.Components.Pages.Consultations.ForCaller;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Consultations;

public sealed class ForCallerPageTests : CorePageContext
{
    [Fact]
    public async Task Caller_WithAName_IsBookedAndHearsHerReceipt()
    {
        var page = await OpenAsync();
        page.WaitForElement("[data-testid=free-time]").Click();
        Assert.Contains("给她留到", page.WaitForElement("[data-testid=chosen]").TextContent, StringComparison.Ordinal);
        page.Find("[data-testid=send]").Click();
        Assert.Contains("还没填她怎么称呼", page.WaitForElement("[data-testid=missing]").TextContent, StringComparison.Ordinal);
        page.Find("input[data-testid=field-name]").Input("演示来电人");
        page.Find("input[data-testid=field-phone]").Input("13800000001");
        foreach (var consent in new[] { "privacy", "sensitive" })
        {
            page.Find($"input[data-testid=consent-{consent}]").Change(true);
        }

        ShownText.AssertChinese(page);
        page.Find("[data-testid=send]").Click();

        var code = page.WaitForElement("[data-testid=receipt-code]").TextContent;
        Assert.NotEmpty(code);
        var booking = await Core.LookAsync(db => db.Set<Booking>().SingleAsync());
        Assert.Equal(("divorce", null, BookingStatus.Booked), (booking.Topic, booking.CitizenId, booking.Status));
    }

    [Fact]
    public async Task OtherTime_Chosen_LetsTheFirstGo()
    {
        var page = await OpenAsync();
        page.WaitForElement("[data-testid=free-time]").Click();
        page.WaitForElement("[data-testid=other-time]").Click();

        page.WaitForElements("[data-testid=free-time]")[1].Click();

        page.WaitForElement("[data-testid=chosen]");
        Assert.Equal(1, await Core.LookAsync(db => db.Set<SeatClaim>().CountAsync()));
    }

    [Fact]
    public async Task Danger_Told_ComesBeforeTheBooking()
    {
        var page = await OpenAsync();

        page.Find("input[data-testid=danger-now]").Change(true);

        Assert.Contains("110", page.WaitForElement("[data-testid=danger-advice]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hold_ThatRanOut_IsSaidAndWhatWasWrittenStays()
    {
        var page = await OpenAsync();
        page.WaitForElement("[data-testid=free-time]").Click();
        page.WaitForElement("[data-testid=chosen]");
        page.Find("input[data-testid=field-name]").Input("演示来电人");
        page.Find("input[data-testid=field-phone]").Input("13800000001");
        page.Find("input[data-testid=consent-privacy]").Change(true);
        page.Find("input[data-testid=consent-sensitive]").Change(true);
        Core.Clock.Advance(TimeSpan.FromMinutes(11));

        page.Find("[data-testid=send]").Click();

        Assert.Contains("给你留的时间已经过了", page.WaitForElement("[data-testid=problem]").TextContent, StringComparison.Ordinal);
        Assert.Equal("演示来电人", page.Find("input[data-testid=field-name]").GetAttribute("value"));
        page.WaitForElement("[data-testid=free-time]");
    }

    /// <summary>Topic and place are chosen already.</summary>
    private async Task<IRenderedComponent<ForCallerPage>> OpenAsync()
    {
        var county = await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        var lawyer = await Core.AddProviderAsync(county);
        await Core.SitAsync(county, lawyer, DayOfWeek.Tuesday, TestData.Mornings());
        _ = Dialogs;
        var page = Open<ForCallerPage>("/consultations/for-caller");
        page.WaitForElement("[data-testid=danger-now]");
        var topic = page.FindComponents<MudSelect<string>>().Single();
        await page.InvokeAsync(() => topic.Instance.ValueChanged.InvokeAsync("divorce"));
        var place = page.FindComponent<AdminUi.Components.Shared.PlacePicker>();
        await page.InvokeAsync(() => place.Instance.ValueChanged.InvokeAsync(TestCity.Township));
        return page;
    }
}
