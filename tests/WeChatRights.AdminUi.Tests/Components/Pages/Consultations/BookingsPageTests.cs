using Bunit;
using Microsoft.EntityFrameworkCore;
using WeChatRights.AdminUi.Components.Pages.Cases.Details;
using WeChatRights.AdminUi.Components.Pages.Consultations;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Waiting;
using WeChatRights.Core.Intake;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Consultations;

public sealed class BookingsPageTests : CorePageContext
{
    private const string Row = "[data-testid=booking-row]";

    [Fact]
    public async Task List_WithoutAnyBooking_SaysSoAndTurnsTheWeeks()
    {
        await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);

        var page = Open<BookingsPage>("/consultations");
        page.WaitForAssertion(() => Assert.Contains("这一周没有人预约", page.Markup, StringComparison.Ordinal));
        page.Find("[data-testid=week-after]").Click();

        Assert.EndsWith("/consultations?from=2026-11-09", Navigation.Uri, StringComparison.Ordinal);
        page.WaitForElement("[data-testid=this-week]").Click();
        Assert.EndsWith("/consultations", Navigation.Uri, StringComparison.Ordinal);
        ShownText.AssertChinese(page);
    }

    [Fact]
    public async Task Record_AfterTheTalk_TellsHerAndEndsTheMatter()
    {
        await BookedAsync("other");
        _ = Dialogs;
        var page = Open<BookingsPage>("/consultations");
        page.WaitForElement("[data-testid=record]").Click();
        Dialogs.WaitForElement("[data-testid=came]").Click();
        Assert.True(Dialogs.Find("[data-testid=dialog-confirm]").HasAttribute("disabled"));
        Dialogs.WaitForElement("[data-testid=questions]").Input("演示：房子怎么分。");
        Dialogs.WaitForElement("[data-testid=advice]").Input("演示：先把房产证收好，再来一次。");

        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        Assert.Contains(
            "签名后不能改，只能补充更正",
            Dialogs.WaitForElement("[data-testid=sign-warning]").TextContent,
            StringComparison.Ordinal
        );
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        page.WaitForAssertion(() => Assert.Contains("已完成", page.Find(Row).TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[data-testid=record]"));
        var about = await Core.LookAsync(db => db.Set<Case>().SingleAsync());
        Assert.Equal((CaseStatus.Closed, CaseResult.Answered), (about.Status, about.Result));
        ShownText.AssertChinese(page);
    }

    [Fact]
    public async Task Record_OfWhoDidNotCome_SaysWhatToDoAndBlamesNobody()
    {
        await BookedAsync("violence");
        _ = Dialogs;
        var page = Open<BookingsPage>("/consultations");
        page.WaitForElement("[data-testid=record]").Click();
        Assert.Contains("可能有危险", page.Find(Row).TextContent, StringComparison.Ordinal);

        Dialogs.WaitForElement("[data-testid=missed]").Click();
        Assert.Contains("弄清她是否平安", Dialogs.Markup, StringComparison.Ordinal);
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        page.WaitForAssertion(() => Assert.Contains("没有来", page.Find(Row).TextContent, StringComparison.Ordinal));
        var about = await Core.LookAsync(db => db.Set<Case>().SingleAsync());
        Assert.Equal((true, ClockKind.FirstContact), (about.IsOpen, about.DueKind));
    }

    [Fact]
    public async Task List_BeforeTheTime_OffersNothingToRecord()
    {
        var county = await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        await BookFirstAsync(county, "other");

        var page = Open<BookingsPage>("/consultations");

        page.WaitForAssertion(() => Assert.Contains("9:00–9:30", page.Find(Row).TextContent, StringComparison.Ordinal));
        Assert.Contains("共 1 次，取消 0 次。", page.Find("[data-testid=list-count]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=record]"));
        ShownText.AssertChinese(page);
    }

    [Fact]
    public async Task Case_ShowsTheTimeThatItWasFiledWith()
    {
        var county = await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        await BookFirstAsync(county, "other");
        var caseId = await Core.LookAsync(db => db.Set<Case>().Select(c => c.Id).SingleAsync());

        var panel = Render<AppointmentPanel>(parameters => parameters.Add(p => p.CaseId, caseId));

        panel.WaitForAssertion(() => Assert.Contains("11 月 3 日 周二 9:00–9:30", panel.Markup, StringComparison.Ordinal));
        Assert.Contains("演示律师", panel.Markup, StringComparison.Ordinal);
        ShownText.AssertChinese(panel);
    }

    [Fact]
    public async Task Case_InWriting_ShowsQuestionAndAnswerInOrderAndUntilWhen()
    {
        var county = await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        await BookFirstAsync(county, "other", ConsultationKind.Written);
        var caseId = await Core.LookAsync(db => db.Set<Case>().Select(c => c.Id).SingleAsync());
        await Core.Dispatcher.SendAsync(county, new MessageClient(caseId, "演示：要看什么时候买的。"));
        Core.Clock.Advance(TimeSpan.FromMinutes(1));
        var anna = await Core.SignInCitizenAsync("anna");
        await Core.Dispatcher.SendAsync(anna, new StepUp(TestData.BookingPin, null));
        await Core.Dispatcher.SendAsync(anna, new SupplementComplaint(caseId, "演示：结婚以后买的。"));
        var details = await Core.Dispatcher.QueryAsync(county, new GetCase(caseId));

        var panel = Render<AppointmentPanel>(parameters => parameters.Add(p => p.CaseId, caseId).Add(p => p.Details, details));

        panel.WaitForElement("[data-testid=thread-due]");
        Assert.Equal(
            ["演示：想问问离婚后房子怎么分。", "演示：要看什么时候买的。", "演示：结婚以后买的。"],
            panel.FindAll("[data-testid=thread] .narrative").Select(turn => turn.TextContent)
        );
        ShownText.AssertChinese(panel, nameof(StaffRole.CountyOfficer)); // In the made-up name of who answered.
    }

    [Fact]
    public async Task Waiting_IsCountedByCountyAndTopic()
    {
        await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        var nobody = Render<WaitingSummary>();
        nobody.WaitForElement("[data-testid=nobody-waits]");
        foreach (var name in new[] { "anna", "berta" })
        {
            await Core.Dispatcher.SendAsync(
                await Core.SignInCitizenAsync(name),
                new JoinWaitingList(TestCity.County, "violence", ConsultationKind.Phone, false, new DateOnly(2026, 11, 20), false)
            );
        }

        var summary = Render<WaitingSummary>();

        summary.WaitForAssertion(() => Assert.Contains("2 人在排队", summary.Markup, StringComparison.Ordinal));
        Assert.Contains("被家里人打骂", Assert.Single(summary.FindAll("[data-testid=waiting-row]")).TextContent, StringComparison.Ordinal);
        ShownText.AssertChinese(summary);
    }

    private async Task BookedAsync(string topic)
    {
        var county = await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        var startsAt = await BookFirstAsync(county, topic);
        Core.Clock.SetUtcNow(startsAt);
        await BecomeAsync(await Core.SignInAgainAsync(county));
    }

    private async Task<DateTimeOffset> BookFirstAsync(StaffActor county, string topic, ConsultationKind kind = ConsultationKind.Phone)
    {
        var lawyer = await Core.AddProviderAsync(county);
        await Core.SitAsync(county, lawyer, DayOfWeek.Tuesday, TestData.Mornings(kind: kind));
        var slot = (await Core.SlotsAsync())[0];
        await Core.BookAsync(await Core.SignInCitizenAsync("anna"), slot.Id, topic);
        return slot.StartsAt;
    }
}
