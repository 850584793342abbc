using System.Net;
using Microsoft.EntityFrameworkCore;
using WeChatRights.AdminUi.Documents;
using WeChatRights.AdminUi.Tests.Authentication;
using WeChatRights.Core.Audit;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers.Assignments.Doing;
using WeChatRights.Core.Volunteers.Assignments.Hours;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Documents;

/// <summary>Confirmed hours as a file: what spreadsheets must not run, and how it is fetched.</summary>
public sealed class ServiceHoursSheetTests
{
    private const string Heads =
        "\"志愿者姓名\",\"性别\",\"出生日期\",\"联系电话\",\"服务组织\",\"服务内容\",\"服务日期\",\"服务地点\",\"服务时长（分钟）\",\"服务时长（小时）\",\"确认人\",\"确认日期\"";

    private static readonly ExportedHours Row = new(
        "演示志愿者",
        Sex.Female,
        new DateOnly(1990, 5, 1),
        "13900000001",
        "叶县妇女联合会",
        CaseTaskKind.Accompany,
        new DateOnly(2026, 11, 1),
        "叶县 · 任店镇妇女儿童维权站",
        100,
        "演示员",
        new DateOnly(2026, 11, 2)
    );

    [Fact]
    public void Sheet_OfARow_IsOneLineThatSpreadsheetsReadAsChinese()
    {
        var lines = ServiceHoursSheet.Write([Row, Row with { BirthDate = null, Phone = null, ConfirmedBy = null }]).Split("\r\n");

        Assert.Equal("\uFEFF" + Heads, lines[0]);
        Assert.Equal(
            "\"演示志愿者\",\"女\",\"1990-05-01\",\"13900000001\",\"叶县妇女联合会\",\"陪同\",\"2026-11-01\",\"叶县 · 任店镇妇女儿童维权站\",\"100\",\"1.67\",\"演示员\",\"2026-11-02\"",
            lines[1]
        );
        Assert.StartsWith("\"演示志愿者\",\"女\",\"\",\"\",", lines[2], StringComparison.Ordinal);
        Assert.Equal(("", 4), (lines[3], lines.Length));
    }

    [Theory]
    [InlineData("=演示()", "\"'=演示()\"")]
    [InlineData("+演示", "\"'+演示\"")]
    [InlineData("-演示", "\"'-演示\"")]
    [InlineData("@演示", "\"'@演示\"")]
    [InlineData("\t演示", "\"'\t演示\"")]
    [InlineData("演\"示,演\n示", "\"演\"\"示,演\n示\"")]
    [InlineData("演=示", "\"演=示\"")]
    public void Cell_OfAnyText_IsQuotedAndNeverAFormula(string name, string cell)
    {
        var text = ServiceHoursSheet.Write([Row with { Name = name }]);

        Assert.StartsWith(cell + ",\"女\",", text[(text.IndexOf("\r\n", StringComparison.Ordinal) + 2)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_FetchedByTheStation_IsAnAttachmentKeptNowhereAndLogged()
    {
        await using var admin = await TestAdmin.StartAsync();
        var core = admin.Core;
        var staff = await core.StaffAsync();
        var me = await core.AddReadyVolunteerAsync(staff);
        await core.OfferedTaskAsync(staff, TestData.Accompany(core.Now.AddHours(4)), me.Volunteer);
        var id = Assert.Single(await core.AssignmentsAsync(me.Account)).Id;
        await core.Dispatcher.SendAsync(me.Account, new AcceptAssignment(id));
        await core.TurnToAsync(core.Now.AddHours(5));
        await core.Dispatcher.SendAsync(me.Account, new ReportAssignment(id, TaskOutcome.Done, 90, false, null));
        var line = Assert.Single((await core.Dispatcher.QueryAsync(staff.Station, new ListReportedHours())).Items);
        await core.Dispatcher.SendAsync(staff.Station, new ConfirmHours(line.Id, line.Version));
        using var browser = admin.Open();
        await browser.SignInAsync(await core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township, "demo.station"));

        using var answer = await browser.GetAsync(PaperAddress.ServiceHoursFile(line.On, line.On));
        using var wrong = await browser.GetAsync(PaperAddress.ServiceHoursFile(line.On, line.On.AddDays(-1)));

        var bytes = await answer.Content.ReadAsByteArrayAsync(TestAdmin.Cancellation);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity), (answer.StatusCode, wrong.StatusCode));
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal($"志愿服务时长-{line.On:yyyyMMdd}-{line.On:yyyyMMdd}.csv", answer.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Contains("\"演示志愿者\",\"女\"", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(
            $"{line.On:yyyy-MM-dd}..{line.On:yyyy-MM-dd} x1",
            await core.LookAsync(db =>
                db.Set<AuditEntry>().Where(entry => entry.Action == "ServiceHoursExported").Select(entry => entry.ObjectId).SingleAsync()
            )
        );
    }
}
