using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using WeChatRights.AdminUi.Components.Pages.Calls;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.CallDesk;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Calls;

/// <summary>A call from the first words to the call-back.</summary>
public sealed class CallsPageTests : CorePageContext
{
    private const string Phone = "13800000000";

    [Fact]
    public async Task CutOff_WithANumber_WaitsForACallThatIsMadeAndWrittenDown()
    {
        var page = await OpenAsync();
        Type(page, Phone);
        Choose(page, CallOutcome.CutOff);
        page.WaitForElement("input[data-testid=note-danger]").Change(true);
        Assert.Contains("15 分钟内回拨", page.Find("[data-testid=call-note]").TextContent, StringComparison.Ordinal);
        ShownText.AssertChinese(page);
        page.Find("[data-testid=note-save]").Click();

        var waiting = page.WaitForElement("[data-testid=call-back]");
        Assert.Contains("138****0000", waiting.TextContent, StringComparison.Ordinal);
        Assert.Contains("可能有危险", waiting.TextContent, StringComparison.Ordinal);
        page.Find("[data-testid=call-now]").Click();
        Assert.Equal(Phone, Dialogs.WaitForElement("[data-testid=call-number]").TextContent);
        ShownText.AssertChinese(Dialogs);
        Dialogs.Find("[data-testid=result-reached]").Click();
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        page.WaitForElement("[data-testid=no-call-backs]");
        var record = await Core.LookAsync(db => db.Set<CallRecord>().SingleAsync());
        Assert.Equal((CallBackState.Reached, true, 1), (record.CallBack, record.InDanger, record.Tries));
    }

    [Fact]
    public async Task CutOff_WithoutANumber_SaysWhatIsMissing()
    {
        var page = await OpenAsync();
        Choose(page, CallOutcome.CutOff);
        page.WaitForElement("input[data-testid=note-call-back]").Change(true);

        page.Find("[data-testid=note-save]").Click();

        Assert.Contains("请先在上面填来电号码", page.WaitForElement("[data-testid=note-missing]").TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await Core.LookAsync(db => db.Set<CallRecord>().CountAsync()));
    }

    [Fact]
    public async Task SheCallsAgain_IsKnownAndWrittenDownInHerCase()
    {
        var page = await OpenAsync();
        var caseId = await Core.FileCaseAsync(TestData.Complaint() with { Anonymous = false, Identity = TestData.Identity(phone: Phone) });
        Type(page, Phone);
        page.Find("[data-testid=look-up]").Click();
        page.WaitForElement("[data-testid=add-to-case]").Click();
        Dialogs.WaitForElement("[data-testid=spoke-yes]").Click();
        Dialogs.Find("textarea").Input("演示：问什么时候有结果。");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=caller-history]")));
        Assert.Equal(1, await Core.LookAsync(db => db.Set<Case>().Select(c => c.RepeatContacts).SingleAsync()));
        var record = await Core.LookAsync(db => db.Set<CallRecord>().SingleAsync());
        Assert.Equal((CallOutcome.AddedToCase, caseId), (record.Outcome, record.CaseId));
    }

    [Fact]
    public async Task NewMatter_IsRegisteredAsACallWithTheNumberThatIsKnown()
    {
        var page = await OpenAsync();
        Type(page, Phone);
        page.Find("[data-testid=look-up]").Click();
        Assert.Contains("没有来过", page.WaitForElement("[data-testid=caller-history]").TextContent, StringComparison.Ordinal);
        Choose(page, CallOutcome.Registered);
        page.WaitForElement("[data-testid=send]");
        Assert.Equal(Phone, page.Find("input[data-testid=field-phone]").GetAttribute("value"));
        page.Find("input[data-testid=field-name]").Input("演示来电人");
        var category = page.FindComponents<MudSelect<string>>().Single(select => select.Instance.Label == "哪一类事");
        await page.InvokeAsync(() => category.Instance.ValueChanged.InvokeAsync("D3"));
        await page.InvokeAsync(() => page.FindComponent<PlacePicker>().Instance.ValueChanged.InvokeAsync(TestCity.Township));
        page.Find("textarea[data-testid=field-narrative]").Input("演示：同样的活，工资比别人少。");
        page.Find("input[data-testid=consent-privacy]").Change(true);
        page.Find("input[data-testid=consent-sensitive]").Change(true);
        ShownText.AssertChinese(page);

        page.Find("[data-testid=send]").Click();

        Assert.NotEmpty(page.WaitForElement("[data-testid=receipt-code]").TextContent);
        await Eventually.TrueAsync(_ => Core.LookAsync(db => db.Set<CallRecord>().AnyAsync()), "the call is written down");
        var complaint = await Core.LookAsync(db => db.Set<Complaint>().SingleAsync());
        Assert.Equal(IntakeChannel.Hotline, complaint.Channel);
        Assert.Equal(complaint.CaseId, await Core.LookAsync(db => db.Set<CallRecord>().Select(record => record.CaseId).SingleAsync()));
    }

    [Fact]
    public async Task NewMatter_WithANumberThatIsNone_IsStillCountedAsACall()
    {
        var page = await OpenAsync();
        Type(page, "无号码");
        Choose(page, CallOutcome.Registered);
        page.WaitForElement("[data-testid=send]");
        page.Find("input[data-testid=field-phone]").Input("");
        page.Find("input[data-testid=field-name]").Input("演示来电人");
        var category = page.FindComponents<MudSelect<string>>().Single(select => select.Instance.Label == "哪一类事");
        await page.InvokeAsync(() => category.Instance.ValueChanged.InvokeAsync("D3"));
        await page.InvokeAsync(() => page.FindComponent<PlacePicker>().Instance.ValueChanged.InvokeAsync(TestCity.Township));
        page.Find("textarea[data-testid=field-narrative]").Input("演示：同样的活，工资比别人少。");
        page.Find("input[data-testid=consent-privacy]").Change(true);
        page.Find("input[data-testid=consent-sensitive]").Change(true);

        page.Find("[data-testid=send]").Click();

        page.WaitForElement("[data-testid=receipt-code]");
        await Eventually.TrueAsync(_ => Core.LookAsync(db => db.Set<CallRecord>().AnyAsync()), "the call is written down");
        var record = await Core.LookAsync(db => db.Set<CallRecord>().SingleAsync());
        Assert.Equal((CallOutcome.Registered, null), (record.Outcome, record.Phone));
    }

    private async Task<IRenderedComponent<CallsPage>> OpenAsync()
    {
        await BecomeAsync(StaffRole.StationOfficer, TestCity.Township);
        _ = Dialogs;
        var page = Open<CallsPage>("/calls");
        page.WaitForElement("[data-testid=no-call-backs]");
        return page;
    }

    private static void Type(IRenderedComponent<CallsPage> page, string phone) => page.Find("input[data-testid=field-caller]").Input(phone);

    private static void Choose(IRenderedComponent<CallsPage> page, CallOutcome outcome)
    {
        var name = outcome.ToString();
        page.Find($"[data-testid=outcome-{string.Concat(name.Select(char.ToLowerInvariant))}]").Click();
    }
}
