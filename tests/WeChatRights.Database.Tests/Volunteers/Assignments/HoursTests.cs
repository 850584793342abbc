using Mediator;
using Microsoft.EntityFrameworkCore;
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
        var both = await Task.WhenAll(RefusalAsync(core, me.Account, report), RefusalAsync(core, me.Account, report));
        var other = await RefusalAsync(core, me.Account, report with { Outcome = TaskOutcome.NotMet });
        var sheet = await core.Dispatcher.QueryAsync(me.Account, new OpenAssignment(id));
        var read = await core.Dispatcher.QueryAsync(staff.Station, new OpenTaskReports(caseId, taskId));
        var mine = await core.Dispatcher.QueryAsync(me.Account, new GetMyHours());

        Assert.Equal((AssignmentErrors.NotNow, AssignmentErrors.Reported), (early, other));
        Assert.All(both, Assert.Null);
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

    private static async Task<DomainError?> RefusalAsync<T>(TestCore core, Actor actor, ICommand<T> command)
    {
        try
        {
            await core.Dispatcher.SendAsync(actor, command);
            return null;
        }
        catch (DomainException refusal)
        {
            return refusal.Error;
        }
    }
}
