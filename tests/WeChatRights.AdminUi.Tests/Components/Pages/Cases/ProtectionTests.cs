using Bunit;
using WeChatRights.AdminUi.Components.Pages.Cases;
using WeChatRights.AdminUi.Components.Pages.Cases.Papers;
using WeChatRights.AdminUi.Components.Pages.Cases.Protection;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Protection;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Cases;

/// <summary>Protection order, warning letter and the five tasks on the case page.</summary>
public sealed class ProtectionTests : CaseTestContext
{
    private const string Words = "演示：记下来。";

    [Fact]
    public async Task FirstDuties_OneIsRecorded_IsTickedWithWho()
    {
        var caseId = await ViolenceAsync();
        var page = await OpenCaseAsync(caseId, Staff.Station);
        Assert.Equal(5, page.FindAll("[data-testid=first-duties] li[data-done=false]").Count);

        page.Find("[data-testid=record-duty]").Click();
        Choose("duty-tellrights");
        Write(Words);
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();

        page.WaitForAssertion(() => Assert.Single(page.FindAll("[data-testid=first-duties] li[data-done=true]")));
        ShownText.AssertChinese(page, TestNames);
    }

    [Fact]
    public async Task Close_SheWasNotTold_SaysWhatToDo()
    {
        var page = await OpenCaseAsync(await ViolenceAsync(), Staff.Station);

        Press(page, "close");
        Choose("result-answered");
        Choose("proof-herword");
        Write(Words);
        Confirm();

        Assert.Contains("首接五件事", Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_IsProposedFilledInAndSaved()
    {
        var caseId = await ViolenceAsync();
        await SignInAsync(Staff.Station);
        var page = Render<OrderDraftPage>(parameters => parameters.Add(shown => shown.Id, caseId));
        page.WaitForElement("[data-testid=save]");
        ShownText.AssertChinese(page);
        foreach (var measure in new[] { "noviolence", "nocontact" })
        {
            page.Find($"input[data-testid=measure-{measure}]").Change(false);
        }

        page.Find("[data-testid=save]").Click();
        Assert.Contains("第二步", page.WaitForElement("[data-testid=missing]").TextContent, StringComparison.Ordinal);
        page.Find("input[data-testid=measure-moveout]").Change(true);
        page.Find("input[data-testid=evidence-medicalrecord]").Change(true);
        page.Find("[data-testid=save-and-show]").Click();

        page.WaitForAssertion(() => Assert.EndsWith("/application", Navigation.Uri, StringComparison.Ordinal));
        var saved = await Core.Dispatcher.QueryAsync(Staff.Station, new GetOrderDraft(caseId));
        Assert.Equal([OrderMeasure.MoveOut], saved.Measures);
        Assert.Contains(ProofKind.MedicalRecord, saved.Evidence);
    }

    [Fact]
    public async Task Order_TheCourtAccepts_ItsLimitRunsAndTheNextStepsAreOffered()
    {
        var (caseId, _) = await PreparedAsync();
        await Take(caseId, OrderStep.Apply);
        var page = await OpenCaseAsync(caseId, Staff.Station);

        page.Find("[data-testid=order-courtaccepts]").Click();
        Dialogs.WaitForElement("input[data-testid=field-urgent]").Change(true);
        Write("演示：叶县法院立案窗口。");
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();

        page.WaitForAssertion(() => Assert.Contains("法院已受理", page.Find("[data-testid=order]").TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(page.FindAll("[data-testid=order-make]"));
        Assert.Contains("法院作出保护令（紧急）", page.Find("[data-testid=clocks]").TextContent, StringComparison.Ordinal);
        ShownText.AssertChinese(page, TestNames);
    }

    [Fact]
    public async Task Order_IsMadeAndServed_VisitsStandInTheList_AndABreachAsksForANewAssessment()
    {
        var (caseId, _) = await PreparedAsync();
        await Take(caseId, OrderStep.Apply);
        await Take(caseId, OrderStep.CourtAccepts);
        var page = await OpenCaseAsync(caseId, Staff.Station);
        page.Find("[data-testid=order-make]").Click();
        Dialogs.WaitForElement("input[data-testid=granted-noviolence]").Change(true);
        Write(Words);
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();
        page.WaitForElement("[data-testid=order-serve]").Click();
        Dialogs.WaitForElement("textarea");
        Write(Words);
        Confirm();
        WaitUntilClosed();
        page.WaitForAssertion(() => Assert.Equal(8, page.FindAll("[data-testid=visits] li").Count));

        page.Find("[data-testid=order-breach]").Click();
        Dialogs.WaitForElement("textarea");
        Write("演示：他又到门口来了。");
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();

        page.WaitForAssertion(() =>
            Assert.Contains("再评估一次风险", page.Find("[data-testid=case-head]").TextContent, StringComparison.Ordinal)
        );
        ShownText.AssertChinese(page, TestNames);
    }

    [Fact]
    public async Task WarningLetter_IsAskedForAndGiven()
    {
        var page = await OpenCaseAsync(await ViolenceAsync(), Staff.Station);
        page.Find("[data-testid=letter-ask]").Click();
        Dialogs.WaitForElement("input[data-testid=ground-sheasks]").Change(true);
        Write("演示：任店派出所。");
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();
        page.WaitForElement("[data-testid=letter-answer]").Click();
        Choose("letter-given");
        Write(Words);
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();

        page.WaitForAssertion(() => Assert.Contains("已出具", page.Find("[data-testid=letter]").TextContent, StringComparison.Ordinal));
        Assert.Equal(4, page.FindAll("[data-testid=visits] li").Count);
        ShownText.AssertChinese(page, TestNames);
    }

    [Fact]
    public async Task Papers_SayWhoAndWhatAndNothingOfWhereSheIs()
    {
        var (caseId, orderId) = await PreparedAsync();
        await SignInAsync(Staff.Station);
        var application = Render<OrderApplicationPage>(parameters =>
            parameters.Add(shown => shown.Id, caseId).Add(shown => shown.OrderId, orderId)
        );
        var text = application.WaitForElement("[data-testid=paper]").TextContent;
        Assert.Contains("演示甲", text, StringComparison.Ordinal);
        Assert.Contains("叶县人民法院", text, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000000", text, StringComparison.Ordinal);
        Assert.DoesNotContain("任店", text, StringComparison.Ordinal);
        ShownText.AssertChinese(application, TestNames);
        foreach (var step in new[] { OrderStep.Apply, OrderStep.CourtAccepts, OrderStep.Make, OrderStep.Serve })
        {
            await Take(caseId, step);
        }

        var form = Render<OrderReturnPage>(parameters => parameters.Add(shown => shown.Id, caseId).Add(shown => shown.OrderId, orderId));

        Assert.Contains("还没有做", form.WaitForElement("[data-testid=paper]").TextContent, StringComparison.Ordinal);
        ShownText.AssertChinese(form, TestNames);
    }

    [Fact]
    public async Task Panel_AMatterOfWages_IsNotShown() =>
        Assert.Empty((await OpenCaseAsync(await Core.AcceptedCaseAsync(Staff.Station), Staff.Station)).FindAll("[data-testid=protection]"));

    private Task<Guid> ViolenceAsync() => Core.AcceptedCaseAsync(Staff.Station, TestData.SensitiveComplaint());

    private async Task<(Guid CaseId, Guid OrderId)> PreparedAsync()
    {
        var caseId = await ViolenceAsync();
        var draft = await Core.Dispatcher.QueryAsync(Staff.Station, new GetOrderDraft(caseId));
        return (caseId, await Core.Dispatcher.SendAsync(Staff.Station, new PrepareOrder(caseId, draft)));
    }

    private async Task Take(Guid caseId, OrderStep step)
    {
        var order = (await DetailsAsync(caseId, Staff.Station)).Protection.Orders[0].Id;
        var until = Core.Now.ChinaDate().AddMonths(6);
        await Core.Dispatcher.SendAsync(
            Staff.Station,
            new TakeOrderStep(caseId, order, step, Core.Now, Words, Until: until, Granted: [OrderMeasure.NoViolence])
        );
    }
}
