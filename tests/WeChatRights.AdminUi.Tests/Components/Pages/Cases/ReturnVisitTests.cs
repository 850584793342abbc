using Bunit;
using WeChatRights.AdminUi.Components.Pages.Workbench;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Cases;

/// <summary>What staff see of the talks that are owed after an end.</summary>
public sealed class ReturnVisitTests : CaseTestContext
{
    private const string Words = "演示：她说他又来过。";

    [Fact]
    public async Task Visit_SomethingHappenedAgain_TheCaseGoesOn()
    {
        var caseId = await ClosedAsync();
        Core.Clock.Advance(Case.UndoWithin + TimeSpan.FromMinutes(1));
        var page = await OpenCaseAsync(caseId, Staff.Station);
        Assert.Contains("11 月 9 日前回访她", page.Find("[data-testid=case-head]").TextContent, StringComparison.Ordinal);
        Assert.Equal(3, page.FindAll("[data-testid=visits] li").Count);
        page.Find("[data-testid=record-visit]").Click();
        Choose("talk-notsafe");
        Assert.Empty(Dialogs.FindAll("[data-testid=happened-again]"));
        Choose("talk-aloneandsafe");
        Dialogs.WaitForElement("input[data-testid=happened-again]").Change(true);
        Write(Words);
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();

        page.WaitForAssertion(() => Assert.Contains("办理中", page.Find("[data-testid=case-head]").TextContent, StringComparison.Ordinal));
        Assert.Single(page.FindAll("[data-testid=visits] li"));
        ShownText.AssertChinese(page, TestNames);
    }

    [Fact]
    public async Task Reopen_WhatHadEnded_GoesOn()
    {
        var caseId = await ClosedAsync();
        var page = await OpenCaseAsync(caseId, Staff.Station);
        Press(page, "reopen");
        Write("演示：答应的救助没有给。");
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();

        page.WaitForAssertion(() => Assert.Contains("办理中", page.Find("[data-testid=case-head]").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[data-testid=visits]"));
    }

    [Fact]
    public async Task Workbench_VisitsWithinTheWeek_AreListed()
    {
        var caseId = await ClosedAsync();
        await SignInAsync(Staff.Station);

        var bench = Render<ReturnVisits>();

        var link = bench.WaitForElement("[data-testid=return-visits] a");
        Assert.Equal($"/cases/{caseId}", link.GetAttribute("href"));
        ShownText.AssertChinese(bench);
    }

    private async Task<Guid> ClosedAsync()
    {
        var caseId = await Core.AcceptedCaseAsync(Staff.Station, TestData.SensitiveComplaint());
        await Core.TellRightsAsync(Staff.Station, caseId);
        await Core.EndAsync(
            Staff.Station,
            Staff.County,
            new CloseCase(caseId, CaseResult.Psychological, ClosingProof.ServiceRecord, Words)
        );
        return caseId;
    }
}
