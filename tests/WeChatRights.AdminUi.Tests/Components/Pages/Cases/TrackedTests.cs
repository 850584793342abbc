using Bunit;
using WeChatRights.AdminUi.Components.Pages.Cases;
using WeChatRights.Core.Cases.Classification;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Tracked;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Cases;

/// <summary>What other organs owe, entered and ended by hand.</summary>
public sealed class TrackedTests : CaseTestContext
{
    private const string Words = "演示：信访局已受理。";

    [Fact]
    public async Task Track_Extend_End_StandOnTheCaseBesideOurLimits()
    {
        var caseId = await Core.AcceptedCaseAsync(Staff.Station);
        await Core.Dispatcher.SendAsync(Staff.Station, new ClassifyCase(caseId, PetitionClass.Claim, ClaimRoute.OtherClaim));
        var page = await OpenCaseAsync(caseId, Staff.Station);
        Assert.Empty(page.FindAll("[data-testid=clock-endtracking]"));

        PressClock(page, CaseAction.TrackOthers);
        Assert.Empty(Dialogs.FindAll("[data-testid=field-time]")); // Days know no hour.
        Choose("track-warningletter");
        Assert.NotEmpty(Dialogs.FindAll("[data-testid=field-time]"));
        Choose("track-petitionreply");
        Write(Words);
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();
        page.WaitForAssertion(() => Assert.Contains("等外单位", page.Find("[data-testid=clocks]").TextContent, StringComparison.Ordinal));

        PressClock(page, CaseAction.ExtendTracked);
        Write(Words);
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();
        page.WaitForAssertion(() => Assert.Contains("已延期", page.Find("[data-testid=clocks]").TextContent, StringComparison.Ordinal));

        PressClock(page, CaseAction.EndTracking);
        Write(Words); // The only one is chosen.
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();
        page.WaitForAssertion(() =>
            Assert.DoesNotContain("等外单位", page.Find("[data-testid=clocks]").TextContent, StringComparison.Ordinal)
        );
        ShownText.AssertChinese(page, TestNames);
    }

    [Fact]
    public async Task Tracked_Overdue_AsksToUrge()
    {
        var caseId = await Core.AcceptedCaseAsync(Staff.Station);
        await Core.Dispatcher.SendAsync(
            Staff.Station,
            new TrackOthers(caseId, ClockKind.ProtectionOrder, Core.Now.AddHours(-73), "演示：法院已受理。")
        );

        var page = await OpenCaseAsync(caseId, Staff.Station);

        Assert.Contains("催办", page.Find("[data-testid=urge]").TextContent, StringComparison.Ordinal);
    }

    private void PressClock(IRenderedComponent<CasePage> page, CaseAction action)
    {
        page.WaitForElement($"[data-testid=clock-{action.ToString().ToLowerInvariant()}]").Click();
        Dialogs.WaitForElement("[data-testid=dialog-confirm]");
    }
}
