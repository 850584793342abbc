using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.CallDesk;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Leaves;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Core.IdentityAccess.Kin;
using WeChatRights.Core.IdentityAccess.Leaves;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.IdentityAccess;

/// <summary>请假与代班: everything that would be hers goes to who stands in, and comes back.</summary>
public sealed class LeaveTests(Databases databases)
{
    private const string Words = "演示：谈过三次，她说现在平安。";
    private static readonly Actor Jobs = Actor.System("test");

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Plan_WhoCannotStandIn_IsRefused(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var colleague = await SubstituteAsync(core);
        var third = await SubstituteAsync(core);
        var closed = await SubstituteAsync(core);
        await core.ArrangeAsync(db => db.Set<StaffAccount>().Single(account => account.Id == closed.StaffId).Disable());
        var plan = Plan(core, staff.Station, colleague, 2, 4);

        Assert.Equal(LeaveErrors.Oneself, await RefusalAsync(core, staff.Station, plan with { SubstituteId = plan.StaffId }));
        foreach (var stranger in new[] { staff.OtherStation, staff.County, closed })
        {
            Assert.Equal(LeaveErrors.NoColleague, await RefusalAsync(core, staff.Station, plan with { SubstituteId = stranger.StaffId }));
        }

        await core.Dispatcher.SendAsync(staff.Station, plan);

        // A day in common is enough, on either side.
        Assert.Equal(LeaveErrors.Overlaps, await RefusalAsync(core, staff.Station, Plan(core, staff.Station, third, 4, 9)));
        Assert.Equal(LeaveErrors.SubstituteAway, await RefusalAsync(core, third, Plan(core, third, staff.Station, 1, 2)));
        Assert.Equal(LeaveErrors.StandsIn, await RefusalAsync(core, colleague, Plan(core, colleague, third, 4, 4)));
        Assert.Null(await RefusalAsync(core, colleague, Plan(core, colleague, third, 5, 5)));
        Assert.Equal(
            [third.StaffId, colleague.StaffId],
            (await core.Dispatcher.QueryAsync(staff.Station, new ListSubstitutes(staff.Station.StaffId)))
                .OrderBy(found => found.Away.Count)
                .Select(found => found.StaffId)
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Plan_ByHerself_WhoIsInCharge_WhoAnswersAbove_AndNobodyElse(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var her = await SubstituteAsync(core);
        var colleague = await SubstituteAsync(core);
        var security = await core.AddOfficerAsync(StaffRole.SecurityAdministrator, TestCity.County);
        var elsewhere = await core.AddOfficerAsync(StaffRole.SecurityAdministrator, TestCity.OtherCounty);
        var day = 1;
        PlanLeave Next() => Plan(core, her, colleague, day, day++);

        Assert.Equal(LeaveErrors.NotYours, await RefusalAsync(core, colleague, Next()));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, staff.OtherStation, Next()));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, elsewhere, Next()));
        foreach (var may in new[] { her, staff.Station, staff.County, staff.City, security })
        {
            Assert.Null(await RefusalAsync(core, may, Next()));
        }

        var board = await core.Dispatcher.QueryAsync(staff.County, new GetLeaves());
        Assert.Equal(5, board.Others.Count(row => row.StaffId == her.StaffId && row.MayChange));
        var seen = await core.Dispatcher.QueryAsync(colleague, new GetLeaves());
        Assert.Equal((0, 5, 0), (seen.Mine.Count, seen.StandingIn.Count, seen.Others.Count));
        Assert.All(seen.StandingIn, row => Assert.False(row.MayChange));
        Assert.Empty((await core.Dispatcher.QueryAsync(staff.OtherStation, new GetLeaves())).Others);
        Assert.Equal(LeaveErrors.NotYours, await RefusalAsync(core, colleague, new CancelLeave(seen.StandingIn[0].Id)));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, staff.OtherStation, new CancelLeave(seen.StandingIn[0].Id)));
        await core.Dispatcher.SendAsync(staff.County, new CancelLeave(seen.StandingIn[0].Id));
        Assert.Equal(4, (await core.Dispatcher.QueryAsync(colleague, new GetLeaves())).StandingIn.Count);
    }

    /// <summary>Two leaves of the same persons at once could each pass the look at the other.</summary>
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Plan_CrossedAtOnce_OneIsRefused(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var one = await SubstituteAsync(core);
        var other = await SubstituteAsync(core);

        var answers = await Task.WhenAll(
            Task.Run(() => RefusalAsync(core, one, Plan(core, one, other, 1, 3))),
            Task.Run(() => RefusalAsync(core, other, Plan(core, other, one, 2, 4)))
        );

        Assert.Single(answers, answer => answer is null);
        Assert.Equal(1, await core.LookAsync(db => db.Set<StaffLeave>().CountAsync()));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Leave_FirstDayToTheDayAfter_CasesGoAndComeBack_AndNoClockMoves(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var colleague = await SubstituteAsync(core);
        var hers = await core.AcceptedCaseAsync(staff.Station);
        var clocks = await ClocksAsync(core, hers);
        await core.Dispatcher.SendAsync(staff.Station, Plan(core, staff.Station, colleague, 1, 2));
        Assert.Equal([StaffNoticeKind.StandInAsked], await RungAsync(core, colleague));

        await TendAsync(core);
        Assert.Equal(staff.Station.StaffId, await OwnerAsync(core, hers));
        await NextDayAsync(core);
        await TendAsync(core);
        await TendAsync(core);

        Assert.Equal(colleague.StaffId, await OwnerAsync(core, hers));
        Assert.Equal([StaffNoticeKind.HandedOver, StaffNoticeKind.StandInAsked], await RungAsync(core, colleague));
        Assert.Contains(StaffNoticeKind.LeaveBegun, await RungAsync(core, staff.Station));
        var fresh = await core.FileCaseAsync();
        Assert.Equal(colleague.StaffId, await OwnerAsync(core, fresh));
        Assert.Equal(CaseErrors.OfficerAway, await RefusalAsync(core, colleague, new AssignCase(fresh, staff.Station.StaffId)));
        var people = await core.Dispatcher.QueryAsync(colleague, new ListAssignees(fresh));
        Assert.NotNull(people.Single(person => person.StaffId == staff.Station.StaffId).AwayUntil);
        var hint = await core.Dispatcher.QueryAsync(colleague, new GetStandIns());
        Assert.Equal(core.Now.ChinaDate().AddDays(1), Assert.Single(hint.For).Until);
        await NextDayAsync(core);
        await TendAsync(core);
        Assert.Equal(colleague.StaffId, await OwnerAsync(core, hers));
        await NextDayAsync(core);
        await TendAsync(core);
        await TendAsync(core);

        Assert.Equal(staff.Station.StaffId, await OwnerAsync(core, hers));
        Assert.Equal(colleague.StaffId, await OwnerAsync(core, fresh)); // Who has begun to talk with a woman goes on.
        Assert.Contains(StaffNoticeKind.StandInOver, await RungAsync(core, colleague));
        Assert.Contains(StaffNoticeKind.LeaveOver, await RungAsync(core, staff.Station));
        Assert.Equal(clocks, await ClocksAsync(core, hers));
        var timeline = (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(hers))).Timeline;
        Assert.Equal([CaseEventKind.StandInEnded, CaseEventKind.StandInBegan], timeline.Take(2).Select(entry => entry.Kind));
        Assert.Empty((await core.Dispatcher.QueryAsync(colleague, new GetStandIns())).For);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Leave_TakenByHandMeanwhile_Stays(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var colleague = await SubstituteAsync(core);
        var third = await SubstituteAsync(core);
        var taken = await core.AcceptedCaseAsync(staff.Station);
        var left = await core.AcceptedCaseAsync(staff.Station);
        await core.Dispatcher.SendAsync(staff.Station, Plan(core, staff.Station, colleague, 0, 1));
        await TendAsync(core);
        await core.Dispatcher.SendAsync(colleague, new AssignCase(taken, third.StaffId));
        // Even when it goes to the very person who stood in: somebody has decided it.
        await core.Dispatcher.SendAsync(third, new AssignCase(taken, colleague.StaffId));

        await NextDayAsync(core, days: 2);
        await TendAsync(core);

        Assert.Equal(colleague.StaffId, await OwnerAsync(core, taken));
        Assert.Equal(staff.Station.StaffId, await OwnerAsync(core, left));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Leave_SubstituteIsKin_TheNextNamedPersonHasIt_AndGivesItBack(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var colleague = await SubstituteAsync(core);
        var known = await core.AcceptedCaseAsync(
            staff.Station,
            TestData.Complaint() with
            {
                Respondent = new Respondent(null, "13900000001", null),
            }
        );
        await core.Dispatcher.SendAsync(colleague, new DeclareKin("13900000001", null));
        await core.Dispatcher.SendAsync(staff.Station, Plan(core, staff.Station, colleague, 0, 0));

        await TendAsync(core);

        Assert.Equal(staff.County.StaffId, await OwnerAsync(core, known));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, colleague, new GetCase(known)));
        await NextDayAsync(core);
        await TendAsync(core);
        Assert.Equal(staff.Station.StaffId, await OwnerAsync(core, known));
        var row = await core.LookAsync(db => db.Set<Case>().SingleAsync(c => c.Id == known));
        Assert.Equal((TestCity.Township, staff.County.StaffId), (row.Unit.Value, row.SupervisorId));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Leave_BackEarly_CasesComeBackThatDay(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var colleague = await SubstituteAsync(core);
        var hers = await core.AcceptedCaseAsync(staff.Station);
        var leaveId = await core.Dispatcher.SendAsync(staff.Station, Plan(core, staff.Station, colleague, 0, 9));
        await TendAsync(core);
        Assert.Equal(colleague.StaffId, await OwnerAsync(core, hers));

        await core.Dispatcher.SendAsync(staff.Station, new ReturnEarly(leaveId));
        await TendAsync(core);

        Assert.Equal(staff.Station.StaffId, await OwnerAsync(core, hers));
        Assert.Equal(staff.Station.StaffId, await OwnerAsync(core, await core.FileCaseAsync()));
    }

    /// <summary>Nothing is ever without a person: whoever stands in may go as well.</summary>
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Leave_SubstituteIsGone_TheNextNamedPersonAnswers(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var colleague = await SubstituteAsync(core);
        var hers = await core.AcceptedCaseAsync(staff.Station);
        await core.Dispatcher.SendAsync(staff.Station, Plan(core, staff.Station, colleague, 0, 0));
        await TendAsync(core);
        await core.ArrangeAsync(db => db.Set<StaffAccount>().Single(account => account.Id == colleague.StaffId).Disable());

        await core.Services.CreateScope().ServiceProvider.GetRequiredService<ReownOrphanedCasesJob>().RunAsync(CancellationToken.None);

        Assert.Equal(staff.County.StaffId, await OwnerAsync(core, hers));
        Assert.Equal(staff.County.StaffId, await OwnerAsync(core, await core.FileCaseAsync()));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Leave_OfTheNamedSuperior_SecondWordsAndWhatIsLateGoToWhoStandsIn(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var deputy = await core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.County, inCharge: false);
        var asked = await ViolenceAsync(core, staff);
        var late = await core.FileCaseAsync();
        await core.Dispatcher.SendAsync(staff.Station, Closing(asked));
        await core.Dispatcher.SendAsync(staff.County, Plan(core, staff.County, deputy, 0, 60));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, deputy, new GetCase(asked)));

        await TendAsync(core);

        Assert.Contains(StaffNoticeKind.ClosingAsked, await RungAsync(core, deputy));
        var next = await ViolenceAsync(core, staff);
        await core.Dispatcher.SendAsync(staff.Station, Closing(next));
        Assert.Equal(2, (await RungAsync(core, deputy)).Count(kind => kind == StaffNoticeKind.ClosingAsked));
        await core.Dispatcher.SendAsync(deputy, new DecideClosing(asked, Agrees: true, Words));
        await core.TurnToAsync(core.Now.AddDays(30));
        await core.Dispatcher.SendAsync(Jobs, new EscalateOverdueCase(late));
        Assert.Equal(staff.City.StaffId, await OwnerAsync(core, late)); // Two levels late.
        var lifted = await core.LookAsync(db =>
            db.Set<CaseEvent>().Where(entry => entry.CaseId == late && entry.ToStaffId == deputy.StaffId).CountAsync()
        );
        Assert.Equal(1, lifted);

        await core.TurnToAsync(core.Now.AddDays(40));
        await TendAsync(core);
        Assert.Equal(
            staff.County.StaffId,
            await core.LookAsync(db => db.Set<Case>().Where(c => c.Id == next).Select(c => c.SupervisorId).SingleAsync())
        );
    }

    /// <summary>A talk that is owed after the end is owed by who stands in, and she can see what it is about.</summary>
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Leave_EndedWithVisitsOwed_WhoStandsInIsToldAndSeesIt(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var colleague = await SubstituteAsync(core);
        var ended = await ViolenceAsync(core, staff);
        await core.EndAsync(staff.Station, staff.County, Closing(ended));
        var visit = (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(ended))).Visits[0];
        await core.TurnToAsync(ChinaTime.StartOfDay(visit.DueOn).AddHours(9));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, colleague, new GetCase(ended)));
        await core.Dispatcher.SendAsync(staff.Station, Plan(core, staff.Station, colleague, 0, 0));

        await core.Dispatcher.SendAsync(Jobs, new RemindReturnVisit(visit.Id));
        await TendAsync(core);

        Assert.Contains(StaffNoticeKind.ReturnVisitDue, await RungAsync(core, colleague));
        Assert.DoesNotContain(StaffNoticeKind.ReturnVisitDue, await RungAsync(core, staff.Station));
        Assert.Null(await RefusalAsync(core, colleague, new GetCase(ended)));
        await NextDayAsync(core);
        await TendAsync(core);
        Assert.Equal(staff.Station.StaffId, await OwnerAsync(core, ended));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Leave_CallBackOwed_RingsForWhoStandsIn(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var deputy = await core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.County, inCharge: false);
        var callId = await core.Dispatcher.SendAsync(staff.County, TestData.Call(core.Now, danger: true));
        await core.Dispatcher.SendAsync(staff.County, Plan(core, staff.County, deputy, 0, 0));
        await core.TurnToAsync(core.Now.AddMinutes(15));

        await core.Dispatcher.SendAsync(Jobs, new RemindCallBack(callId));

        Assert.Contains(StaffNoticeKind.CallBackOverdue, await RungAsync(core, deputy));
        Assert.DoesNotContain(StaffNoticeKind.CallBackOverdue, await RungAsync(core, staff.County));
    }

    private static CloseCase Closing(Guid caseId) => new(caseId, CaseResult.Psychological, ClosingProof.ServiceRecord, Words);

    private static async Task<Guid> ViolenceAsync(TestCore core, TestStaff staff)
    {
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        await core.TellRightsAsync(staff.Station, caseId);
        return caseId;
    }

    private static Task<StaffActor> SubstituteAsync(TestCore core) =>
        core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);

    private static PlanLeave Plan(TestCore core, StaffActor her, StaffActor substitute, int first, int last)
    {
        var today = core.Now.ChinaDate();
        return new PlanLeave(her.StaffId, today.AddDays(first), today.AddDays(last), substitute.StaffId);
    }

    private static Task NextDayAsync(TestCore core, int days = 1) => core.TurnToAsync(core.Now.AddDays(days));

    private static async Task TendAsync(TestCore core)
    {
        await using var scope = core.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TurnLeavesJob>().RunAsync(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<TendLeavesJob>().RunAsync(CancellationToken.None);
    }

    private static Task<Guid> OwnerAsync(TestCore core, Guid caseId) =>
        core.LookAsync(db => db.Set<Case>().Where(c => c.Id == caseId).Select(c => c.OwnerId).SingleAsync());

    private static async Task<IReadOnlyList<(ClockKind, DateTimeOffset, DateTimeOffset, DateTimeOffset?)>> ClocksAsync(
        TestCore core,
        Guid caseId
    ) =>
        [
            .. (
                await core.LookAsync(db =>
                    db.Set<CaseClock>().AsNoTracking().Where(clock => clock.CaseId == caseId).OrderBy(clock => clock.Id).ToListAsync()
                )
            ).Select(clock => (clock.Kind, clock.StartedAt, clock.DueAt, clock.StoppedAt)),
        ];

    private static async Task<IReadOnlyList<StaffNoticeKind>> RungAsync(TestCore core, StaffActor staff) =>
        [
            .. (
                await core.LookAsync(db =>
                    db.Set<StaffNotice>().AsNoTracking().Where(notice => notice.StaffId == staff.StaffId).Select(n => n.Kind).ToListAsync()
                )
            ).Order(),
        ];
}
