using Bunit;
using Microsoft.EntityFrameworkCore;
using WeChatRights.AdminUi.Components.Pages.Consultations;
using WeChatRights.AdminUi.Components.Pages.Consultations.Notes;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Notes;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Consultations;

/// <summary>The note is written from a template, with articles and steps, looked at, and only then signed.</summary>
public sealed class AdviceWritingTests : CorePageContext
{
    private const string Confirm = "[data-testid=dialog-confirm]";
    private StaffActor county = null!;

    [Fact]
    public async Task Template_IsTakenOver_AndBlanksHaveToBeFilledIn()
    {
        await OpenDialogAsync("violence");

        Dialogs.Find("[data-testid=use-template]").Click();

        Dialogs.WaitForAssertion(() => Assert.Equal(3, Dialogs.FindAll("[data-testid=step]").Count));
        Assert.Equal(3, Dialogs.FindAll("[data-testid=cited]").Count);
        Assert.Contains(
            "家里人打骂、威胁、控制你",
            Dialogs.Find("[data-testid=advice]").GetAttribute("value") ?? Dialogs.Markup,
            StringComparison.Ordinal
        );
        Dialogs.Find("[data-testid=questions]").Input("演示：想申请保护令。");
        Assert.Contains("处【】没有填", Dialogs.Find("[data-testid=missing]").TextContent, StringComparison.Ordinal);
        Assert.True(Dialogs.Find(Confirm).HasAttribute("disabled"));
        ShownText.AssertChinese(Dialogs);
    }

    [Fact]
    public async Task Template_OverWhatWasWritten_AsksFirst()
    {
        await OpenDialogAsync("other");
        Dialogs.Find("[data-testid=advice]").Input("演示：自己写的。");

        Dialogs.Find("[data-testid=use-template]").Click();
        Dialogs.WaitForElement("[data-testid=keep]").Click();
        Assert.Empty(Dialogs.FindAll("[data-testid=replace-question]"));
        Assert.Empty(Dialogs.FindAll("[data-testid=step]"));
        Dialogs.Find("[data-testid=use-template]").Click();
        Dialogs.WaitForElement("[data-testid=replace]").Click();

        Dialogs.WaitForAssertion(() => Assert.Single(Dialogs.FindAll("[data-testid=step]")));
    }

    [Fact]
    public async Task Sign_WithAFoundArticleAndAStep_KeepsThemInTheNote()
    {
        await OpenDialogAsync("other");
        Dialogs.Find("[data-testid=questions]").Input("演示：同工不同酬。");
        Dialogs.Find("[data-testid=advice]").Input("演示：先找工会。");
        Dialogs.Find("[data-testid=find-article]").Input("辞退");
        Core.Clock.Advance(TimeSpan.FromSeconds(1)); // It waits for a pause in the typing.
        Dialogs.WaitForElement("[data-testid=article]").Click();
        Assert.Contains("请核对原文", Dialogs.WaitForElement("[data-testid=cited]").TextContent, StringComparison.Ordinal);
        Dialogs.Find("[data-testid=add-step]").Click();
        Dialogs.WaitForElement("[data-testid=step-what]").Input("带合同来一次");

        Dialogs.Find(Confirm).Click();
        Assert.Contains("带合同来一次", Dialogs.WaitForElement("[data-testid=follow-up]").TextContent, StringComparison.Ordinal);
        Dialogs.Find("[data-testid=back-to-writing]").Click();
        Dialogs.WaitForElement("[data-testid=advice]");
        Dialogs.Find(Confirm).Click();
        Dialogs.WaitForElement("[data-testid=sign-warning]");
        Assert.Equal(0, await Core.LookAsync(db => db.Set<AdviceNote>().CountAsync()));
        Dialogs.Find(Confirm).Click();

        Dialogs.WaitForAssertion(() => Assert.Empty(Dialogs.FindAll(Confirm)));
        var caseId = await Core.LookAsync(db => db.Set<Booking>().Select(booking => booking.Id).SingleAsync());
        var note = Assert.Single((await Core.Dispatcher.QueryAsync(county, new ListAdviceNotes(caseId))).Notes);
        Assert.Equal("FBF-48", Assert.Single(note.Content!.Articles!));
        Assert.Equal(new FollowUpStep("带合同来一次", StepBy.Her), Assert.Single(note.Content.Steps!));
    }

    [Fact]
    public async Task Cancel_WithWordsInIt_AsksWhetherTheyMayBeLost()
    {
        await OpenDialogAsync("other");
        Dialogs.Find("[data-testid=advice]").Input("演示：写了一半。");

        Dialogs.Find("[data-testid=dialog-cancel]").Click();

        Dialogs.WaitForAssertion(() => Assert.Contains("写的内容还没有签名", Dialogs.Markup, StringComparison.Ordinal));
        Dialogs.FindAll("button").Single(button => button.TextContent.Trim() == "继续写").Click();
        Dialogs.WaitForAssertion(() => Assert.DoesNotContain("写的内容还没有签名", Dialogs.Markup, StringComparison.Ordinal));
        Assert.NotEmpty(Dialogs.FindAll("[data-testid=advice]"));
    }

    [Fact]
    public void Draft_WithManyArticles_CitesEachOnceAndNoMoreThanAllowed()
    {
        var draft = new AdviceDraft();
        foreach (var article in LawArticle.All.Concat(LawArticle.All))
        {
            draft.Cite(article);
        }

        Assert.Equal(LawArticle.All.Take(AdviceContent.MostArticles), draft.Articles);
    }

    private async Task OpenDialogAsync(string topic)
    {
        county = await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        var lawyer = await Core.AddProviderAsync(county);
        await Core.SitAsync(county, lawyer, DayOfWeek.Tuesday, TestData.Mornings());
        var slot = (await Core.SlotsAsync())[0];
        await Core.BookAsync(await Core.SignInCitizenAsync("anna"), slot.Id, topic);
        Core.Clock.SetUtcNow(slot.StartsAt);
        county = await Core.SignInAgainAsync(county);
        await BecomeAsync(county);
        _ = Dialogs;
        var page = Open<BookingsPage>("/consultations");
        page.WaitForElement("[data-testid=record]").Click();
        Dialogs.WaitForElement("[data-testid=came]").Click();
        Dialogs.WaitForElement("[data-testid=advice]");
    }
}
