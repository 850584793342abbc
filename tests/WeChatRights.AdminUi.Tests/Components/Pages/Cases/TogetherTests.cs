using Bunit;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Cases;

/// <summary>What staff see of a matter that came twice, and of one that was sent to us by mistake.</summary>
public sealed class TogetherTests : CaseTestContext
{
    [Fact]
    public async Task Merge_OfferedFromWhatIsAlike_EndsHereAndCanBeTakenApart()
    {
        var first = await Core.Dispatcher.SendAsync(Actor.Nobody, Named());
        var second = await Core.Dispatcher.SendAsync(Actor.Nobody, Named());
        var page = await OpenCaseAsync(second.Id, Staff.Station);
        page.WaitForElement("[data-testid=tie-mergeinto]").Click();
        Assert.False(CanConfirm);
        Choose("choose-case");
        Write("演示：同一个人，同一件事。");
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();

        page.WaitForAssertion(() =>
            Assert.Contains("本件并入了它", page.Find("[data-testid=related]").TextContent, StringComparison.Ordinal)
        );
        Assert.Contains("已并案", page.Find("[data-testid=case-head]").TextContent, StringComparison.Ordinal);
        ShownText.AssertChinese(page, TestNames);
        page.Find("[data-testid=tie-splitoff]").Click();
        Write("演示：弄错了。");
        Confirm();
        WaitUntilClosed();
        page.WaitForAssertion(() => Assert.Contains("待受理", page.Find("[data-testid=case-head]").TextContent, StringComparison.Ordinal));
        Assert.Equal(CaseStatus.Registered, (await Core.Dispatcher.QueryAsync(Staff.Station, new GetCase(first.Id))).Row.Status);
    }

    [Fact]
    public async Task Repeat_SheCameAgain_IsCountedOnThePage()
    {
        var caseId = await Core.FileCaseAsync();
        var page = await OpenCaseAsync(caseId, Staff.Station);
        page.WaitForElement("[data-testid=tie-recordrepeat]").Click();
        Choose("repeat-visit");
        Choose("spoke-yes");
        Write("演示：又来问结果。");
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();

        page.WaitForAssertion(() =>
            Assert.Contains("又来反映过 1 次", page.Find("[data-testid=repeats]").TextContent, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Objection_ToThePetitionsOffice_WaitsForTheirAnswer()
    {
        var transfer = new Transfer(TransferSender.PetitionsOffice, "演示信访局", "演示 3 号");
        var door = new IntakeDoor(IntakeChannel.TransferredIn, Core.Now.ChinaDate(), Transfer: transfer);
        var filed = await Core.Dispatcher.SendAsync(Staff.Station, new FileOnBehalf(Named(), door));
        var page = await OpenCaseAsync(filed.Id, Staff.Station);
        Assert.Contains("演示信访局转来（演示 3 号）", page.WaitForElement("[data-testid=door]").TextContent, StringComparison.Ordinal);
        Press(page, "object");
        Assert.Contains("向演示信访局提异议", Dialogs.Markup, StringComparison.Ordinal);
        Write("演示：归人社部门办。");
        Confirm();
        WaitUntilClosed();

        page.WaitForAssertion(() =>
            Assert.Contains("等来文单位答复", page.Find("[data-testid=case-head]").TextContent, StringComparison.Ordinal)
        );
        Press(page, "answerobjection");
        Choose("objection-agreed");
        Write("演示：电话里同意收回。");
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();
        page.WaitForAssertion(() =>
            Assert.Contains("已退回来文单位", page.Find("[data-testid=case-head]").TextContent, StringComparison.Ordinal)
        );
        ShownText.AssertChinese(page, TestNames);
    }

    private static FileComplaint Named() => TestData.Complaint() with { Anonymous = false, Identity = TestData.Identity() };
}
