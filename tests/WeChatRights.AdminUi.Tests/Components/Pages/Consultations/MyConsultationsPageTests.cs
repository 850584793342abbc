using Bunit;
using Microsoft.EntityFrameworkCore;
using WeChatRights.AdminUi.Components.Pages.Consultations;
using WeChatRights.AdminUi.Components.Pages.Workbench;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Desk;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Consultations;

public sealed class MyConsultationsPageTests : CorePageContext
{
    private const string Talk = "[data-testid=my-talk]";

    [Fact]
    public async Task WhoseAccountIsNoProviders_IsToldWhoLinksIt()
    {
        await BecomeAsync(StaffRole.Volunteer, TestCity.Township);

        var page = Open<MyConsultationsPage>("/my-consultations");

        page.WaitForAssertion(() => Assert.Contains("这个账号没有关联咨询人员", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[data-testid=absent]"));
        ShownText.AssertChinese(page);
    }

    [Fact]
    public async Task Home_LeadsProvidersToTheirDesk_AndTellsTheNumberOfTalks()
    {
        var (_, provider, _) = await AtDeskAsync();
        Core.Clock.Advance(TimeSpan.FromHours(14)); // The next day has begun.
        await Core.KeepSignedInAsync();
        await BecomeAsync(await Core.SignInAgainAsync(Me!));
        await Core.Dispatcher.SendAsync(Actor.System("test"), new TellTalksOfToday(provider));

        var page = Render<WorkbenchPage>();

        page.WaitForElement("a[href='/my-consultations']");
        page.WaitForAssertion(() => Assert.Contains("1 次", page.Find("[data-testid=notice-count]").TextContent, StringComparison.Ordinal));
        ShownText.AssertChinese(page);
    }

    [Fact]
    public async Task Talk_IsOpenedWithTheSafeContactFirst_AndRecorded()
    {
        var (startsAt, _, _) = await AtDeskAsync();
        Core.Clock.SetUtcNow(startsAt);
        await BecomeAsync(await Core.SignInAgainAsync(Me!));
        _ = Dialogs;
        var page = Open<MyConsultationsPage>("/my-consultations");
        page.WaitForAssertion(() => Assert.Contains("今天 11 月 3 日 周二，1 次", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("13800000000", page.Markup, StringComparison.Ordinal);

        page.WaitForElement("[data-testid=open-talk]").Click();
        Dialogs.WaitForElement("[data-testid=safe-contact]");
        var shown = Dialogs.Markup;
        Assert.True(shown.IndexOf("联系她之前先看这里", StringComparison.Ordinal) < shown.IndexOf("13800000000", StringComparison.Ordinal));
        Assert.Contains("离婚后房子怎么分", Dialogs.Find("[data-testid=told]").TextContent, StringComparison.Ordinal);
        Dialogs.Find("[data-testid=close-talk]").Click();
        page.WaitForAssertion(() => Assert.Contains("打开过", page.Find(Talk).TextContent, StringComparison.Ordinal));

        page.Find("[data-testid=record]").Click();
        Dialogs.WaitForElement("[data-testid=came]").Click();
        Dialogs.WaitForElement("[data-testid=questions]").Input("演示：房子怎么分。");
        Dialogs.WaitForElement("[data-testid=advice]").Input("演示：先把房产证收好，再来一次。");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        Dialogs.WaitForElement("[data-testid=sign-warning]");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        page.WaitForAssertion(() => Assert.Contains("已完成", page.Find(Talk).TextContent, StringComparison.Ordinal));
        var about = await Core.LookAsync(db => db.Set<Case>().SingleAsync());
        Assert.Equal((CaseStatus.Closed, CaseResult.Answered), (about.Status, about.Result));
        ShownText.AssertChinese(page);
    }

    [Fact]
    public async Task Conflict_IsAskedAboutAndTakesTheTalkAway()
    {
        await AtDeskAsync();
        _ = Dialogs;
        var page = Open<MyConsultationsPage>("/my-consultations");

        page.WaitForElement("[data-testid=conflict]").Click();
        Dialogs.WaitForElement(".dialog-primary").Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(Talk)));
        Assert.Equal(BookingStatus.Displaced, await Core.LookAsync(db => db.Set<Booking>().Select(b => b.Status).SingleAsync()));
        Assert.Contains("今天没有人约", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_AreDeclaredAndTakenAway()
    {
        await AtDeskAsync();
        _ = Dialogs;
        var page = Open<MyConsultationsPage>("/my-consultations");
        page.WaitForElement("[data-testid=declare-client]").Click();
        Dialogs.WaitForElement("[data-testid=field-label]").Input("演示记号");
        Assert.True(Dialogs.Find("[data-testid=dialog-confirm]").HasAttribute("disabled"));
        Dialogs.Find("[data-testid=field-phone]").Input("13800000099");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        page.WaitForAssertion(() =>
            Assert.Contains("演示记号", page.Find("[data-testid=my-client]").TextContent, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("13800000099", page.Markup, StringComparison.Ordinal);
        page.Find("[data-testid=remove-client]").Click();
        Dialogs.WaitForElement(".dialog-primary").Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=my-client]")));
    }

    [Fact]
    public async Task Absent_TakesTheTalksOfTheDaysAway()
    {
        await AtDeskAsync();
        _ = Dialogs;
        var page = Open<MyConsultationsPage>("/my-consultations");
        page.WaitForElement("[data-testid=absent]").Click();
        Dialogs.WaitForElement("[data-testid=field-to]").Change("2026-11-03");

        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(Talk)));
    }

    /// <summary>Signed in as a lawyer with a talk on Tuesday at nine.</summary>
    private async Task<(DateTimeOffset StartsAt, Guid Provider, StaffActor County)> AtDeskAsync()
    {
        var county = await Core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.County);
        var (provider, account) = await Core.AddDeskAsync(county);
        var slot = (await Core.SlotsAsync())[0];
        await Core.BookAsync(await Core.SignInCitizenAsync("anna"), slot.Id);
        await BecomeAsync(account);
        return (slot.StartsAt, provider, county);
    }
}
