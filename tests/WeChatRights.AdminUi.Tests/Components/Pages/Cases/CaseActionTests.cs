using Bunit;
using WeChatRights.AdminUi.Components.Pages.Cases.Actions;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Cases;

/// <summary>Every dialog sends its command, and a refusal is read in Chinese without losing what was typed.</summary>
public sealed class CaseActionTests : CaseTestContext
{
    private const string Words = "演示：按程序办。";

    [Fact]
    public async Task Accept_TakesTheCaseUp()
    {
        var caseId = await Core.FileCaseAsync();
        var page = await OpenCaseAsync(caseId, Staff.Station);

        Press(page, "accept");
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();

        Assert.Equal(CaseStatus.InProgress, (await DetailsAsync(caseId, Staff.Station)).Row.Status);
        page.WaitForAssertion(() => Assert.Contains("办理中", page.Find("[data-testid=case-head]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Accept_ColleagueWasFaster_IsRefusedInChineseAndThePageShowsTheLatest()
    {
        var caseId = await Core.FileCaseAsync();
        var page = await OpenCaseAsync(caseId, Staff.Station);
        Press(page, "accept");
        await Core.Dispatcher.SendAsync(Staff.County, new AcceptCase(caseId));

        Confirm();

        Assert.Contains(CaseErrors.NotInThisState.Text, Problem(), StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Contains("办理中", page.Find("[data-testid=case-head]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Note_RefusedAfterSignOut_KeepsWhatWasTyped()
    {
        var caseId = await Core.FileCaseAsync();
        var page = await OpenCaseAsync(caseId, Staff.Station);
        Press(page, "addnote");
        Write(Words);
        await Core.Dispatcher.SendAsync(Staff.Station, new Core.IdentityAccess.SignIn.EndStaffSession());

        Confirm();

        Assert.Contains("登录", Problem(), StringComparison.Ordinal);
        Assert.Equal(Words, Dialogs.FindComponent<CaseText>().Instance.Value);
    }

    [Fact]
    public async Task Note_TooShort_CannotBeSent()
    {
        var page = await OpenCaseAsync(await Core.FileCaseAsync(), Staff.Station);
        Press(page, "addnote");

        Write("短");
        Assert.False(CanConfirm);
        Write(Words);
        Assert.True(CanConfirm);
    }

    [Fact]
    public async Task Note_SheWasReached_StopsTheClockOfFirstContact()
    {
        var caseId = await Core.FileCaseAsync();
        var page = await OpenCaseAsync(caseId, Staff.Station);

        Press(page, "addnote");
        Write(Words);
        Dialogs.Find("input[type=checkbox]").Change(true);
        Confirm();
        WaitUntilClosed();

        var details = await DetailsAsync(caseId, Staff.Station);
        Assert.Equal((CaseEventKind.ContactNote, Words), (details.Timeline[0].Kind, details.Timeline[0].Text));
    }

    [Fact]
    public async Task MessageToHer_IsMarkedAsReadByHer()
    {
        var caseId = await Core.FileCaseAsync();
        var page = await OpenCaseAsync(caseId, Staff.Station);

        Press(page, "messageclient");
        Write(Words);
        Confirm();
        WaitUntilClosed();

        Assert.Equal(CaseEventKind.MessageToClient, (await DetailsAsync(caseId, Staff.Station)).Timeline[0].Kind);
        page.WaitForAssertion(() =>
            Assert.Contains("她能看到", page.FindAll("[data-testid=timeline-entry]")[0].TextContent, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Assign_ToAColleagueOfTheUnit_HandsItOver()
    {
        var colleague = await Core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);
        var caseId = await Core.FileCaseAsync();
        var page = await OpenCaseAsync(caseId, Staff.Station);

        Press(page, "assign");
        Assert.False(CanConfirm);
        Dialogs.WaitForElement("[data-testid=assignee-option]:not([disabled])").Click();
        Confirm();
        WaitUntilClosed();

        Assert.Equal(colleague.StaffId, (await DetailsAsync(caseId, Staff.County)).Row.OwnerId);
    }

    [Fact]
    public async Task EscalateUp_GoesToTheCounty()
    {
        var caseId = await Core.FileCaseAsync();
        var page = await OpenCaseAsync(caseId, Staff.Station);

        Press(page, "escalateup");
        Write(Words);
        Confirm();
        WaitUntilClosed();

        Assert.Equal(Staff.County.StaffId, (await DetailsAsync(caseId, Staff.County)).Row.OwnerId);
    }

    [Fact]
    public async Task SendDown_ThenObjection_ComesBackToTheSender()
    {
        var caseId = await Core.FileCaseAsync(TestData.Complaint() with { Village = TestCity.Village });
        Press(await OpenCaseAsync(caseId, Staff.Station), "senddown");
        Dialogs.WaitForElement("textarea");
        Write(Words);
        Confirm(); // Her village is offered first.
        WaitUntilClosed();
        Assert.Equal(Staff.Village.StaffId, (await DetailsAsync(caseId, Staff.Village)).Row.OwnerId);

        Press(await OpenCaseAsync(caseId, Staff.Village), "object");
        Write(Words);
        Confirm();
        WaitUntilClosed();

        var details = await DetailsAsync(caseId, Staff.Station);
        Assert.Equal((CaseEventKind.Objected, Staff.Station.StaffId), (details.Timeline[0].Kind, details.Row.OwnerId));
    }

    [Fact]
    public async Task Guide_TellsHerWhichOrgan()
    {
        var caseId = await Core.FileCaseAsync();
        var page = await OpenCaseAsync(caseId, Staff.Station);

        Press(page, "guide");
        Dialogs.Find("input[type=text]").Input("县人社局");
        Assert.False(CanConfirm);
        Write(Words);
        Confirm();
        WaitUntilClosed();

        var details = await DetailsAsync(caseId, Staff.Station);
        Assert.Equal(CaseStatus.Guided, details.Row.Status);
        Assert.Contains("县人社局", details.Timeline[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeclineDuty_NeedsAGroundOfTheLaw()
    {
        var caseId = await Core.FileCaseAsync();
        var page = await OpenCaseAsync(caseId, Staff.Station);

        Press(page, "declineduty");
        Write(Words);
        Assert.False(CanConfirm);
        Choose("ground-alreadyinhand");
        Confirm();
        WaitUntilClosed();

        var details = await DetailsAsync(caseId, Staff.Station);
        Assert.Equal((CaseStatus.NoDuty, DeclineGround.AlreadyInHand), (details.Row.Status, details.DeclineGround));
    }

    [Fact]
    public async Task Close_ThenUndoFromTheSnackbar_GoesOn()
    {
        var caseId = await Core.AcceptedCaseAsync(Staff.Station);
        var page = await OpenCaseAsync(caseId, Staff.Station);

        Press(page, "close");
        Choose("result-answered");
        Choose("proof-herword");
        Write(Words);
        Confirm();
        WaitUntilClosed();
        Assert.Equal(CaseStatus.Closed, (await DetailsAsync(caseId, Staff.Station)).Row.Status);

        Snackbars.WaitForElement(".mud-snackbar-action-button").Click();
        page.WaitForAssertion(() => Assert.Contains("办理中", page.Find("[data-testid=case-head]").TextContent, StringComparison.Ordinal));
        Assert.Equal(CaseStatus.InProgress, (await DetailsAsync(caseId, Staff.Station)).Row.Status);
    }

    [Fact]
    public async Task Close_HighRisk_OffersNoMediation()
    {
        var complaint = TestData.SensitiveComplaint() with { Danger = new(Now: true) };
        var caseId = await Core.AcceptedCaseAsync(Staff.Station, complaint);
        var page = await OpenCaseAsync(caseId, Staff.Station);

        Press(page, "close");

        Assert.True(Dialogs.Find("[data-testid=result-mediated]").HasAttribute("disabled"));
        Assert.Contains("第十一条", Dialogs.Find("[data-testid=no-mediation]").TextContent, StringComparison.Ordinal);
        Assert.False(Dialogs.Find("[data-testid=result-protectionorder]").HasAttribute("disabled"));
    }

    [Theory]
    [InlineData("withdrawal-yes", CaseStatus.Closed)]
    [InlineData("withdrawal-no", CaseStatus.Registered)]
    public async Task AnswerWithdrawal_EndsOrGoesOn(string answer, CaseStatus expected)
    {
        var (citizen, caseId) = await Core.UnlockedAsync();
        await Core.Dispatcher.SendAsync(citizen, new RequestCaseWithdrawal(caseId, "演示：不想追究了"));
        var page = await OpenCaseAsync(caseId, Staff.Station);
        Assert.Contains("她想撤回", page.Find("[data-testid=case-head]").TextContent, StringComparison.Ordinal);
        Assert.Contains("不想追究了", page.Find("[data-testid=timeline]").TextContent, StringComparison.Ordinal);

        Press(page, "answerwithdrawal");
        Write(Words);
        Assert.False(CanConfirm);
        Choose(answer);
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();

        Assert.Equal(expected, (await DetailsAsync(caseId, Staff.Station)).Row.Status);
        page.WaitForAssertion(() =>
            Assert.DoesNotContain("请用安全的方式核实", page.Find("[data-testid=case-head]").TextContent, StringComparison.Ordinal)
        );
    }
}
