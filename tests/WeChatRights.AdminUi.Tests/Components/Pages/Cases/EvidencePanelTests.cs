using Bunit;
using WeChatRights.Core.Intake.Evidence;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Cases;

public sealed class EvidencePanelTests : CaseTestContext
{
    [Fact]
    public async Task Evidence_IsListedAndNoPictureIsFetchedBeforeSomebodyWantsIt()
    {
        var (citizen, caseId) = await Core.UnlockedAsync();
        var photo = await Core.HandInAsync(citizen, caseId, "伤情.png", EvidenceKind.Photo, TestPictures.Png());
        await Core.HandInAsync(citizen, caseId, "借条.pdf", EvidenceKind.Document, "%PDF-1.7\n"u8.ToArray());

        var page = await OpenCaseAsync(caseId, Staff.Station);
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("[data-testid=evidence-file]").Count));
        Assert.Contains("证据，共 2 份", page.Find("[data-testid=evidence]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("img"));

        page.Find("[data-testid=show-thumbs]").Click();
        Assert.Equal($"/evidence/{photo:N}/thumb", page.Find("img").GetAttribute("src"));
    }

    [Fact]
    public async Task Viewer_ShowsTheCopy_GoesOn_AndAsksBeforeTheOriginalIsSaved()
    {
        var (citizen, caseId) = await Core.UnlockedAsync();
        var photo = await Core.HandInAsync(citizen, caseId, "伤情.png", EvidenceKind.Photo, TestPictures.Png());
        var document = await Core.HandInAsync(citizen, caseId, "借条.pdf", EvidenceKind.Document, "%PDF-1.7\n"u8.ToArray());
        var page = await OpenCaseAsync(caseId, Staff.Station);

        page.WaitForElement("[data-testid=evidence-file] button").Click();
        Assert.Equal($"/evidence/{photo:N}/view", Dialogs.WaitForElement("[data-testid=evidence-image]").GetAttribute("src"));
        Assert.Contains("已记录本次查看", Dialogs.Find("[data-testid=evidence-notice]").TextContent, StringComparison.Ordinal);
        Assert.Empty(Dialogs.FindAll("a[download]"));

        Dialogs.Find("[data-testid=evidence-next]").Click();
        Assert.Contains("文档不在这里显示", Dialogs.Markup, StringComparison.Ordinal);
        Dialogs.Find("[data-testid=evidence-ask-save]").Click();
        Assert.Equal($"/evidence/{document:N}/original", Dialogs.Find("a[download]").GetAttribute("href"));
        Assert.Contains("用完删掉", Dialogs.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PictureDoesNotLoad_SaysWhatToDo()
    {
        var (citizen, caseId) = await Core.UnlockedAsync();
        await Core.HandInAsync(citizen, caseId, "伤情.png", EvidenceKind.Photo, TestPictures.Png());
        var page = await OpenCaseAsync(caseId, Staff.Station);
        page.WaitForElement("[data-testid=evidence-file] button").Click();

        Dialogs
            .WaitForElement("[data-testid=evidence-image]")
            .TriggerEvent("onerror", new Microsoft.AspNetCore.Components.Web.ErrorEventArgs());

        Assert.Contains("这一份打不开", Dialogs.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_AddedWhileThePageIsOpen_AppearsByItself()
    {
        var (citizen, caseId) = await Core.UnlockedAsync();
        var page = await OpenCaseAsync(caseId, Staff.Station);
        Assert.Contains("她还没有交照片", page.Find("[data-testid=evidence]").TextContent, StringComparison.Ordinal);
        Core.Clock.Advance(TimeSpan.FromSeconds(2));

        await Core.HandInAsync(citizen, caseId, "录音.amr", EvidenceKind.Audio, "#!AMR\n0000"u8.ToArray());

        await TickUntilAsync(() => page.FindAll("[data-testid=evidence-file]").Count == 1, "the recording is listed");
    }
}
