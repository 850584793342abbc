using Bunit;
using MudBlazor;
using WeChatRights.AdminUi.Components.Pages.Cases.Papers;
using WeChatRights.AdminUi.Components.Pages.Cases.Referrals;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Classification;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Referrals;
using WeChatRights.Core.Referrals.Asking;
using WeChatRights.Core.Referrals.Desk;
using WeChatRights.Core.Referrals.Directory;
using WeChatRights.Core.Referrals.Urging;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Cases;

/// <summary>What other organs are asked for a case, at the side of it.</summary>
public sealed class ReferralsTests : CorePageContext
{
    private const string Row = "[data-testid=referral]";

    [Fact]
    public async Task Panel_WithoutReferrals_SaysWhatTheyAreFor()
    {
        var (staff, caseId, _, _) = await StartAsync();
        await BecomeAsync(staff.Station);

        var panel = Panel(caseId);

        panel.WaitForElement("[data-testid=refer]");
        Assert.Contains("案件仍由现在的责任人负责到底", panel.Markup, StringComparison.Ordinal);
        ShownText.AssertChinese(panel);
    }

    [Fact]
    public async Task Refer_FieldByField_HandsOverWhatWasChosenAndNothingElse()
    {
        var (staff, caseId, unit, police) = await StartAsync();
        await BecomeAsync(staff.Station);
        _ = Dialogs;
        var panel = Panel(caseId);

        panel.WaitForElement("[data-testid=refer]").Click();
        Dialogs.WaitForElement("[data-testid=dialog-confirm]");
        var choice = (await Core.Dispatcher.QueryAsync(staff.Station, new ListPartnerUnits())).Single(row => row.Id == unit);
        await SetAsync(Dialogs.FindComponent<MudSelect<PartnerUnitRow>>().Instance.ValueChanged, choice);
        await SetAsync(Dialogs.FindComponent<MudSelect<ReferralService?>>().Instance.ValueChanged, ReferralService.Police);
        Dialogs.Find("[data-testid=urgency-critical]").Click();
        Dialogs.Find("[data-testid=basis-separateconsent]").Click();
        Assert.Contains("第二十三条", Dialogs.Find("[data-testid=basis-source]").TextContent, StringComparison.Ordinal);
        await SetAsync(Dialogs.FindComponent<MudSelect<ConsentWay?>>().Instance.ValueChanged, ConsentWay.InPerson);
        Assert.True(Dialogs.Find("[data-testid=dialog-confirm]").HasAttribute("disabled"));
        await TickAsync("电话", on: true);
        Assert.True(IsTicked("安全联系方式")); // A number never goes without how to use it.
        await TickAsync("安全联系方式", on: false);
        Assert.False(IsTicked("电话"));
        await TickAsync("简要情况", on: true);
        Dialogs.Find("[data-testid=field-summary]").Input("演示：丈夫昨晚动手。");
        ShownText.AssertChinese(Dialogs, "yyyy", "MM", "dd");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        panel.WaitForAssertion(() => Assert.Contains("等对方接收", panel.Find(Row).TextContent, StringComparison.Ordinal));
        Assert.Contains("交出：简要情况。依据：她单独同意", panel.Find("[data-testid=handed]").TextContent, StringComparison.Ordinal);
        var mine = Assert.Single(await Core.ReferralsAsync(police));
        var packet = (await Core.Dispatcher.QueryAsync(police, new OpenReferral(mine.Id))).Content!.Packet;
        Assert.Equal(new ReferralPacket(null, null, null, "演示：丈夫昨晚动手。", null, null), packet);
    }

    /// <summary>Nothing stands ticked, she answers it herself, and her answer is seen here.</summary>
    [Fact]
    public async Task AskHer_UnitForWhatAndFields_AndHerAnswerIsShown()
    {
        var (staff, caseId, unit, _) = await StartAsync();
        await BecomeAsync(staff.Station);
        _ = Dialogs;
        var panel = Panel(caseId);

        panel.WaitForElement("[data-testid=ask-her]").Click();
        Dialogs.WaitForElement("[data-testid=dialog-confirm]");
        var choice = (await Core.Dispatcher.QueryAsync(staff.Station, new ListPartnerUnits())).Single(row => row.Id == unit);
        await SetAsync(Dialogs.FindComponent<MudSelect<PartnerUnitRow>>().Instance.ValueChanged, choice);
        await SetAsync(Dialogs.FindComponent<MudSelect<ReferralService?>>().Instance.ValueChanged, ReferralService.Police);
        Dialogs.Find("[data-testid=field-purpose]").Input("演示：请他们出具告诫书。");
        Assert.True(Dialogs.Find("[data-testid=dialog-confirm]").HasAttribute("disabled"));
        await TickAsync("简要情况", on: true);
        ShownText.AssertChinese(Dialogs);
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        panel.WaitForAssertion(() =>
            Assert.Contains("等她回答", panel.Find("[data-testid=referral-asks]").TextContent, StringComparison.Ordinal)
        );
        var ask = Assert.Single(await Core.Dispatcher.QueryAsync(staff.Station, new ListReferralAsks(caseId)));
        Assert.Equal((unit, ReferralAskState.Asked), (ask.UnitId, ask.State));
        Assert.Equal([ReferralField.Summary], ask.Fields);
    }

