using Bunit;
using MudBlazor;
using WeChatRights.AdminUi.Components.Pages.Phrases;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.Tests.Components.Pages.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Phrases;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Phrases;

/// <summary>A text is written once, previewed, inserted into a message of a case, and never sent with a gap.</summary>
public sealed class PhrasesPageTests : CaseTestContext
{
    private const string Title = "演示·已经受理";

    [Fact]
    public async Task Phrase_IsWrittenWithAPreview_AndAnUnknownVariableIsRefused()
    {
        await SignInAsync(Staff.Station);
        var page = Render<PhrasesPage>();
        page.WaitForAssertion(() => Assert.Contains("还没有常用语", page.Markup, StringComparison.Ordinal));
        ShownText.AssertChinese(page);

        page.Find("[data-testid=add-phrase]").Click();
        Dialogs.WaitForElement("[data-testid=field-title]").Input(Title);
        Dialogs.Find("[data-testid=field-text]").Input("演示：{姓名}你好。");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        Assert.Contains("花括号", Problem(), StringComparison.Ordinal);
        Dialogs.Find("[data-testid=field-text]").Input("演示：已受理，");
        Dialogs.FindAll("[data-testid=variable]")[^1].Click();
        Dialogs.WaitForAssertion(() =>
            Assert.Equal("演示：已受理，12338", Dialogs.Find("[data-testid=phrase-preview]").TextContent.Trim())
        );
        ShownText.AssertChinese(Dialogs, "-0000000", "-7KQ2M");
        Confirm();

        page.WaitForElement("[data-testid=phrase-row]");
        Assert.Equal("演示：已受理，{12338}", Assert.Single((await ListAsync()).Items).Text);
        ShownText.AssertChinese(page);
    }

    [Fact]
    public async Task Phrase_IsDeleted_AndBroughtBack()
    {
        await Core.Dispatcher.SendAsync(Staff.Station, new KeepPhrase(null, TestData.Phrase()));
        await SignInAsync(Staff.Station);
        var page = Render<PhrasesPage>();

        page.WaitForElement("[data-testid=delete-phrase]").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=phrase-row]")));
        Snackbars.WaitForElement(".mud-snackbar-content-action button").Click();

        page.WaitForElement("[data-testid=phrase-row]");
        Assert.Single((await ListAsync()).Items);
    }

    [Fact]
    public async Task Phrase_OfTheCity_IsNotChangedByAStation()
    {
        await Core.Dispatcher.SendAsync(Staff.City, new KeepPhrase(null, TestData.Phrase(owner: PhraseOwner.City)));
        await SignInAsync(Staff.Station);
        var page = Render<PhrasesPage>();

        page.WaitForElement("[data-testid=phrases-city]");
        Assert.Empty(page.FindAll("[data-testid=change-phrase], [data-testid=delete-phrase]"));
    }

    [Fact]
    public async Task Message_TakesAPhrase_FilledIn_AndAcceptsTheCaseWithIt()
    {
        var caseId = await Core.FileCaseAsync();
        await Core.Dispatcher.SendAsync(
            Staff.Station,
            new KeepPhrase(null, TestData.Phrase("演示：{受理编号}收到了，正在看。") with { Then = PhraseAction.Accept })
        );
        var number = (await DetailsAsync(caseId, Staff.Station)).Row.Number;
        var page = await OpenCaseAsync(caseId, Staff.Station);
        Press(page, "messageclient");

        await PickAsync();
        Dialogs.WaitForAssertion(() => Assert.Equal($"演示：{number}收到了，正在看。", Text()));
        Assert.Contains("同时受理", Dialogs.Markup, StringComparison.Ordinal);
        ShownText.AssertChinese(Dialogs, number);
        Confirm();
        WaitUntilClosed();

        var after = await DetailsAsync(caseId, Staff.Station);
        Assert.Equal(CaseStatus.InProgress, after.Row.Status);
        Assert.Contains(after.Timeline, entry => entry.Text == $"演示：{number}收到了，正在看。");
    }

    [Fact]
    public async Task Message_WithAGap_CannotBeSent_UntilItIsFilled()
    {
        var caseId = await Core.FileCaseAsync();
        // A case that nobody has accepted has no limit to be answered by.
        await Core.Dispatcher.SendAsync(Staff.Station, new KeepPhrase(null, TestData.Phrase("演示：{办结期限}前答复你。")));
        var page = await OpenCaseAsync(caseId, Staff.Station);
        Press(page, "messageclient");

        await PickAsync();
        Dialogs.WaitForElement("[data-testid=gap-hint]");
        Assert.Contains(FillInGap.Of("办结期限"), Text(), StringComparison.Ordinal);
        Assert.False(CanConfirm);
        Write("演示：下周前答复你。");
        Dialogs.WaitForAssertion(() => Assert.True(CanConfirm));
        Assert.Empty(Dialogs.FindAll("[data-testid=gap-hint]"));
    }

    [Fact]
    public async Task Picker_IsNotThere_WhenThereIsNothingToPick()
    {
        var caseId = await Core.FileCaseAsync();
        var page = await OpenCaseAsync(caseId, Staff.Station);
        Press(page, "addnote");

        Dialogs.WaitForElement("textarea");
        Assert.Empty(Dialogs.FindAll("[data-testid=phrase-picker]"));
    }

    private string? Text() => Dialogs.FindComponent<AdminUi.Components.Pages.Cases.Actions.CaseText>().Instance.Value;

    private async Task PickAsync()
    {
        Dialogs.WaitForElement("[data-testid=phrase-picker]");
        var picker = Dialogs.FindComponent<MudAutocomplete<FilledPhrase>>().Instance;
        FilledPhrase? only = null;
        await Dialogs.InvokeAsync(async () => only = (await picker.SearchFunc!("演示", default)!)!.Single());
        await Dialogs.InvokeAsync(() => picker.ValueChanged.InvokeAsync(only));
    }

    private async Task<PhraseList> ListAsync() => await Core.Dispatcher.QueryAsync(Staff.Station, new ListPhrases());
}
