using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using WeChatRights.AdminUi.Documents;
using WeChatRights.AdminUi.Tests.Authentication;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Consultations.LegalAid;
using WeChatRights.Core.Consultations.Notes;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Documents;

/// <summary>The Word files open without a complaint and say what the page says.</summary>
public sealed class PaperDocxTests
{
    [Fact]
    public void AdviceNote_IsAValidDocumentWithoutTracesOfItsMaker()
    {
        var paper = AdviceNotePaper.Of(Sheet("第一行 <b>&\u0001\n第二行😀"))!;

        var file = PaperDocx.Write(paper);

        var text = AssertValid(file);
        Assert.Contains("叶县妇女联合会", text, StringComparison.Ordinal);
        Assert.Contains("第一行 <b>&", text, StringComparison.Ordinal);
        Assert.Contains("第二行😀", text, StringComparison.Ordinal);
        Assert.Contains(new string('a', 64), text, StringComparison.Ordinal);
        Assert.Contains("（请核对原文）", text, StringComparison.Ordinal);
        using var opened = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Null(opened.PackageProperties.Creator);
        Assert.Null(opened.PackageProperties.LastModifiedBy);
    }

    [Theory]
    [InlineData(false, null, "内容与签名不符")]
    [InlineData(true, "0193f000-0000-7000-8000-000000000009", "已经更正")]
    [InlineData(true, null, null)]
    public void AdviceNote_ThatIsNotInOrder_SaysSoAboveEverythingElse(bool unchanged, string? replacedBy, string? warning)
    {
        var sheet = Sheet("建议");
        var note = sheet.Note with
        {
            ReplacedById = replacedBy is null ? null : Guid.Parse(replacedBy),
            Signature = sheet.Note.Signature with { Unchanged = unchanged },
        };

        var paper = AdviceNotePaper.Of(sheet with { Note = note })!;

        Assert.Equal(warning is not null, paper.Warning?.Contains(warning ?? "", StringComparison.Ordinal) == true);
        Assert.Equal(warning is not null, AssertValid(PaperDocx.Write(paper)).Contains(warning ?? "不存在的话", StringComparison.Ordinal));
        Assert.Null(AdviceNotePaper.Of(sheet with { Note = note with { Content = null } }));
    }

    [Theory]
    [InlineData("F1", SpecialGroup.Pregnant, AidGround.Violence)]
    [InlineData("G2", SpecialGroup.Minor, AidGround.Violence)]
    [InlineData("F2", SpecialGroup.Elderly, AidGround.NoIncome)]
    [InlineData("F10", SpecialGroup.Pregnant, AidGround.Hardship)]
    [InlineData("D8", SpecialGroup.Pregnant, AidGround.Hardship)]
    [InlineData("F2", SpecialGroup.Pregnant, null)]
    public void LegalAid_TicksTheGroundThatIsKnownAndNoOther(string category, SpecialGroup group, AidGround? ground)
    {
        var form = new LegalAidForm(
            "P261103-ABCDE",
            "叶县",
            null,
            null,
            null,
            null,
            CategoryNames.Of(category),
            null,
            "经过",
            LegalAidPolicy.GroundOf(category, [group]),
            Minor: true
        );

        Assert.Equal(ground, form.Ground);
        var text = AssertValid(PaperDocx.Write(LegalAidPaper.Of(form)));
        Assert.Equal(ground is null ? 0 : 1, text.Count(letter => letter == '☑'));
        Assert.Contains("不要直接打电话", text, StringComparison.Ordinal);
        Assert.Contains("第40条", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endpoints_HandThemToWhoMaySeeTheCase_KeptNowhereAndLogged()
    {
        await using var admin = await TestAdmin.StartAsync();
        var county = await admin.Core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.County);
        var lawyer = await admin.Core.AddProviderAsync(county);
        await admin.Core.SitAsync(county, lawyer, DayOfWeek.Tuesday, TestData.Mornings());
        var caseId = (await admin.Core.BookAsync(await admin.Core.SignInCitizenAsync("anna"))).Id;
        await admin.Core.AdviseAsync(county, caseId);
        var noteId = await admin.Core.LookAsync(db => db.Set<AdviceNote>().Select(note => note.Id).SingleAsync());
        using var reader = admin.Open();
        await reader.SignInAsync(await admin.Core.AddAccountAsync(StaffRole.CountyOfficer, TestCity.County, "demo.reader"));
        using var stranger = admin.Open();
        await stranger.SignInAsync(await admin.Core.AddAccountAsync(StaffRole.CountyOfficer, TestCity.OtherCounty, "demo.stranger"));

        using var plain = await reader.GetAsync(PaperAddress.NoteFile(caseId, noteId));
        using var named = await reader.GetAsync(PaperAddress.NoteFile(caseId, noteId, withName: true));
        using var aid = await reader.GetAsync(PaperAddress.LegalAidFile(caseId));
        using var foreign = await stranger.GetAsync(PaperAddress.NoteFile(caseId, noteId));
        using var foreignAid = await stranger.GetAsync(PaperAddress.LegalAidFile(caseId));

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound],
            [plain.StatusCode, named.StatusCode, aid.StatusCode, foreign.StatusCode, foreignAid.StatusCode]
        );
        Assert.Equal(
            (PaperDocx.ContentType, "no-store"),
            (plain.Content.Headers.ContentType?.MediaType, plain.Headers.CacheControl?.ToString())
        );
        Assert.Equal("attachment", plain.Content.Headers.ContentDisposition?.DispositionType);
        Assert.DoesNotContain("演示甲", await TextAsync(plain), StringComparison.Ordinal);
        Assert.Contains("演示甲", await TextAsync(named), StringComparison.Ordinal);
        Assert.Contains("演示甲", await TextAsync(aid), StringComparison.Ordinal);
        var opened = await admin.Core.LookAsync(db =>
            db.Set<AuditEntry>()
                .Where(e => e.Action == "Unseal" && e.CaseId == caseId)
                .Select(e => e.Purpose + ":" + e.Fields)
                .ToListAsync()
        );
        Assert.Equal(
            ["HandleCase:advice", "HandleCase:advice,identity", "PrepareReferral:narrative,identity,safe_contact,text,respondent,advice"],
            opened.Order(StringComparer.Ordinal)
        );
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer) =>
        AssertValid(await answer.Content.ReadAsByteArrayAsync(TestAdmin.Cancellation));

    private static string AssertValid(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Office2016)
                .Validate(document)
                .Select(error => $"{error.Path?.XPath}: {error.Description}")
        );
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }

    private static AdviceSheet Sheet(string advice)
    {
        var at = new DateTimeOffset(2026, 11, 3, 1, 0, 0, TimeSpan.Zero);
        var article = LawArticle.All.First(article => !article.Checked);
        var content = new AdviceContent(
            "问题",
            advice,
            [article.Code],
            [new FollowUpStep("来一次", StepBy.Her, new DateOnly(2026, 11, 10))]
        );
        var signature = new AdviceSignature("演示员", StaffRole.CountyOfficer, "叶县", at, new string('a', 64), Unchanged: true);
        var note = new AdviceNoteView(Guid.CreateVersion7(at), null, null, signature, content, "演示律师", at, [article]);
        return new AdviceSheet(note, "P261103-ABCDE", "叶县", "别的事", null);
    }
}
