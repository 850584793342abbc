using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Major;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Kin;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.Referrals;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Cases;

/// <summary>Coordination of major cases: who makes one, who sees it, who answers for what, and what is told when it is late.</summary>
public sealed class MajorTests(Databases databases)
{
    private const string Words = "演示：几个部门要一起办。";

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Mark_ByCountyOrCityOnly_OnceAtATime_WithACoordinatorOfTheirs(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        MarkMajorCase By(StaffActor coordinator) => new(caseId, MajorGround.SeveralOrgans, Words, coordinator.StaffId);

        Assert.Equal(MajorErrors.CountyOnly, await Refusals.RefusalAsync(core, staff.Station, By(staff.County)));
        Assert.Equal(CommonErrors.NotFound, await Refusals.RefusalAsync(core, staff.OtherStation, By(staff.County)));
        Assert.Equal(MajorErrors.CoordinatorUnfit, await Refusals.RefusalAsync(core, staff.County, By(staff.Station)));
        Assert.Null(await Refusals.RefusalAsync(core, staff.County, By(staff.City)));
        Assert.Equal(MajorErrors.AlreadyMajor, await Refusals.RefusalAsync(core, staff.City, By(staff.City)));

        var timeline = (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Timeline;
        var entry = Assert.Single(timeline, entry => entry.Kind == CaseEventKind.MadeMajor);
        Assert.Null(entry.Text); // The ground is for who takes part.
        Assert.Equal([StaffNoticeKind.MajorNamed], await NoticesAsync(core, staff.City));
        var sealedWhy = await core.LookAsync(db => db.Set<MajorCase>().Select(major => major.Why).SingleAsync());
        Assert.DoesNotContain("几个部门", System.Text.Encoding.UTF8.GetString(sealedWhy.Cell), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Mark_TwiceAtOnce_RunsOnce(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        var command = new MarkMajorCase(caseId, MajorGround.Deadlock, Words, staff.County.StaffId);

        var answers = await Task.WhenAll(
            Refusals.RefusalAsync(core, staff.County, command),
            Refusals.RefusalAsync(core, staff.City, command)
        );

        Assert.Single(answers, answer => answer is null);
        Assert.Single(answers, answer => answer == MajorErrors.AlreadyMajor);
    }

    /// <summary>ADR 20: the coordination is a compartment of its own. Nobody sees it by area, and nobody sees more of the case by it.</summary>
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Workspace_NeedToKnow_OnlyOwnerSuperiorCoordinatorAndWhoWasNamed(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var colleague = await core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.County, inCharge: false);
        var coordinator = await core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.County, inCharge: false);
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        await MarkAsync(core, staff, caseId, coordinator);

        Assert.True(await SeesAsync(core, staff.Station, caseId)); // The owner.
        Assert.True(await SeesAsync(core, staff.County, caseId)); // The named superior.
        Assert.True(await SeesAsync(core, coordinator, caseId));
        foreach (var outside in new[] { colleague, staff.City, staff.OtherStation, staff.Village })
        {
            Assert.False(await SeesAsync(core, outside, caseId));
            Assert.Empty(await core.Dispatcher.QueryAsync(outside, new ListMajorCases()));
            Assert.Equal(CommonErrors.NotFound, await Refusals.RefusalAsync(core, outside, Talk(core, caseId)));
        }

        await core.Dispatcher.SendAsync(coordinator, new NameMajorMember(caseId, staff.OtherStation.StaffId));
        Assert.True(await SeesAsync(core, staff.OtherStation, caseId));
        Assert.Single(await core.Dispatcher.QueryAsync(staff.OtherStation, new ListMajorCases()));
        foreach (var named in new[] { coordinator, staff.OtherStation })
        {
            var view = await core.Dispatcher.QueryAsync(named, new GetMajorCase(caseId));
            Assert.False(view.MaySeeCase);
            var refusal = await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.QueryAsync(named, new GetCase(caseId)));
            Assert.Equal(CommonErrors.NotFound, refusal.Error);
        }

        await core.Dispatcher.SendAsync(coordinator, new RemoveMajorMember(caseId, staff.OtherStation.StaffId));
        Assert.False(await SeesAsync(core, staff.OtherStation, caseId));
        var opened = await core.LookAsync(db =>
            db.Set<AuditEntry>().Where(entry => entry.CaseId == caseId && entry.Purpose == "Coordinate").ToListAsync()
        );
        Assert.NotEmpty(opened);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Workspace_OfAnOrdinaryCase_IsClosedToWhoSeesTheCaseByArea(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        await MarkAsync(core, staff, caseId, staff.County);

        var mark = await core.Dispatcher.QueryAsync(staff.City, new GetMajorMark(caseId));
        var owners = await core.Dispatcher.QueryAsync(staff.Station, new GetMajorMark(caseId));

        Assert.False(await SeesAsync(core, staff.City, caseId));
        Assert.Equal((false, false, null, null), (mark.MayOpen, mark.MayMark, mark.OpenTasks, mark.NextDue));
        Assert.NotNull(mark.Running);
        Assert.Equal((true, 0), (owners.MayOpen, owners.OpenTasks));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Workspace_WhoMustStandAside_SeesNothingAndIsNotNamed(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        await MarkAsync(core, staff, caseId, staff.County);
        await core.Dispatcher.SendAsync(staff.County, new NameMajorMember(caseId, staff.OtherStation.StaffId));

        await core.Dispatcher.SendAsync(staff.OtherStation, new DeclareKin("13800000000", null));

        Assert.False(await SeesAsync(core, staff.OtherStation, caseId));
        Assert.Equal(
            MajorErrors.MemberUnfit,
            await Refusals.RefusalAsync(core, staff.County, new NameMajorMember(caseId, staff.OtherStation.StaffId))
        );
        Assert.Equal(
            MajorErrors.MemberUnfit,
            await Refusals.RefusalAsync(core, staff.County, new NameMajorMember(caseId, Ids.New(core.Now)))
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Task_HasOnePersonWhoTakesPartOrOneReferral_AndNobodyElse(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var (unit, police) = await core.AddPartnerAsync(staff);
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        var other = await core.AcceptedCaseAsync(staff.Station);
        await MarkAsync(core, staff, caseId, staff.County);
        var referral = await core.Dispatcher.SendAsync(staff.Station, new ReferCase(caseId, TestData.ForThePolice(unit, core.Now)));
        var foreign = await core.Dispatcher.SendAsync(staff.Station, new ReferCase(other, TestData.ForThePolice(unit, core.Now)));
        var due = core.Now.ChinaDate().AddDays(3);
        Task<DomainError?> GiveAsync(Guid? person, Guid? byUnit) =>
            Refusals.RefusalAsync(core, staff.County, new GiveMajorTask(caseId, "演示：上门走访。", person, byUnit, due));

        Assert.Equal(OwnedTaskErrors.NoHolder, await GiveAsync(null, null));
        Assert.Equal(OwnedTaskErrors.NoHolder, await GiveAsync(staff.Station.StaffId, referral));
        Assert.Equal(MajorErrors.HolderOutside, await GiveAsync(staff.OtherStation.StaffId, null));
        Assert.Equal(MajorErrors.ReferralUnknown, await GiveAsync(null, foreign));
        Assert.Equal(MajorErrors.ReferralUnknown, await GiveAsync(null, unit));
        Assert.Null(await GiveAsync(staff.Station.StaffId, null));
        Assert.Null(await GiveAsync(null, referral));
        Assert.Equal(
            MajorErrors.LeadOnly,
            await Refusals.RefusalAsync(core, staff.Station, new GiveMajorTask(caseId, Words, staff.Station.StaffId, null, due))
        );

        var view = await core.Dispatcher.QueryAsync(staff.County, new GetMajorCase(caseId));
        Assert.Equal(["演示StationOfficer410422101", "演示派出所"], view.Tasks.OrderBy(task => task.ByUnit).Select(task => task.Holder));
        Assert.Equal(2, await core.LookAsync(db => db.Set<MajorTask>().CountAsync()));
        Assert.Equal(
            CommonErrors.Forbidden,
            (await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.QueryAsync(police, new GetMajorCase(caseId)))).Error
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Task_IsFinishedByWhoHoldsIt_AndTheEndWaitsForAll(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        await MarkAsync(core, staff, caseId, staff.County);
        var due = core.Now.ChinaDate().AddDays(3);
        await core.Dispatcher.SendAsync(staff.County, new NameMajorMember(caseId, staff.OtherStation.StaffId));
        var id = await core.Dispatcher.SendAsync(
            staff.County,
            new GiveMajorTask(caseId, "演示：上门走访。", staff.OtherStation.StaffId, null, due)
        );
        var end = new EndMajorCase(caseId, "演示：都办完了。");
        TakeMajorTaskStep Step(OwnedTaskStep step) => new(caseId, id, step, Text: "演示：去过了。", DueOn: due);

        Assert.Equal(MajorErrors.LeadOnly, await Refusals.RefusalAsync(core, staff.Station, Step(OwnedTaskStep.Finish)));
        Assert.Equal(MajorErrors.LeadOnly, await Refusals.RefusalAsync(core, staff.OtherStation, Step(OwnedTaskStep.Drop)));
        Assert.Equal(MajorErrors.TasksOpen, await Refusals.RefusalAsync(core, staff.County, end));
        Assert.Equal(
            MajorErrors.StillHolds,
            await Refusals.RefusalAsync(core, staff.County, new RemoveMajorMember(caseId, staff.OtherStation.StaffId))
        );
        Assert.Null(await Refusals.RefusalAsync(core, staff.OtherStation, Step(OwnedTaskStep.Finish)));
        Assert.Equal(OwnedTaskErrors.NotInThisState, await Refusals.RefusalAsync(core, staff.County, Step(OwnedTaskStep.Drop)));
        await core.Dispatcher.SendAsync(staff.Station, Talk(core, caseId));
        Assert.Equal(CommonErrors.Invalid, await Refusals.RefusalAsync(core, staff.County, new EndMajorCase(caseId, "")));
        Assert.Null(await Refusals.RefusalAsync(core, staff.County, end));

        var view = await core.Dispatcher.QueryAsync(staff.OtherStation, new GetMajorCase(caseId));
        Assert.Equal("演示：都办完了。", view.EndReason);
        Assert.Equal("演示：去过了。", Assert.Single(view.Tasks).Outcome);
        Assert.Equal("演示：说好了谁做什么。", Assert.Single(view.Talks).Text);
        Assert.Equal(MajorErrors.Over, await Refusals.RefusalAsync(core, staff.County, Step(OwnedTaskStep.Reopen)));
        Assert.Empty(await core.Dispatcher.QueryAsync(staff.County, new ListMajorCases()));
        Assert.Single(await core.Dispatcher.QueryAsync(staff.County, new ListMajorCases(Ended: true)));
        await MarkAsync(core, staff, caseId, staff.County); // It may be needed again.
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Overdue_IsToldToWhoHoldsItAndToTheCoordinator_OnceHoweverOftenTheJobRuns(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var (unit, _) = await core.AddPartnerAsync(staff);
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        await MarkAsync(core, staff, caseId, staff.City);
        var referral = await core.Dispatcher.SendAsync(staff.Station, new ReferCase(caseId, TestData.ForThePolice(unit, core.Now)));
        await core.Dispatcher.SendAsync(staff.City, new NameMajorMember(caseId, staff.OtherStation.StaffId));
        var (today, soon) = (core.Now.ChinaDate(), core.Now.ChinaDate().AddDays(1));
        await core.Dispatcher.SendAsync(staff.City, new GiveMajorTask(caseId, Words, staff.OtherStation.StaffId, null, today));
        await core.Dispatcher.SendAsync(staff.City, new GiveMajorTask(caseId, Words, null, referral, soon));
        var job = new RemindMajorCasesJob(core.Dispatcher, NullLogger<RemindMajorCasesJob>.Instance);

        Assert.Equal(0, await job.RunAsync(TestContext.Current.CancellationToken));
        await core.TurnToAsync(ChinaTime.EndOfDay(today).AddMinutes(1));
        Assert.Equal(1, await job.RunAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await job.RunAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, await CountAsync(core, staff.OtherStation, StaffNoticeKind.MajorTaskOverdue));
        Assert.Equal(1, await CountAsync(core, staff.City, StaffNoticeKind.MajorTaskOverdue));
        Assert.Equal(0, await CountAsync(core, staff.Station, StaffNoticeKind.MajorTaskOverdue));

        await core.TurnToAsync(ChinaTime.EndOfDay(soon).AddMinutes(1));
        Assert.Equal(1, await job.RunAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, await CountAsync(core, staff.Station, StaffNoticeKind.MajorTaskOverdue)); // Of the unit's silence the owner hears.
        Assert.Equal(2, await CountAsync(core, staff.City, StaffNoticeKind.MajorTaskOverdue));
        Assert.Equal(2, Assert.Single(await core.Dispatcher.QueryAsync(staff.City, new ListMajorCases())).OverdueTasks);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Report_XfArt25_OwedFromTheMark_IsToldWhenLate_AndEndsWithBoth(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        await core.Dispatcher.SendAsync(
            staff.County,
            new MarkMajorCase(caseId, MajorGround.PublicConcern, Words, staff.County.StaffId, Urgent: true)
        );
        var job = new RemindMajorCasesJob(core.Dispatcher, NullLogger<RemindMajorCasesJob>.Instance);
        RecordMajorReport Told(ReportOrgan organ) => new(caseId, organ, "演示书记", ReportWay.Phone, core.Now, "演示：已报告。");

        Assert.Equal(core.Now.AddHours(2), (await core.Dispatcher.QueryAsync(staff.County, new GetMajorCase(caseId))).ReportDueAt);
        await core.Dispatcher.SendAsync(staff.Station, Told(ReportOrgan.PartyCommittee));
        await core.TurnToAsync(TestCore.Start.AddHours(3));
        Assert.Equal(1, await job.RunAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await job.RunAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, await CountAsync(core, staff.County, StaffNoticeKind.MajorReportOverdue));
        Assert.Equal(1, await CountAsync(core, staff.Station, StaffNoticeKind.MajorReportOverdue));
        Assert.Equal(
            CommonErrors.Invalid,
            await Refusals.RefusalAsync(core, staff.County, Told(ReportOrgan.Government) with { At = core.Now.AddMinutes(1) })
        );
        await core.Dispatcher.SendAsync(staff.County, Told(ReportOrgan.Government));

        var view = await core.Dispatcher.QueryAsync(staff.County, new GetMajorCase(caseId));
        Assert.Null(view.ReportDueAt);
        Assert.Equal(2, view.Reports.Count);
        Assert.Contains(view.Reports, report => report is { Person: "演示书记", Way: ReportWay.Phone, Text: "演示：已报告。" });
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Coordinator_WhoHasLeft_IsReplacedByWhoMayMark(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var coordinator = await core.AddOfficerAsync(StaffRole.CityOfficer, TestCity.City, inCharge: false);
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        await MarkAsync(core, staff, caseId, coordinator);
        var change = new ChangeMajorCoordinator(caseId, staff.City.StaffId);

        Assert.Equal(CommonErrors.NotFound, await Refusals.RefusalAsync(core, staff.City, change));
        await core.ArrangeAsync(db => db.Set<StaffAccount>().Single(account => account.Id == coordinator.StaffId).Disable());

        Assert.Null(await Refusals.RefusalAsync(core, staff.City, change));
        Assert.True(await SeesAsync(core, staff.City, caseId));
    }

    private static Task MarkAsync(TestCore core, TestStaff staff, Guid caseId, StaffActor coordinator) =>
        core.Dispatcher.SendAsync(staff.County, new MarkMajorCase(caseId, MajorGround.SeveralOrgans, Words, coordinator.StaffId));

    private static RecordMajorTalk Talk(TestCore core, Guid caseId) => new(caseId, core.Now, "演示：三个部门", "演示：说好了谁做什么。");

    private static async Task<bool> SeesAsync(TestCore core, StaffActor actor, Guid caseId)
    {
        try
        {
            await core.Dispatcher.QueryAsync(actor, new GetMajorCase(caseId));
            return true;
        }
        catch (DomainException refusal) when (refusal.Error == CommonErrors.NotFound)
        {
            return false;
        }
    }

    private static async Task<IReadOnlyList<StaffNoticeKind>> NoticesAsync(TestCore core, StaffActor actor) =>
        [.. (await core.Dispatcher.QueryAsync(actor, new ListStaffNotices(Take: 100))).Items.Select(notice => notice.Kind)];

    private static async Task<int> CountAsync(TestCore core, StaffActor actor, StaffNoticeKind kind) =>
        (await NoticesAsync(core, actor)).Count(found => found == kind);
}