    [Fact]
    public async Task Refer_AnAccusation_OffersNoField()
    {
        var (staff, caseId, _, _) = await StartAsync();
        await Core.Dispatcher.SendAsync(staff.Station, new ClassifyCase(caseId, PetitionClass.Accusation, Route: null));
        await BecomeAsync(staff.Station);
        _ = Dialogs;
        var panel = Panel(caseId);

        panel.WaitForElement("[data-testid=refer]").Click();

        Assert.Contains("机要渠道", Dialogs.WaitForElement("[data-testid=sealed]").TextContent, StringComparison.Ordinal);
        Assert.Empty(Dialogs.FindAll("[data-testid^=give-]"));
    }

    [Fact]
    public async Task Withdraw_AsksForAReason_AndTheStoryCanBeRead()
    {
        var (staff, caseId, unit, _) = await StartAsync();
        await Core.Dispatcher.SendAsync(staff.Station, new ReferCase(caseId, TestData.ForThePolice(unit, Core.Now)));
        await BecomeAsync(staff.Station);
        _ = Dialogs;
        var panel = Panel(caseId);

        panel.WaitForElement("[data-testid=withdraw-referral]").Click();
        Dialogs.WaitForElement("textarea").Input("演示：她改主意了。");
        Dialogs.Find(".dialog-primary").Click();
        panel.WaitForAssertion(() => Assert.Contains("已撤回", panel.Find(Row).TextContent, StringComparison.Ordinal));
        Assert.Empty(panel.FindAll("[data-testid=withdraw-referral]"));
        panel.Find("[data-testid=read-referral]").Click();

        Assert.Contains("演示：她改主意了。", Dialogs.WaitForElement("[data-testid=referral-steps]").TextContent, StringComparison.Ordinal);
        Assert.Contains("演示：请出具告诫书。", Dialogs.Find("[data-testid=packet]").TextContent, StringComparison.Ordinal);
        Assert.Contains("她单独同意，她本人，当面问的", Dialogs.Find("[data-testid=basis]").TextContent, StringComparison.Ordinal);
        ShownText.AssertChinese(Dialogs, nameof(StaffRole.StationOfficer));
    }

    [Fact]
    public async Task Urge_WhenOverdue_ByTheCountyOnly_LeadsToThePaper()
    {
        var (staff, caseId, unit, _) = await StartAsync();
        var id = await Core.Dispatcher.SendAsync(
            staff.Station,
            new ReferCase(caseId, TestData.ForThePolice(unit, Core.Now, ReferralUrgency.Critical))
        );
        await Core.TurnToAsync(Core.Now.AddHours(3));
        await BecomeAsync(staff.Station);
        var atTheStation = Panel(caseId);
        atTheStation.WaitForElement("[data-testid=referral-overdue]");
        Assert.Empty(atTheStation.FindAll("[data-testid=urge]"));
        Assert.Contains("请县级妇联发督促处理意见", atTheStation.Markup, StringComparison.Ordinal);
        await BecomeAsync(staff.County);
        _ = Dialogs;
        var panel = Panel(caseId);

        panel.WaitForElement("[data-testid=urge]").Click();
        Dialogs.WaitForElement("textarea").Input("演示：两小时内没有答复。");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        panel.WaitForElement("[data-testid=urging]");
        var opinion = Assert.Single((await Core.ReferralAsync(staff.County, caseId, id)).Urgings);
        Assert.EndsWith($"/cases/{caseId}/urgings/{opinion.Id}", Navigation.Uri, StringComparison.Ordinal);
        var paper = Render<UrgingPage>(parameters => parameters.Add(page => page.Id, caseId).Add(page => page.OpinionId, opinion.Id));
        paper.WaitForAssertion(() => Assert.Contains("演示：两小时内没有答复。", paper.Markup, StringComparison.Ordinal));
        Assert.Contains("督〔2026〕1号", paper.Markup, StringComparison.Ordinal);
        Assert.Contains("妇女权益保障法》第七十三条第一款", paper.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("案件编号 ", paper.Find("[data-testid=paper]").TextContent, StringComparison.Ordinal);
        ShownText.AssertChinese(paper);
    }

    private async Task<(TestStaff Staff, Guid Case, Guid Unit, StaffActor Account)> StartAsync()
    {
        var staff = await Core.StaffAsync();
        var (unit, account) = await Core.AddPartnerAsync(staff);
        return (staff, await Core.AcceptedCaseAsync(staff.Station), unit, account);
    }

    private IRenderedComponent<ReferralsPanel> Panel(Guid caseId) =>
        Render<ReferralsPanel>(parameters => parameters.Add(panel => panel.CaseId, caseId));

    private Task SetAsync<T>(Microsoft.AspNetCore.Components.EventCallback<T> changed, T value) =>
        Dialogs.InvokeAsync(() => changed.InvokeAsync(value));

    private MudCheckBox<bool> Box(string label) =>
        Dialogs.FindComponents<MudCheckBox<bool>>().Single(box => box.Instance.Label == label).Instance;

    private bool IsTicked(string label) =>
        Dialogs.FindComponents<MudCheckBox<bool>>().Single(box => box.Instance.Label == label).Find("input").HasAttribute("checked");

    private Task TickAsync(string label, bool on) => SetAsync(Box(label).ValueChanged, on);
}
