using Bunit;
using MudBlazor;
using WeChatRights.AdminUi.Components.Pages.Cases.Agency;
using WeChatRights.AdminUi.Components.Pages.Cases.Papers;
using WeChatRights.AdminUi.Documents;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.PetitionAgency;
using WeChatRights.Core.PetitionAgency.Acts;
using WeChatRights.Core.PetitionAgency.Mandates;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Cases;

/// <summary>信访代理 at the side of a case.</summary>
public sealed class AgencyTests : CorePageContext
{
    private const string Row = "[data-testid=mandate]";

    [Fact]
    public async Task Panel_WithoutAMandate_SaysWhatItIsFor()
    {
        var (staff, caseId) = await StartAsync();
        await BecomeAsync(staff.Station);

        var panel = Panel(caseId);

        panel.WaitForElement("[data-testid=draft-mandate]");
        Assert.Contains("没有签字的委托书，不能代她办事", panel.Markup, StringComparison.Ordinal);
        ShownText.AssertChinese(panel);
    }

    [Fact]
    public async Task Draft_ThenSign_ThenAct_AllInThePanel()
    {
        var (staff, caseId) = await StartAsync();
        await BecomeAsync(staff.Station);
        _ = Dialogs;
        var panel = Panel(caseId);

        panel.WaitForElement("[data-testid=draft-mandate]").Click();
        Dialogs.WaitForElement("[data-testid=dialog-confirm]");
        ShownText.AssertChinese(Dialogs, "yyyy", "MM", "dd", nameof(StaffRole.StationOfficer));
        Assert.True(Dialogs.Find("[data-testid=dialog-confirm]").HasAttribute("disabled"));
        await TickAsync(0);
        Dialogs.Find("[data-testid=field-matter]").Input("演示：反映欠薪。");
        await TickAsync("代书：替她写材料");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        panel.WaitForAssertion(() => Assert.Contains("等她签字", panel.Find(Row).TextContent, StringComparison.Ordinal));
        Assert.Empty(panel.FindAll("[data-testid=record-act]"));
        Assert.Empty(panel.FindAll("[data-testid=draft-mandate]"));
        panel.Find("[data-testid=sign-mandate]").Click();
        Dialogs.WaitForElement("[data-testid=field-place]").Input("演示档案柜");
        Assert.True(Dialogs.Find("[data-testid=dialog-confirm]").HasAttribute("disabled")); // She was not told that it is free.
        await TickAsync("当面告诉过她：不收任何费用，也不收礼物");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        panel.WaitForElement("[data-testid=record-act]").Click();
        Dialogs.WaitForElement("[data-testid=kind-writeup]").Click();
        Assert.Empty(Dialogs.FindAll("[data-testid=kind-visitfor]")); // She did not allow it.
        Dialogs.Find("[data-testid=field-result]").Input("演示：写好了。");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        panel.WaitForAssertion(() =>
            Assert.Contains("代书", panel.Find("[data-testid=agency-steps]").TextContent, StringComparison.Ordinal)
        );
        ShownText.AssertChinese(panel, nameof(StaffRole.StationOfficer));
        panel.Find("[data-testid=read-mandate]").Click();
        Assert.Contains("演示：写好了。", Dialogs.WaitForElement("[data-testid=mandate-words]").TextContent, StringComparison.Ordinal);
        Assert.Contains("演示档案柜", Dialogs.Find("[data-testid=paper-place]").TextContent, StringComparison.Ordinal);
        ShownText.AssertChinese(Dialogs, nameof(StaffRole.StationOfficer));
    }

    [Fact]
    public async Task Act_ThatHandsSomethingOver_AsksForTheDayOfHerConsent()
    {
        var (staff, caseId) = await StartAsync();
        var id = await Core.MandateAsync(staff.Station, caseId);
        await BecomeAsync(staff.Station);
        _ = Dialogs;
        var panel = Panel(caseId);

        panel.WaitForElement("[data-testid=record-act]").Click();
        Dialogs.WaitForElement("[data-testid=kind-visitfor]").Click();
        Dialogs.Find("[data-testid=field-organ]").Input("演示信访局");
        Dialogs.Find("[data-testid=field-result]").Input("演示：交了材料。");
        Assert.Contains("第二十九条", Dialogs.Markup, StringComparison.Ordinal);
        Assert.True(Dialogs.Find("[data-testid=dialog-confirm]").HasAttribute("disabled"));
        var consent = Dialogs
            .FindComponents<MudDatePicker>()
            .Single(picker => picker.Instance.Label!.StartsWith("哪一天问过", StringComparison.Ordinal));
        await Dialogs.InvokeAsync(() => consent.Instance.DateChanged.InvokeAsync(Core.Now.InChina().Date));
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        panel.WaitForElement("[data-testid=agency-steps]");
        Assert.Equal(AgencyActKind.VisitFor, Assert.Single((await Core.MandateRowAsync(staff.Station, caseId, id)).Done).Kind);
    }

