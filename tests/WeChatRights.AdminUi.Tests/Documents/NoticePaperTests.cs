using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using WeChatRights.AdminUi.Documents;
using WeChatRights.AdminUi.Tests.Authentication;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Classification;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Notices;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Documents;

/// <summary>What the written notices say (信访工作条例 arts. 19(3), 23, 30(3), 31, 36(3)).</summary>
public sealed class NoticePaperTests
{
    [Theory]
    [InlineData(CaseNoticeKind.Acceptance, null, "受理告知书", "第二十三条第二款", "最晚 2026 年 12 月 2 日，答复你办理情况")]
    [InlineData(CaseNoticeKind.SentDown, null, "转送告知书", "第二十三条第二款", "已经交给叶县任店镇任店一村妇女联合会办理")]
    [InlineData(CaseNoticeKind.Order, null, "交办函", "第二十三条", "最晚 2026 年 11 月 9 日提出异议")]
    [InlineData(CaseNoticeKind.Guidance, null, "告知引导书", "第二十三条第二款", "叶县人社局")]
    [InlineData(CaseNoticeKind.Objection, null, "异议函", "第二十三条第三款", "不属于本单位职责范围")]
    [InlineData(CaseNoticeKind.Refusal, DeclineGround.AlreadyInHand, "不予受理告知书", "第十九条第三款", "正在规定的期限内办理")]
    [InlineData(CaseNoticeKind.Refusal, DeclineGround.ReviewFinished, "不再受理告知书", "第三十六条第三款", "疏导帮扶")]
    public void Paper_HasTitleBasisAndWhatComesNext(CaseNoticeKind kind, DeclineGround? ground, string title, string article, string words)
    {
        var paper = NoticePaper.Of(Notice(kind) with { Ground = ground });

        var text = AssertValid(PaperDocx.Write(paper));
        Assert.Equal((title, "叶县任店镇妇女联合会"), (paper.Title, paper.Issuer));
        Assert.Null(paper.Warning);
        Assert.Contains($"《信访工作条例》{article}", text, StringComparison.Ordinal);
        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.Contains("2026 年 11 月 2 日", text, StringComparison.Ordinal);
        Assert.Equal(NoticePolicy.IsForHer(kind), text.Contains("12338", StringComparison.Ordinal));
        Assert.Equal(NoticePolicy.IsForHer(kind), text.Contains("回执码", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(CaseNoticeKind.Acceptance)]
    [InlineData(CaseNoticeKind.SentDown)]
    [InlineData(CaseNoticeKind.Guidance)]
    [InlineData(CaseNoticeKind.Refusal)]
    public void Paper_ToHer_NamesHerOnlyWhenAsked(CaseNoticeKind kind)
    {
        Assert.Equal("来访（信）人", To(NoticePaper.Of(Notice(kind))));
        Assert.Equal("演示甲", To(NoticePaper.Of(Notice(kind) with { ClientName = "演示甲" })));
    }

    [Theory]
    [InlineData(CaseNoticeKind.Order)]
    [InlineData(CaseNoticeKind.Objection)]
    public void Paper_OfAnAccusation_IsMarkedSealed(CaseNoticeKind kind)
    {
        var paper = NoticePaper.Of(Notice(kind) with { Closed = true, Words = null });

        Assert.Contains("密封转送", paper.Warning, StringComparison.Ordinal);
        Assert.Contains("密封转送", AssertValid(PaperDocx.Write(paper)), StringComparison.Ordinal);
        Assert.DoesNotContain(paper.Parts.OfType<PaperText>(), part => part.Heading == "交办理由");
    }

    [Fact]
    public void Paper_OfAnObjectionToASenderOutside_GoesToThemWithTheirNumber()
    {
        var sender = new Transfer(TransferSender.PetitionsOffice, "演示信访局", "演示 3 号");

        var paper = NoticePaper.Of(Notice(CaseNoticeKind.Objection) with { To = null, Sender = sender });

        var text = AssertValid(PaperDocx.Write(paper));
        Assert.Equal("演示信访局", To(paper));
        Assert.Contains("演示 3 号", text, StringComparison.Ordinal);
        Assert.Contains("答复以前由我单位负责", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Paper_ToWhoWroteALetter_SpeaksOfNoReceipt()
    {
        var text = AssertValid(PaperDocx.Write(NoticePaper.Of(Notice(CaseNoticeKind.Acceptance) with { HasReceipt = false })));

        Assert.DoesNotContain("回执码", text, StringComparison.Ordinal);
        Assert.Contains("12338", text, StringComparison.Ordinal);
    }

    /// <summary>It may lie on a kitchen table.</summary>
    [Theory]
    [InlineData(CaseNoticeKind.Acceptance)]
    [InlineData(CaseNoticeKind.SentDown)]
    [InlineData(CaseNoticeKind.Guidance)]
    [InlineData(CaseNoticeKind.Refusal)]
    public void Paper_ToHer_BetraysNoFear(CaseNoticeKind kind)
    {
        foreach (var ground in Enum.GetValues<DeclineGround>())
        {
            var text = AssertValid(PaperDocx.Write(NoticePaper.Of(Notice(kind) with { Ground = ground })));

            Assert.All(
                ["安全", "危险", "打 110", "家暴", "暴力", "检举", "控告", "被打"],
                word => Assert.DoesNotContain(word, text, StringComparison.Ordinal)
            );
        }
    }

    /// <summary>信访工作条例 art. 31: each way of a claim is told in its own words; without one the federation's own way.</summary>
    [Fact]
    public void Acceptance_TellsTheWayOfTheClaim()
    {
        ClaimRoute?[] routes = [.. Enum.GetValues<ClaimRoute>().Select(route => (ClaimRoute?)route), null];

        var told = routes.Select(route =>
            NoticePaper
                .Of(Notice(CaseNoticeKind.Acceptance) with { Route = route })
                .Parts.OfType<PaperText>()
                .Single(part => part.Heading == "怎么办")
                .Text
        );

        Assert.Equal(routes.Length, told.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Endpoint_HandsItToWhoMaySeeTheCase_KeptNowhere()
    {
        await using var admin = await TestAdmin.StartAsync();
        var staff = await admin.Core.StaffAsync();
        var caseId = await admin.Core.AcceptedCaseAsync(
            staff.Station,
            TestData.Complaint() with
            {
                Anonymous = false,
                Identity = TestData.Identity(),
            }
        );
        await admin.Core.Dispatcher.SendAsync(staff.Station, new ClassifyCase(caseId, PetitionClass.Suggestion));
        var nameless = await admin.Core.AcceptedCaseAsync(staff.Station);
        using var reader = admin.Open();
        await reader.SignInAsync(await admin.Core.AddAccountAsync(StaffRole.CountyOfficer, TestCity.County, "demo.reader"));
        using var stranger = admin.Open();
        await stranger.SignInAsync(await admin.Core.AddAccountAsync(StaffRole.CountyOfficer, TestCity.OtherCounty, "demo.stranger"));

        using var plain = await reader.GetAsync(PaperAddress.NoticeFile(caseId, CaseNoticeKind.Acceptance));
        using var named = await reader.GetAsync(PaperAddress.NoticeFile(caseId, CaseNoticeKind.Acceptance, withName: true));
        using var undecided = await reader.GetAsync(PaperAddress.NoticeFile(caseId, CaseNoticeKind.Guidance));
        using var unknown = await reader.GetAsync($"/cases/{caseId}/notices/letter/docx");
        using var notOwed = await reader.GetAsync(PaperAddress.NoticeFile(nameless, CaseNoticeKind.Acceptance));
        using var foreign = await stranger.GetAsync(PaperAddress.NoticeFile(caseId, CaseNoticeKind.Acceptance));

        Assert.Equal(
            [
                HttpStatusCode.OK,
                HttpStatusCode.OK,
                HttpStatusCode.NotFound,
                HttpStatusCode.NotFound,
                HttpStatusCode.UnprocessableEntity,
                HttpStatusCode.NotFound,
            ],
            new[] { plain, named, undecided, unknown, notOwed, foreign }.Select(answer => answer.StatusCode)
        );
        Assert.Equal("no-store", plain.Headers.CacheControl?.ToString());
        Assert.DoesNotContain("演示甲", await TextAsync(plain), StringComparison.Ordinal);
        Assert.Contains("演示甲", await TextAsync(named), StringComparison.Ordinal);
    }

    private static string? To(Paper paper) =>
        paper.Parts.OfType<PaperFacts>().SelectMany(part => part.Facts).Single(fact => fact.Label == "致").Value;

    private static CaseNotice Notice(CaseNoticeKind kind) =>
        new(
            kind,
            "P261102-ABCDE",
            "叶县 · 任店镇",
            NoticePolicy.IsForHer(kind) && kind != CaseNoticeKind.SentDown ? null : "叶县 · 任店镇 · 任店一村村民委员会",
            new DateOnly(2026, 11, 2),
            new DateOnly(2026, 11, 2),
            new DateOnly(2026, 12, 2),
            kind == CaseNoticeKind.Order ? new DateOnly(2026, 11, 9) : null,
            kind == CaseNoticeKind.Guidance ? "叶县人社局" : null,
            kind is CaseNoticeKind.Acceptance or CaseNoticeKind.SentDown ? null : "演示理由",
            null,
            Closed: false,
            Route: null,
            ClientName: null
        );

    private static async Task<string> TextAsync(HttpResponseMessage answer) =>
        AssertValid(await answer.Content.ReadAsByteArrayAsync(TestAdmin.Cancellation));

    private static string AssertValid(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document).Select(error => error.Description));
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }
}
