using System.Net;
using Microsoft.EntityFrameworkCore;
using WeChatRights.AdminUi.Evidence;
using WeChatRights.AdminUi.Tests.Authentication;
using WeChatRights.AdminUi.Tests.Components.Pages.Cases;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Intake.Evidence;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Evidence;

public sealed class EvidenceEndpointTests
{
    private static readonly byte[] Recording = [.. "ID3"u8, .. new byte[5000]];

    [Fact]
    public async Task Original_IsAnAttachmentKeptNowhereAndLogged()
    {
        await using var admin = await TestAdmin.StartAsync();
        var (browser, document, _) = await ArrangeAsync(admin);

        using var answer = await browser.GetAsync(EvidenceAddress.Of(document, EvidenceForm.Original));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal(("attachment", "借条.pdf"), Disposition(answer));
        Assert.StartsWith("%PDF", await answer.Content.ReadAsStringAsync(TestAdmin.Cancellation), StringComparison.Ordinal);
        Assert.Equal(1, await OpeningsAsync(admin));
    }

    [Fact]
    public async Task View_OfAPhoto_IsTheDrawnCopyShownInThePage()
    {
        await using var admin = await TestAdmin.StartAsync();
        var (browser, _, _) = await ArrangeAsync(admin);
        var photo = await HandInAsync(admin, "伤情.png", EvidenceKind.Photo, TestPictures.Png(800, 400));

        using var view = await browser.GetAsync(EvidenceAddress.Of(photo, EvidenceForm.View));
        using var thumb = await browser.GetAsync(EvidenceAddress.Of(photo, EvidenceForm.Thumb));

        Assert.Equal(("image/jpeg", null), (view.Content.Headers.ContentType?.MediaType, view.Content.Headers.ContentDisposition));
        Assert.Equal((800, 400), TestPictures.SizeOf(await view.Content.ReadAsByteArrayAsync(TestAdmin.Cancellation)));
        var (width, height) = TestPictures.SizeOf(await thumb.Content.ReadAsByteArrayAsync(TestAdmin.Cancellation));
        Assert.InRange(width, 200, 320);
        Assert.Equal(width, 2 * height);
    }

    [Fact]
    public async Task Play_OfARecording_AnswersRanges()
    {
        await using var admin = await TestAdmin.StartAsync();
        var (browser, _, recording) = await ArrangeAsync(admin);

        using var answer = await browser.GetAsync(EvidenceAddress.Of(recording, EvidenceForm.Play), ("Range", "bytes=0-2"));

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal("audio/mpeg", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("ID3"u8.ToArray(), await answer.Content.ReadAsByteArrayAsync(TestAdmin.Cancellation));
        Assert.Equal(Recording.Length, answer.Content.Headers.ContentRange?.Length);
    }

    [Theory]
    [InlineData(EvidenceForm.View)]
    [InlineData(EvidenceForm.Play)]
    public async Task Document_IsNeverShownInThePage(EvidenceForm form)
    {
        await using var admin = await TestAdmin.StartAsync();
        var (browser, document, _) = await ArrangeAsync(admin);

        using var answer = await browser.GetAsync(EvidenceAddress.Of(document, form));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("evidence-no-copy", await answer.Content.ReadAsStringAsync(TestAdmin.Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StaffRole.StationOfficer, TestCity.OtherTownship, HttpStatusCode.NotFound)]
    [InlineData(StaffRole.AuditAdministrator, TestCity.City, HttpStatusCode.Redirect)]
    [InlineData(StaffRole.SystemAdministrator, TestCity.City, HttpStatusCode.Redirect)]
    public async Task WhoMayNotSeeTheCase_GetsNothingOfIt(StaffRole role, string division, HttpStatusCode expected)
    {
        await using var admin = await TestAdmin.StartAsync();
        var (_, document, _) = await ArrangeAsync(admin);
        using var other = admin.Open();
        await other.SignInAsync(await admin.Core.AddAccountAsync(role, division, "demo.other"));

        using var answer = await other.GetAsync(EvidenceAddress.Of(document, EvidenceForm.Original));

        Assert.Equal(expected, answer.StatusCode);
        Assert.DoesNotContain("PDF", await answer.Content.ReadAsStringAsync(TestAdmin.Cancellation), StringComparison.Ordinal);
        Assert.Equal(0, await OpeningsAsync(admin));
    }

    [Fact]
    public async Task Stranger_IsSentToSignIn()
    {
        await using var admin = await TestAdmin.StartAsync();
        var (_, document, _) = await ArrangeAsync(admin);
        using var stranger = admin.Open();

        using var answer = await stranger.GetAsync(EvidenceAddress.Of(document, EvidenceForm.View));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private static async Task<(Browser Browser, Guid Document, Guid Recording)> ArrangeAsync(TestAdmin admin)
    {
        var account = await admin.Core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township, "demo.station");
        var document = await HandInAsync(admin, "借条.pdf", EvidenceKind.Document, "%PDF-1.7\n"u8.ToArray());
        var recording = await HandInAsync(admin, "录音.mp3", EvidenceKind.Audio, Recording);
        var browser = admin.Open();
        await browser.SignInAsync(account);
        return (browser, document, recording);
    }

    private static async Task<Guid> HandInAsync(TestAdmin admin, string name, EvidenceKind kind, byte[] bytes)
    {
        var (citizen, caseId) = await admin.Core.UnlockedAsync();
        return await admin.Core.HandInAsync(citizen, caseId, name, kind, bytes);
    }

    private static (string?, string?) Disposition(HttpResponseMessage answer) =>
        (answer.Content.Headers.ContentDisposition?.DispositionType, answer.Content.Headers.ContentDisposition?.FileNameStar);

    private static Task<int> OpeningsAsync(TestAdmin admin) =>
        admin.Core.LookAsync(db =>
            db.Set<AuditEntry>().CountAsync(entry => entry.Purpose == "ReviewEvidence" && entry.Fields!.Contains("evidence_content"))
        );
}
