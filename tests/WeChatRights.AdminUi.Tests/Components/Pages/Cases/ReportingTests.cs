using Bunit;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Minors;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Cases;

/// <summary>强制报告 on the case page: a hard stop before everything else.</summary>
public sealed class ReportingTests : CaseTestContext
{
    private const string Words = "演示：孩子说的。";

    [Fact]
    public async Task AbuseOfAChild_StopsEverythingUntilItIsReported()
    {
        var caseId = await Core.FileCaseAsync(TestData.Complaint(category: "G2") with { MinorInvolved = true });
        var page = await OpenCaseAsync(caseId, Staff.Station);
        Assert.Contains("110", page.Find("[data-testid=reporting]").TextContent, StringComparison.Ordinal);
        Assert.Contains("马上报警", page.Find("[data-testid=case-head]").TextContent, StringComparison.Ordinal);
        ShownText.AssertChinese(page, TestNames);

        page.Find("[data-testid=report-harm]").Click();
        Dialogs.WaitForElement("input[data-testid=situation-manyinjuries]").Change(true);
        Choose("channel-emergency110");
        Write("演示：已出警。");
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();

        page.WaitForAssertion(() => Assert.Contains("已报告", page.Find("[data-testid=reporting]").TextContent, StringComparison.Ordinal));
        Assert.Equal(ReportDuty.Reported, (await DetailsAsync(caseId, Staff.Station)).Reporting);
    }

    [Fact]
    public async Task AMatterOfAChild_IsHeldAgainstTheSituations_AndNoneIsAnAnswer()
    {
        var caseId = await Core.FileCaseAsync(TestData.Complaint(category: "G5") with { MinorInvolved = true });
        var page = await OpenCaseAsync(caseId, Staff.Station);

        page.Find("[data-testid=judge]").Click();
        Dialogs.WaitForElement("input[data-testid=situation-begging]").Change(true);
        Dialogs.Find("input[data-testid=situation-none]").Change(true);
        Assert.False(CanConfirm);
        Write(Words);
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();

        page.WaitForAssertion(() =>
            Assert.Contains("不用报告", page.Find("[data-testid=reporting]").TextContent, StringComparison.Ordinal)
        );
        ShownText.AssertChinese(page, TestNames);
    }

    [Fact]
    public async Task AnyMatter_MayTurnOutToBeReportable()
    {
        var caseId = await Core.AcceptedCaseAsync(Staff.Station);
        var page = await OpenCaseAsync(caseId, Staff.Station);
        Assert.Empty(page.FindAll("[data-testid=reporting]"));

        Press(page, "reportharm");
        Dialogs.WaitForElement("input[data-testid=situation-adultwhocannotreport]").Change(true);
        Write(Words);
        Confirm();
        WaitUntilClosed();

        page.WaitForElement("[data-testid=report-harm]");
        Press(page, "close");
        Choose("result-answered");
        Choose("proof-herword");
        Write(Words);
        Confirm();
        Assert.Contains("先报警", Problem(), StringComparison.Ordinal);
    }
}
