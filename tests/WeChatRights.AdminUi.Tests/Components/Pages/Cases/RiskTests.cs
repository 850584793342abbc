using Bunit;
using WeChatRights.AdminUi.Components.Pages.Cases;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Risk;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Cases;

/// <summary>From the questions to the second signature, as staff see it.</summary>
public sealed class RiskTests : CaseTestContext
{
    private const string Words = "演示：她说他买了刀。";

    [Fact]
    public async Task Assess_RedFlag_IsCalledHighWhileStillAsking_AndDemandsTheReport()
    {
        var caseId = await Core.AcceptedCaseAsync(Staff.Station, TestData.SensitiveComplaint());
        var page = await OpenCaseAsync(caseId, Staff.Station);
        PressRisk(page, CaseAction.AssessRisk);
        Assert.False(CanConfirm);

        Choose("answer-F1-yes");

        Assert.NotNull(Dialogs.WaitForElement("[data-testid=high-now]"));
        Choose("occasion-first");
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();
        page.WaitForAssertion(() =>
            Assert.Contains("马上报警", page.Find("[data-testid=report-now]").TextContent, StringComparison.Ordinal)
        );
        Assert.Contains("高风险", page.Find("[data-testid=risk]").TextContent, StringComparison.Ordinal);
        Assert.Contains("说上话 0 次，一共 10 次", page.Find("[data-testid=contacts]").TextContent, StringComparison.Ordinal);
        ShownText.AssertChinese(page, TestNames);

        Press(page, "reporttopolice");
        ShownText.AssertChinese(Dialogs);
        Choose("channel-emergency110");
        Write("演示：已出警。");
        Confirm();
        WaitUntilClosed();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=report-now]")));
    }

    [Fact]
    public async Task Assess_FewTimesYes_MayBeRaisedOnlyWithAReason()
    {
        var caseId = await Core.AcceptedCaseAsync(Staff.Station);
        var page = await OpenCaseAsync(caseId, Staff.Station);
        PressRisk(page, CaseAction.AssessRisk);

        Choose("answer-1-yes");
        Choose("answer-2-no");
        Choose("answer-2-no"); // Once more takes it back.
        Choose("occasion-weapon");
        Assert.Equal("低风险", Dialogs.Find("[data-testid=level-by-answers]").TextContent);
        Assert.True(CanConfirm);
        Choose("raise-medium");
        Assert.False(CanConfirm);
        Write(Words);
        Confirm();
        WaitUntilClosed();

        var kept = Assert.Single(await Core.Dispatcher.QueryAsync(Staff.Station, new ListRiskAssessments(caseId)));
        Assert.Equal((RiskLevel.Medium, true, 1, 10), (kept.Level, kept.Raised, kept.Points, kept.OpenItems));
        page.Find("[data-testid=past-assessments]").Click();
        var past = Dialogs.WaitForElement("[data-testid=assessment]").TextContent;
        Assert.Contains("提高了等级", past, StringComparison.Ordinal);
        ShownText.AssertChinese(Dialogs, [.. TestNames, "FL", "DV"]);
    }

    [Fact]
    public async Task SafetyContact_NotAlone_SaysThatItDoesNotCount()
    {
        var caseId = await HighAsync();
        var page = await OpenCaseAsync(caseId, Staff.Station);
        PressRisk(page, CaseAction.RecordSafetyContact);

        Choose("talk-notsafe");
        Write("演示：他在旁边，明天再打。");
        Assert.Contains("不提这件事", Dialogs.Markup, StringComparison.Ordinal);
        Confirm();
        WaitUntilClosed();

        page.WaitForAssertion(() =>
            Assert.Contains("没能说上话", page.Find("[data-testid=timeline]").TextContent, StringComparison.Ordinal)
        );
        Assert.Contains("说上话 0 次", page.Find("[data-testid=contacts]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LowerRisk_AsksASecondPerson_AndShowsThatItWaits()
    {
        var caseId = await HighAsync();
        await Core.Dispatcher.SendAsync(
            Staff.Station,
            new RecordPoliceReport(caseId, PoliceChannel.ByHerself, Core.Now, Receipt: null, Words)
        );
        var page = await OpenCaseAsync(caseId, Staff.County);
        PressRisk(page, CaseAction.ProposeLowerRisk);
        Choose("to-low");
        Write(Words);
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();
        page.WaitForElement("[data-testid=lowering-waits]");
        Assert.Empty(page.FindAll("[data-testid=risk-decidelowerrisk]")); // Not by the same person.

        var second = await OpenCaseAsync(caseId, Staff.City);
        PressRisk(second, CaseAction.DecideLowerRisk);
        Choose("agree-yes");
        Write(Words);
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();

        second.WaitForAssertion(() => Assert.Contains("低风险", second.Find("[data-testid=risk]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Words_OfEveryValue_AreThere()
    {
        Assert.DoesNotContain(CaseWords.Unknown, Enum.GetValues<RiskOccasion>().Select(value => value.Word()));
        Assert.DoesNotContain(CaseWords.Unknown, Enum.GetValues<RiskAnswer>().Select(value => value.Word()));
        Assert.DoesNotContain(CaseWords.Unknown, Enum.GetValues<PoliceChannel>().Select(value => value.Word()));
        Assert.DoesNotContain(CaseWords.Unknown, Enum.GetValues<SafetyTalk>().Select(value => value.Word()));
    }

    private async Task<Guid> HighAsync()
    {
        var caseId = await Core.AcceptedCaseAsync(Staff.Station, TestData.SensitiveComplaint());
        var answers = new Dictionary<string, RiskAnswer> { ["F1"] = RiskAnswer.Yes };
        await Core.Dispatcher.SendAsync(
            Staff.Station,
            new AssessRisk(caseId, "FL-DV-2018", 1, answers, RiskOccasion.First, WithHer: true, RaiseTo: null, Words: null)
        );
        return caseId;
    }

    private void PressRisk(IRenderedComponent<CasePage> page, CaseAction action)
    {
        page.Find($"[data-testid=risk-{action.ToString().ToLowerInvariant()}]").Click();
        Dialogs.WaitForElement("[data-testid=dialog-confirm]");
    }
}
