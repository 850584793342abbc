using Bunit;
using WeChatRights.AdminUi.Components.Pages.Cases;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Minors.Access;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Cases;

/// <summary>Before the closed file of a child's matter, and at the desk of whoever answers.</summary>
public sealed class MinorAccessTests : CaseTestContext
{
    [Fact]
    public async Task Gate_AskedAndGranted_OpensByItself()
    {
        var caseId = await ChildsCaseAsync();
        var gate = await KnockAsync(caseId);
        Assert.DoesNotContain("data-testid=\"narrative\"", gate.Markup, StringComparison.Ordinal);
        ShownText.AssertChinese(gate, TestNames);

        gate.Find("[data-testid=ground-supervise]").Click();
        gate.Find("[data-testid=gate-ask]").Click();
        gate.WaitForElement("[data-testid=gate-waits]");
        ShownText.AssertChinese(gate, TestNames);
        var asked = Assert.Single((await Core.Dispatcher.QueryAsync(Staff.Station, new GetMinorAccess(caseId))).Others);
        await Core.TurnToAsync(Core.Now.AddMinutes(1));
        await Core.Dispatcher.SendAsync(Staff.Station, new AnswerMinorAccess(caseId, asked.Id, Agrees: true));

        await TickUntilAsync(() => gate.FindAll("[data-testid=case-head]").Count > 0, "the file opens by itself");
    }

    [Fact]
    public async Task Gate_InDanger_OpensAtOnce()
    {
        var caseId = await ChildsCaseAsync();
        var gate = await KnockAsync(caseId);

        gate.Find("[data-testid=gate-take]").Click();

        gate.WaitForElement("[data-testid=case-head]");
    }

    [Fact]
    public async Task Panel_AnswersAndTakesBack()
    {
        var caseId = await ChildsCaseAsync();
        await Core.Dispatcher.SendAsync(Staff.City, new AskMinorAccess(caseId, MinorAccessGround.SheCame));
        var page = await OpenCaseAsync(caseId, Staff.Station);
        page.WaitForElement("[data-testid=minor-access]");
        ShownText.AssertChinese(page, TestNames);

        page.Find("[data-testid=access-yes]").Click();

        page.WaitForElement("[data-testid=access-end]");
        Assert.Null(await Record.ExceptionAsync(() => DetailsAsync(caseId, Staff.City)));
        page.Find("[data-testid=access-end]").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=minor-access]")));
    }

    [Fact]
    public void Words_OfEveryValue_AreThere()
    {
        Assert.DoesNotContain(CaseWords.Unknown, Enum.GetValues<MinorAccessGround>().Select(value => value.Word()));
        Assert.DoesNotContain(CaseWords.Unknown, Enum.GetValues<MinorAccessState>().Select(value => value.Word()));
    }

    private async Task<Guid> ChildsCaseAsync()
    {
        var caseId = await Core.FileCaseAsync(TestData.Complaint() with { MinorInvolved = true });
        await Core.ArrangeAsync(db => db.Add(new CaseMember(caseId, Staff.City.StaffId, CaseMemberRole.Participant)));
        return caseId;
    }

    private async Task<IRenderedComponent<CasePage>> KnockAsync(Guid caseId)
    {
        await SignInAsync(Staff.City);
        var page = Render<CasePage>(parameters => parameters.Add(shown => shown.Id, caseId));
        page.WaitForElement("[data-testid=gate-take]");
        return page;
    }
}
