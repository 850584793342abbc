using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using WeChatRights.AdminUi.Components.Pages.Consultations;
using WeChatRights.Core.Consultations.Calendars;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Consultations;

public sealed class CalendarDialogTests : CorePageContext
{
    [Fact]
    public async Task Address_IsShownOnceAndTakenBack()
    {
        await OpenDialogAsync();
        Dialogs.WaitForAssertion(() => Assert.Contains("还没有。", Dialogs.Markup, StringComparison.Ordinal));
        ShownText.AssertChinese(Dialogs, "ics", "MB");

        Dialogs.Find("[data-testid=issue-address]").Click();

        var address = Dialogs.WaitForElement(".copy-value").TextContent;
        Assert.Matches("^/api/v1/calendars/[A-Za-z0-9_-]{43}\\.ics$", address);
        Assert.Contains("只显示这一次", Dialogs.Find("[data-testid=address-once]").TextContent, StringComparison.Ordinal);
        await Core.Dispatcher.QueryAsync(Actor.Nobody, new ReadCalendarFeed(address.Split('/', '.')[4]));

        Dialogs.WaitForElement("[data-testid=revoke-address]").Click();
        Dialogs.WaitForElement(".dialog-primary").Click();

        Dialogs.WaitForAssertion(() => Assert.Empty(Dialogs.FindAll(".copy-value")));
        Assert.Equal(0, await Core.LookAsync(db => db.Set<CalendarAddress>().CountAsync()));
    }

    [Fact]
    public async Task Import_SaysWhatItClosedAndWhoHasToBeLookedAt()
    {
        var county = await OpenDialogAsync(booked: true);
        var file = TestData.CalendarFile(
            TestData.CalendarEvent("a", "DTSTART:20261103T010000Z\r\nDTEND:20261103T030000Z"),
            TestData.CalendarEvent("b", "DTSTART:20261110T010000Z\r\nDTEND:20261110T013000Z")
        );
        Dialogs.WaitForElement("[data-testid=busy-file]");

        Upload(file);

        Dialogs.WaitForAssertion(() =>
            Assert.Contains(
                "记下 2 段忙碌时间，收回 4 个空时间，重新开放 0 个。",
                Dialogs.Find("[data-testid=busy-done]").TextContent,
                StringComparison.Ordinal
            )
        );
        Assert.Contains("11 月 3 日 周二 9:00–9:30，电话", Dialogs.Find("[data-testid=busy-booked]").TextContent, StringComparison.Ordinal);
        Assert.Equal(19, (await Core.SlotsAsync()).Count);
        ShownText.AssertChinese(Dialogs, "ics", "MB");

        Dialogs.WaitForElement("[data-testid=forget-busy]").Click();
        Dialogs.WaitForElement(".dialog-primary").Click();

        Dialogs.WaitForAssertion(() => Assert.Contains("重新开放 4 个", Dialogs.Markup, StringComparison.Ordinal));
        Assert.Equal(23, (await Core.SlotsAsync()).Count);
        Assert.NotNull(county);
    }

    [Fact]
    public async Task Import_OfWhatIsNoCalendar_SaysWhatToDo()
    {
        await OpenDialogAsync();
        Dialogs.WaitForElement("[data-testid=busy-file]");

        Upload("演示：不是日历");

        Dialogs.WaitForAssertion(() =>
            Assert.Contains(
                "请在手机或电脑日历里重新导出",
                Dialogs.Find("[data-testid=dialog-problem]").TextContent,
                StringComparison.Ordinal
            )
        );
        ShownText.AssertChinese(Dialogs, "ics", "MB");
    }

    private void Upload(string text) => Dialogs.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(text, "演示.ics"));

    private async Task<StaffActor> OpenDialogAsync(bool booked = false)
    {
        var county = await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        var lawyer = await Core.AddProviderAsync(county);
        await Core.SitAsync(county, lawyer, DayOfWeek.Tuesday, TestData.Mornings());
        if (booked)
        {
            await Core.BookAsync(await Core.SignInCitizenAsync("anna"));
        }

        _ = Dialogs;
        var page = Open<ProvidersPage>("/providers");
        page.WaitForElement("[data-testid=provider-calendar]").Click();
        return county;
    }
}
