using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers.Assignments;
using WeChatRights.Core.Volunteers.Assignments.Doing;
using WeChatRights.Core.Volunteers.Assignments.Hours;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Volunteers.Assignments;

/// <summary>From a report to hours that are confirmed, and to a certificate that anybody can check.</summary>
public sealed class HoursTests(Databases databases)
{
    private static readonly DateTimeOffset Soon = TestCore.Start.AddHours(3);
    private TestStaff staff = null!;

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Report_Once_ClosesTheTaskAndWaitsToBeConfirmed(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (me, caseId, taskId, id) = await TakenAsync(core);
        var report = new ReportAssignment(id, TaskOutcome.Done, 150, FollowUp: true, "演示：她想再谈一次。");

        var early = await RefusalAsync(core, me.Account, report);
        await core.TurnToAsync(Soon);
        var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => RefusalAsync(core, me.Account, report)));
        var other = await RefusalAsync(core, me.Account, report with { Outcome = TaskOutcome.NotMet });
        var sheet = await core.Dispatcher.QueryAsync(me.Account, new OpenAssignment(id));
        var read = await core.Dispatcher.QueryAsync(staff.Station, new OpenTaskReports(caseId, taskId));
        var mine = await core.Dispatcher.QueryAsync(me.Account, new GetMyHours());

        Assert.Equal((AssignmentErrors.NotNow, AssignmentErrors.Reported), (early, other));
        Assert.All(all, Assert.Null);
        Assert.Equal((AssignmentStage.Reported, null), (sheet.Task.Stage, sheet.Content));
        Assert.Equal(("演示：她想再谈一次。", true), (Assert.Single(read.Items).Words, read.Items[0].FollowUp));
        Assert.Equal("演示：在县医院门口等她。", read.Needs);
        Assert.Equal((0, 150, HoursState.Reported), (mine.ConfirmedMinutes, Assert.Single(mine.Items).Minutes, mine.Items[0].State));
        var kept = await core.LookAsync(db => db.Set<TaskReport>().SingleAsync());
        Assert.DoesNotContain("再谈", System.Text.Encoding.UTF8.GetString(kept.Words!.Value.Cell), StringComparison.Ordinal);
        var told = await core.LookAsync(db => db.Set<StaffNotice>().CountAsync(n => n.Kind == StaffNoticeKind.TaskFollowUpWanted));
        Assert.Equal(1, told);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Hours_ByWhoAskedOrTheCoordinator_AreConfirmedForGood(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (me, _, _, id) = await TakenAsync(core);
        await core.TurnToAsync(Soon);
        await core.Dispatcher.SendAsync(me.Account, new ReportAssignment(id, TaskOutcome.Done, 120, false, null));
        var nothing = await RefusalAsync(core, me.Account, new IssueMyServiceRecord());
        var line = await LineAsync(core, staff.County);

        foreach (var stranger in new[] { staff.OtherStation, staff.Village })
        {
            Assert.Equal(0, (await core.Dispatcher.QueryAsync(stranger, new ListReportedHours())).Total);
            Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, stranger, new ConfirmHours(line.Id, line.Version)));
        }

        await core.Dispatcher.SendAsync(staff.Station, new DisputeHours(line.Id, line.Version, "演示：时间好像不对"));
        var asked = Assert.Single((await core.Dispatcher.QueryAsync(me.Account, new GetMyHours())).Items);
        var stale = await RefusalAsync(core, staff.County, new ConfirmHours(line.Id, line.Version));
        var disputed = await LineAsync(core, staff.City);
        await core.Dispatcher.SendAsync(staff.County, new ConfirmHours(line.Id, disputed.Version));
        var confirmed = Assert.Single((await core.Dispatcher.QueryAsync(staff.Station, new ListReportedHours(HoursState.Confirmed))).Items);
        var again = await RefusalAsync(core, staff.Station, new DisputeHours(line.Id, confirmed.Version, "演示"));

        Assert.Equal(HoursErrors.Nothing, nothing);
        Assert.Equal(("演示：时间好像不对", HoursState.Disputed), (asked.DisputeReason, asked.State));
        Assert.Equal((CommonErrors.StaleData, HoursErrors.Decided), (stale, again));
        Assert.Equal(120, (await core.Dispatcher.QueryAsync(me.Account, new GetMyHours())).ConfirmedMinutes);
        Assert.Equal(0, (await core.Dispatcher.QueryAsync(staff.Station, new ListReportedHours())).Total);
        Assert.Equal(1, await core.LookAsync(db => db.Set<StaffNotice>().CountAsync(n => n.Kind == StaffNoticeKind.HoursDisputed)));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Hours_OfOneself_AreForSomebodyElseToConfirm(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (me, _, _, id) = await TakenAsync(core);
        await core.TurnToAsync(Soon);
        await core.Dispatcher.SendAsync(me.Account, new ReportAssignment(id, TaskOutcome.Done, 120, false, null));
        // Her account has become that of an officer too.
        await core.ArrangeAsync(db =>
        {
            var account = db.Set<StaffAccount>().Include(one => one.Posts).Single(one => one.Id == me.Account.StaffId);
            account.Appoint(Ids.New(core.Now), StaffRole.StationOfficer, Core.SharedKernel.DivisionCode.Parse(TestCity.Township), false);
        });

        var officer = await core.SignInAgainAsync(me.Account);

        Assert.Equal(0, (await core.Dispatcher.QueryAsync(officer, new ListReportedHours())).Total);
        Assert.Equal(1, (await core.Dispatcher.QueryAsync(staff.Station, new ListReportedHours())).Total);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Certificate_SaysWhatIsConfirmed_AndCanBeChecked(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (me, _, _, id) = await TakenAsync(core);
        await core.TurnToAsync(Soon);
        await core.Dispatcher.SendAsync(me.Account, new ReportAssignment(id, TaskOutcome.Done, 90, false, null));
        var line = await LineAsync(core, staff.Station);
        await core.Dispatcher.SendAsync(staff.Station, new ConfirmHours(line.Id, line.Version));

        var sheet = await core.Dispatcher.SendAsync(me.Account, new IssueMyServiceRecord());
        var again = await core.Dispatcher.SendAsync(staff.Station, new IssueServiceRecord(me.Volunteer));
        var foreign = await RefusalAsync(core, staff.OtherStation, new IssueServiceRecord(me.Volunteer));
        var version = (await core.VolunteerAsync(staff.Station, me.Volunteer)).Version;
        await core.Dispatcher.SendAsync(staff.Station, new VolunteerLeaves(me.Volunteer, version, "演示：搬家了"));
        var check = await CheckAsync(core, $" {sheet.Code[..4].ToLowerInvariant()}-{sheet.Code[4..8]} {sheet.Code[8..]} ");
        var left = await core.Dispatcher.SendAsync(staff.Station, new IssueServiceRecord(me.Volunteer));

        Assert.Equal((sheet.Code, sheet.Code), (again.Code, left.Code));
        Assert.Equal(("演示志愿者", 90), (sheet.Name, sheet.Minutes));
        Assert.EndsWith("妇女儿童维权站", Assert.Single(sheet.Items).Station, StringComparison.Ordinal);
        Assert.Equal(new ServiceRecordCheck(true, "演**", 90, Soon.ChinaDate()), check);
        Assert.Equal(new ServiceRecordCheck(false, null, null, null), await CheckAsync(core, new string('0', 16)));
        Assert.Equal(new ServiceRecordCheck(false, null, null, null), await CheckAsync(core, "？？"));
        Assert.Equal(CommonErrors.NotFound, foreign);
        Assert.Equal(1, await core.LookAsync(db => db.Set<ServiceRecord>().CountAsync()));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Export_OfConfirmedHours_HasTheStationsOfTheAreaAndIsAudited(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (me, _, _, id) = await TakenAsync(core);
        await core.TurnToAsync(Soon);
        await core.Dispatcher.SendAsync(me.Account, new ReportAssignment(id, TaskOutcome.Done, 90, false, null));
        var day = Soon.ChinaDate();
        var export = new ExportServiceHours(day, day);
        var unconfirmed = await core.Dispatcher.SendAsync(staff.City, export);
        var line = await LineAsync(core, staff.Station);
        await core.Dispatcher.SendAsync(staff.Station, new ConfirmHours(line.Id, line.Version));

        var row = Assert.Single(await core.Dispatcher.SendAsync(staff.Station, export));
        var above = new[] { staff.County, staff.City };
        foreach (var viewer in above)
        {
            Assert.Equal(row, Assert.Single(await core.Dispatcher.SendAsync(viewer, export)));
        }

        Assert.Empty(unconfirmed);
        Assert.Empty(await core.Dispatcher.SendAsync(staff.OtherStation, export));
        Assert.Empty(await core.Dispatcher.SendAsync(staff.Station, new ExportServiceHours(day.AddDays(1), day.AddDays(366))));
        Assert.Empty(await core.Dispatcher.SendAsync(staff.Station, new ExportServiceHours(day.AddDays(-366), day.AddDays(-1))));
        Assert.Equal(
            ("演示志愿者", Sex.Female, new DateOnly(1990, 5, 1), "13900000001", 90),
            (row.Name, row.Sex, row.BirthDate!.Value, row.Phone, row.Minutes)
        );
        Assert.Equal(("叶县妇女联合会", line.Kind, day, day), (row.Organisation, row.Kind, row.On, row.ConfirmedOn!.Value));
        Assert.StartsWith("叶县 · ", row.Place, StringComparison.Ordinal);
        Assert.EndsWith("妇女儿童维权站", row.Place, StringComparison.Ordinal);
        Assert.NotEmpty(row.ConfirmedBy!);
        Assert.Equal(CommonErrors.Forbidden, await RefusalAsync(core, staff.Village, export));
        foreach (var wrong in new[] { export with { To = day.AddDays(-1) }, export with { To = day.AddDays(ExportServiceHours.MostDays) } })
        {
            Assert.Equal(CommonErrors.Invalid.Code, (await RefusalAsync(core, staff.City, wrong))?.Code);
        }

        var station = staff.Station.StaffId.ToString();
        var taken = await core.LookAsync(db =>
            db.Set<AuditEntry>()
                .Where(entry => entry.ActorId == station && entry.Action == "ServiceHoursExported")
                .OrderBy(entry => entry.At)
                .ThenBy(entry => entry.Id)
                .Select(entry => entry.ObjectId)
                .ToListAsync()
        );
        Assert.Equal(3, taken.Count);
        Assert.Contains($"{day:yyyy-MM-dd}..{day:yyyy-MM-dd} x1", taken);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Export_OfWhomTheRegistryDoesNotOpen_LeavesHerNumberOut(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (me, _, _, id) = await TakenAsync(core);
        await core.TurnToAsync(Soon);
        await core.Dispatcher.SendAsync(me.Account, new ReportAssignment(id, TaskOutcome.Done, 90, false, null));
        var line = await LineAsync(core, staff.Station);
        await core.Dispatcher.SendAsync(staff.Station, new ConfirmHours(line.Id, line.Version));
        var export = new ExportServiceHours(Soon.ChinaDate(), Soon.ChinaDate());
        var version = (await core.VolunteerAsync(staff.County, me.Volunteer)).Version;
        await core.Dispatcher.SendAsync(
            staff.County,
            new ChangeVolunteer(me.Volunteer, version, TestData.Helper(home: TestCity.OtherTownship))
        );

        var here = Assert.Single(await core.Dispatcher.SendAsync(staff.Station, export));
        var above = Assert.Single(await core.Dispatcher.SendAsync(staff.County, export));
        version = (await core.VolunteerAsync(staff.County, me.Volunteer)).Version;
        await core.Dispatcher.SendAsync(staff.County, new VolunteerLeaves(me.Volunteer, version, "演示：搬家了"));
        var left = Assert.Single(await core.Dispatcher.SendAsync(staff.County, export));

        Assert.Empty(await core.Dispatcher.SendAsync(staff.OtherStation, export)); // She lives there, but served elsewhere.
        Assert.Equal(("演示志愿者", 90, null, null), (here.Name, here.Minutes, here.BirthDate, here.Phone));
        Assert.Equal((new DateOnly(1990, 5, 1), "13900000001"), (above.BirthDate, above.Phone));
        Assert.Equal(("演示志愿者", 90, null), (left.Name, left.Minutes, left.Phone));
    }

    private static Task<ServiceRecordCheck> CheckAsync(TestCore core, string code) =>
        core.Dispatcher.QueryAsync(Actor.Nobody, new CheckServiceRecord(code));

    private static async Task<ReportedHours> LineAsync(TestCore core, StaffActor who) =>
        Assert.Single((await core.Dispatcher.QueryAsync(who, new ListReportedHours())).Items);

    private async Task<((Guid Volunteer, StaffActor Account) Me, Guid Case, Guid Task, Guid Id)> TakenAsync(TestCore core)
    {
        var me = await core.AddReadyVolunteerAsync(staff);
        var (caseId, taskId) = await core.OfferedTaskAsync(staff, TestData.Accompany(Soon), me.Volunteer);
        var id = Assert.Single(await core.AssignmentsAsync(me.Account)).Id;
        await core.Dispatcher.SendAsync(me.Account, new AcceptAssignment(id));
        return (me, caseId, taskId, id);
    }

    private async Task<TestCore> StartAsync(DatabaseProvider provider)
    {
        var core = await databases.CoreOnAsync(provider);
        staff = await core.StaffAsync();
        return core;
    }
}