    [Fact]
    public async Task Paper_OfTheOrgan_AndReport_StandInThePanel()
    {
        var (staff, caseId) = await StartAsync();
        await Core.MandateAsync(staff.Station, caseId);
        await BecomeAsync(staff.Station);
        _ = Dialogs;
        var panel = Panel(caseId);

        panel.WaitForElement("[data-testid=record-receipt]").Click();
        Dialogs.WaitForElement("[data-testid=paper-acceptance]").Click();
        Dialogs.Find("[data-testid=field-organ]").Input("演示信访局");
        Dialogs.Find("[data-testid=field-text]").Input("演示：已受理。");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        panel.WaitForAssertion(() => Assert.Contains("受理告知单", panel.Find(Row).TextContent, StringComparison.Ordinal));
        Assert.Contains("告诉她", panel.Find(Row).TextContent, StringComparison.Ordinal);
        panel.Find("[data-testid=report-to-her]").Click();
        Dialogs.WaitForElement("[data-testid=channel-inperson]").Click();
        Dialogs.Find("[data-testid=field-text]").Input("演示：单位受理了。");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        panel.WaitForAssertion(() => Assert.Contains("告诉了她，当面", panel.Find(Row).TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Revoke_NobodyActsAnyMore_AndThePapersWaitForTheArchive()
    {
        var (staff, caseId) = await StartAsync();
        await Core.MandateAsync(staff.Station, caseId);
        await BecomeAsync(staff.Station);
        _ = Dialogs;
        var panel = Panel(caseId);

        panel.WaitForElement("[data-testid=revoke-mandate]").Click();
        Dialogs.WaitForElement("textarea").Input("演示：今天来站里说的。");
        Dialogs.Find(".dialog-primary").Click();

        panel.WaitForAssertion(() => Assert.Contains("她已撤销", panel.Find(Row).TextContent, StringComparison.Ordinal));
        Assert.Empty(panel.FindAll("[data-testid=record-act]"));
        panel.Find("[data-testid=archive-mandate]").Click();
        panel.WaitForAssertion(() => Assert.Contains("已归档", panel.Find(Row).TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Paper_SaysWhatTheLawAsks_AndNothingOfWhereSheIs()
    {
        var staff = await Core.StaffAsync();
        var caseId = await Core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        var id = await Core.DraftMandateAsync(staff.Station, caseId);
        await BecomeAsync(staff.Station);

        var page = Render<MandatePage>(parameters => parameters.Add(p => p.Id, caseId).Add(p => p.MandateId, id));

        var paper = page.WaitForElement("[data-testid=paper]").TextContent;
        foreach (
            var needed in new[]
            {
                "演示甲",
                "演示：向有关单位反映欠薪。",
                "代书",
                "2026 年 11 月 2 日",
                "不收任何费用",
                "签名",
                "第一百七十三条",
            }
        )
        {
            Assert.Contains(needed, paper, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("13800000000", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(
            (await Core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Row.Number,
            paper,
            StringComparison.Ordinal
        );
        ShownText.AssertChinese(page, nameof(StaffRole.StationOfficer));
        var content = await Core.Dispatcher.QueryAsync(staff.Station, new GetMandatePaper(caseId, id));
        Assert.NotEmpty(PaperDocx.Write(MandatePaper.Of(content)));
    }

    private async Task<(TestStaff Staff, Guid Case)> StartAsync()
    {
        var staff = await Core.StaffAsync();
        return (staff, await Core.AcceptedCaseAsync(staff.Station));
    }

    private IRenderedComponent<AgencyPanel> Panel(Guid caseId) =>
        Render<AgencyPanel>(parameters => parameters.Add(panel => panel.CaseId, caseId));

    private Task TickAsync(string label) =>
        TickAsync(Dialogs.FindComponents<MudCheckBox<bool>>().Single(box => box.Instance.Label == label).Instance);

    private Task TickAsync(int index) => TickAsync(Dialogs.FindComponents<MudCheckBox<bool>>()[index].Instance);

    private Task TickAsync(MudCheckBox<bool> box) => Dialogs.InvokeAsync(() => box.ValueChanged.InvokeAsync(true));
}
