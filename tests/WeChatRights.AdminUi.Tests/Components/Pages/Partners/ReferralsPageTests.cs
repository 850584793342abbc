using Bunit;
using WeChatRights.AdminUi.Components.Pages.Partners;
using WeChatRights.AdminUi.Components.Pages.Workbench;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Referrals;
using WeChatRights.Core.Referrals.Urging;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Partners;

/// <summary>The desk of a partner unit.</summary>
public sealed class ReferralsPageTests : CorePageContext
{
    [Fact]
    public async Task AccountWithoutAUnit_IsToldWhoLinksIt()
    {
        await BecomeAsync(StaffRole.PartnerUnit, TestCity.County);

        var page = Open<ReferralsPage>("/referrals");

        page.WaitForAssertion(() => Assert.Contains("这个账号没有关联单位", page.Markup, StringComparison.Ordinal));
        ShownText.AssertChinese(page);
    }

    [Fact]
    public async Task NothingReferred_SaysSo_AndTheHomePageLeadsHere()
    {
        var staff = await Core.StaffAsync();
        var (_, police) = await Core.AddPartnerAsync(staff);
        await BecomeAsync(police);

        var page = Open<ReferralsPage>("/referrals");
        var home = Render<WorkbenchPage>();

        page.WaitForAssertion(() => Assert.Contains("没有要办的转介", page.Markup, StringComparison.Ordinal));
        home.WaitForElement("a[href='/referrals']");
        home.WaitForElement("[data-testid=staff-notices]");
        Assert.Empty(home.FindAll("a[href='/cases']"));
    }

    [Fact]
    public async Task Referral_IsReadWithTheSafeContactFirst_ThenAcceptedReportedAndClosed()
    {
        var (staff, caseId, id) = await ReferredAsync();
        _ = Dialogs;
        var page = Open<ReferralsPage>("/referrals");
        page.WaitForElement("[data-testid=my-referral]");
        Assert.DoesNotContain("13800000000", page.Markup, StringComparison.Ordinal);
        ShownText.AssertChinese(page);

        Navigation.NavigateTo(page.Find("[data-testid=open-referral]").GetAttribute("href")!);
        page = Open<ReferralsPage>($"/referrals?id={id}");
        var packet = page.WaitForElement("[data-testid=packet]").TextContent;
        Assert.True(packet.IndexOf("安全联系方式", StringComparison.Ordinal) < packet.IndexOf("13800000000", StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[data-testid=do-report]"));
        page.Find("[data-testid=do-accept]").Click();
        page.WaitForElement("[data-testid=do-report]").Click();
        Dialogs.WaitForElement("textarea").Input("演示：已出警。");
        Dialogs.Find(".dialog-primary").Click();
        page.WaitForAssertion(() =>
            Assert.Contains("演示：已出警。", page.Find("[data-testid=referral-steps]").TextContent, StringComparison.Ordinal)
        );
        page.Find("[data-testid=do-close]").Click();
        Dialogs.WaitForElement("textarea").Input("演示：已出具告诫书。");
        Assert.True(Dialogs.Find("[data-testid=dialog-confirm]").HasAttribute("disabled"));
        Dialogs.Find("[data-testid=field-proof]").Input("演示文号");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        page.WaitForAssertion(() => Assert.Contains("这个转介已经结束", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("13800000000", page.Markup, StringComparison.Ordinal);
        Assert.Equal(ReferralState.Closed, (await Core.ReferralAsync(staff.Station, caseId, id)).State);
    }

    [Fact]
    public async Task Return_AsksWhy_AndTakesItFromTheList()
    {
        var (staff, caseId, id) = await ReferredAsync();
        _ = Dialogs;
        var page = Open<ReferralsPage>($"/referrals?id={id}");

        page.WaitForElement("[data-testid=do-return]").Click();
        Dialogs.WaitForElement("textarea").Input("演示：不是本辖区。");
        Dialogs.Find(".dialog-primary").Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=my-referral]")));
        Assert.Equal(ReferralState.Returned, (await Core.ReferralAsync(staff.Station, caseId, id)).State);
        var ended = Open<ReferralsPage>("/referrals?ended=true");
        ended.WaitForAssertion(() =>
            Assert.Contains("已退回", ended.Find("[data-testid=my-referral]").TextContent, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Urging_StandsAboveTheContent()
    {
        var (staff, caseId, id) = await ReferredAsync();
        await Core.TurnToAsync(Core.Now.AddHours(30));
        await Core.Dispatcher.SendAsync(
            staff.City,
            new IssueUrgingOpinion(caseId, id, "演示：请马上办。", Core.Now.ChinaDate().AddDays(15))
        );

        var page = Open<ReferralsPage>($"/referrals?id={id}");

        Assert.Contains("演示：请马上办。", page.WaitForElement("[data-testid=received-urging]").TextContent, StringComparison.Ordinal);
        Assert.Contains("已超期", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfAnotherUnit_DoesNotExist()
    {
        var (staff, _, id) = await ReferredAsync();
        var (_, hospital) = await Core.AddPartnerAsync(staff, "演示医院");
        await BecomeAsync(hospital);

        var page = Open<ReferralsPage>($"/referrals?id={id}");

        page.WaitForAssertion(() => Assert.Contains("没有要办的转介", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[data-testid=packet]"));
        Assert.DoesNotContain("演示：丈夫", page.Markup, StringComparison.Ordinal);
    }

    /// <summary>Referred by the station with her number; the page is seen by the unit.</summary>
    private async Task<(TestStaff Staff, Guid Case, Guid Referral)> ReferredAsync()
    {
        var staff = await Core.StaffAsync();
        var (unit, police) = await Core.AddPartnerAsync(staff);
        var caseId = await Core.AcceptedCaseAsync(
            staff.Station,
            TestData.Complaint() with
            {
                Anonymous = false,
                Identity = TestData.Identity(),
            }
        );
        var facts = TestData.ForThePolice(unit, Core.Now, ReferralUrgency.Urgent, ReferralField.Phone, ReferralField.SafeContact);
        var id = await Core.Dispatcher.SendAsync(staff.Station, new ReferCase(caseId, facts));
        await BecomeAsync(police);
        return (staff, caseId, id);
    }
}
