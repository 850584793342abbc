using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Major;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.Conferences;
using WeChatRights.Core.Conferences.Instructions;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.IdentityAccess.Handovers;
using WeChatRights.Core.IdentityAccess.Kin;
using WeChatRights.Core.IdentityAccess.Leaves;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.PetitionAgency;
using WeChatRights.Core.PetitionAgency.Mandates;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.IdentityAccess;

/// <summary>离岗交接: everything in the name of who leaves goes to somebody who may have it, and nothing new comes to her.</summary>
public sealed class HandoverTests(Databases databases)
{
    private const string Words = "演示：几个部门要一起办。";

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Begin_ByWhoIsInChargeAnswersAboveOrManagesAccounts_NeverByHerself(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var leaving = await ColleagueAsync(core);
        var colleague = await ColleagueAsync(core);
        var security = await core.AddOfficerAsync(StaffRole.SecurityAdministrator, TestCity.County);
        var elsewhere = await core.AddOfficerAsync(StaffRole.SecurityAdministrator, TestCity.OtherCounty);
        var begin = All(leaving, colleague);

        Assert.Equal(HandoverErrors.Oneself, await RefusalAsync(core, leaving, begin));
        Assert.Equal(LeaveErrors.NotYours, await RefusalAsync(core, colleague, begin));
        Assert.Equal(LeaveErrors.NotYours, await RefusalAsync(core, colleague, new GetHandover(leaving.StaffId)));
        foreach (var stranger in new[] { staff.OtherStation, elsewhere })
        {
            Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, stranger, begin));
            Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, stranger, new GetHandover(leaving.StaffId)));
        }

        foreach (var may in new[] { staff.Station, staff.County, staff.City, security })
        {
            var id = await core.Dispatcher.SendAsync(may, begin);
            Assert.Equal(HandoverErrors.Running, await RefusalAsync(core, may, begin));
            Assert.Equal(LeaveErrors.NotYours, await RefusalAsync(core, colleague, new CallOffHandover(id)));
            Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, staff.OtherStation, new CallOffHandover(id)));
            Assert.True(Assert.Single(await core.Dispatcher.QueryAsync(may, new ListHandovers()), row => row.Id == id).MayOpen);
            await core.Dispatcher.SendAsync(may, new CallOffHandover(id));
            Assert.Equal(HandoverErrors.Over, await RefusalAsync(core, may, new CallOffHandover(id)));
        }

        Assert.Empty(await core.Dispatcher.QueryAsync(staff.OtherStation, new ListHandovers()));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Begin_OnlyOfficersOfTheUnitOrAbove_WhoStayThemselves_MayTakeOver(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var leaving = await ColleagueAsync(core);
        var goesToo = await ColleagueAsync(core);
        var closed = await ColleagueAsync(core);
        await core.ArrangeAsync(db => db.Set<StaffAccount>().Single(account => account.Id == closed.StaffId).Disable());
        await core.Dispatcher.SendAsync(staff.Station, All(goesToo, staff.Station));

        foreach (var unfit in new[] { goesToo, closed, staff.OtherStation, leaving, staff.Village })
        {
            Assert.Equal(HandoverErrors.NoSuccessor, await RefusalAsync(core, staff.Station, All(leaving, unfit)));
        }

        var desk = await core.Dispatcher.QueryAsync(staff.Station, new GetHandover(leaving.StaffId));
        Assert.Equal(
            [(staff.Station.StaffId, true), (staff.County.StaffId, false), (staff.City.StaffId, false)],
            desk.Successors.Select(one => (one.StaffId, one.SameUnit))
        );
        Assert.Null(await RefusalAsync(core, staff.Station, All(leaving, staff.County)));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Handover_CasesGoToWhoWasChosen_NothingNewComes_AndNoClockMoves(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var successor = await ColleagueAsync(core);
        var hers = await core.AcceptedCaseAsync(staff.Station);
        var ended = await ViolenceAsync(core, staff);
        await core.EndAsync(staff.Station, staff.County, Closing(ended));
        var clocks = await ClocksAsync(core, hers);
        var before = await core.Dispatcher.QueryAsync(staff.County, new GetHandover(staff.Station.StaffId));
        Assert.Equal(
            [(DutyKind.Case, 1), (DutyKind.ReturnVisit, 1)],
            before.Held.Where(held => held.Left > 0).Select(h => (h.Kind, h.Left))
        );

        await core.Dispatcher.SendAsync(staff.County, All(staff.Station, successor));
        var fresh = await core.FileCaseAsync();
        Assert.Equal(successor.StaffId, await OwnerAsync(core, fresh)); // From this moment on.
        Assert.Equal(CaseErrors.OfficerOutOfPlace, await RefusalAsync(core, successor, new AssignCase(fresh, staff.Station.StaffId)));
        await TendAsync(core);
        await TendAsync(core);

        Assert.Equal(successor.StaffId, await OwnerAsync(core, hers));
        Assert.Equal(successor.StaffId, await OwnerAsync(core, ended));
        Assert.Equal(clocks, await ClocksAsync(core, hers));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, staff.Station, new GetCase(ended))); // Need to know, and hers no longer.
        var timeline = (await core.Dispatcher.QueryAsync(successor, new GetCase(hers))).Timeline;
        Assert.Equal(CaseEventKind.HandedOver, timeline[0].Kind);
        var after = await core.Dispatcher.QueryAsync(staff.County, new GetHandover(staff.Station.StaffId));
        Assert.All(after.Held, held => Assert.Equal(0, held.Left));
        Assert.Equal([(DutyKind.Case, 1), (DutyKind.ReturnVisit, 1)], after.Current!.Passed.Select(passed => (passed.Kind, passed.Count)));
        Assert.Equal(HandoverState.Emptied, after.Current.State);
        Assert.Contains(StaffNoticeKind.HandoverBegun, await RungAsync(core, staff.Station));
        Assert.Contains(StaffNoticeKind.HandoverChosen, await RungAsync(core, successor));
        Assert.Single(await RungAsync(core, staff.County), kind => kind == StaffNoticeKind.HandoverEmptied);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Handover_SuccessorIsKin_TheNextNamedPersonHasThatOne(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var successor = await ColleagueAsync(core);
        var other = await core.AcceptedCaseAsync(staff.Station);
        var known = await core.AcceptedCaseAsync(
            staff.Station,
            TestData.Complaint() with
            {
                Respondent = new Respondent(null, "13900000001", null),
            }
        );
        await core.Dispatcher.SendAsync(successor, new DeclareKin("13900000001", null));
        await core.Dispatcher.SendAsync(staff.County, All(staff.Station, successor));

        await TendAsync(core);

        Assert.Equal(successor.StaffId, await OwnerAsync(core, other));
        Assert.Equal(staff.County.StaffId, await OwnerAsync(core, known));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, successor, new GetCase(known)));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Handover_OfTheNamedSuperior_CasesAndSecondWordsGoOn(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var deputy = await core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.County, inCharge: false);
        var asked = await ViolenceAsync(core, staff);
        await core.Dispatcher.SendAsync(staff.Station, Closing(asked));
        await core.Dispatcher.SendAsync(staff.City, All(staff.County, deputy));

        await TendAsync(core); // Both in one run: it is the same case.

        var row = await core.LookAsync(db => db.Set<Case>().SingleAsync(c => c.Id == asked));
        Assert.Equal((deputy.StaffId, deputy.StaffId), (row.SupervisorId, row.ClosingSecondId));
        Assert.Contains(StaffNoticeKind.ClosingAsked, await RungAsync(core, deputy));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, staff.County, new GetCase(asked)));
        Assert.Null(await RefusalAsync(core, deputy, new DecideClosing(asked, Agrees: true, Words)));
    }

    /// <summary>ADR 20: who was chosen for everything is not let into a compartment by that.</summary>
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Handover_OfMajorWork_StaysAmongThoseWhoTakePart_AndKeepsItsDay(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var coordinator = await core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.County, inCharge: false);
        var outsider = await core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.County, inCharge: false);
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        await core.Dispatcher.SendAsync(staff.County, new MarkMajorCase(caseId, MajorGround.SeveralOrgans, Words, coordinator.StaffId));
        var due = core.Now.ChinaDate();
        await core.Dispatcher.SendAsync(coordinator, new GiveMajorTask(caseId, Words, coordinator.StaffId, null, due));
        await core.TurnToAsync(core.Now.AddDays(3)); // The day has passed: it must not be put off either.
        await core.Dispatcher.SendAsync(staff.County, All(coordinator, outsider));

        await TendAsync(core);

        var (major, task) = await core.LookAsync(async db =>
            (await db.Set<MajorCase>().SingleAsync(), await db.Set<MajorTask>().SingleAsync())
        );
        Assert.Equal(staff.County.StaffId, major.CoordinatorId);
        Assert.Equal((staff.County.StaffId, due, OwnedTaskState.Open), (task.StaffId, task.DueOn, task.State));
        foreach (var blind in new[] { outsider, coordinator })
        {
            Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, blind, new GetMajorCase(caseId)));
        }
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Handover_OfResolutionsAndInstructions_ToWhoSatThereOrConvened(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var (member, outsider) = (await ColleagueAsync(core), await ColleagueAsync(core));
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        var facts = new ConferenceFacts("演示联席会议", core.Now.AddHours(1), "演示会议室", [staff.Station.StaffId, member.StaffId], []);
        var conference = await core.Dispatcher.SendAsync(staff.County, new PlanConference(TestCity.County, facts));
        await core.TurnToAsync(core.Now.AddHours(2));
        await core.Dispatcher.SendAsync(staff.County, new HoldConference(conference));
        var due = core.Now.ChinaDate();
        await core.Dispatcher.SendAsync(staff.County, new GiveResolution(conference, null, Words, staff.Station.StaffId, null, due));
        await core.Dispatcher.SendAsync(
            staff.County,
            new RecordCaseInstruction(caseId, new InstructionFacts("演示领导", due, Words, staff.Station.StaffId, due))
        );

        await core.Dispatcher.SendAsync(staff.County, All(staff.Station, outsider));
        await TendAsync(core);

        // Who was chosen has not sat there: it goes to who convened it. The case is hers now, so is what was asked for it.
        Assert.Equal(staff.County.StaffId, await core.LookAsync(db => db.Set<Resolution>().Select(task => task.StaffId).SingleAsync()));
        Assert.Equal(outsider.StaffId, await core.LookAsync(db => db.Set<Instruction>().Select(task => task.StaffId).SingleAsync()));
        Assert.Contains(StaffNoticeKind.ResolutionGiven, await RungAsync(core, staff.County));
        Assert.Contains(StaffNoticeKind.InstructionGiven, await RungAsync(core, outsider));

        await core.Dispatcher.SendAsync(staff.County, new GiveResolution(conference, null, Words, member.StaffId, null, due));
        await core.Dispatcher.SendAsync(staff.County, All(member, staff.County));
        await TendAsync(core);
        Assert.All(
            await core.LookAsync(db => db.Set<Resolution>().Select(task => task.StaffId).ToListAsync()),
            holder => Assert.Equal(staff.County.StaffId, holder)
        );
    }

    /// <summary>民法典第一百六十九条: only the woman gives her mandate to somebody else.</summary>
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Handover_OfAMandate_WaitsUntilSheHasASubstitute(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var successor = await ColleagueAsync(core);
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        var mandateId = await core.MandateAsync(staff.Station, caseId, staff.Station);
        await core.Dispatcher.SendAsync(staff.County, All(staff.Station, successor));

        await TendAsync(core);
        await TendAsync(core);

        Assert.Equal([staff.Station.StaffId], await PresentAsync(core, mandateId));
        var waiting = await core.Dispatcher.QueryAsync(staff.County, new GetHandover(staff.Station.StaffId));
        Assert.Equal((DutyKind.Mandate, 1), waiting.Current!.Waiting.Select(one => (one.Kind, one.Count)).Single());
        Assert.Equal(HandoverState.Running, waiting.Current.State);
        Assert.Single(await RungAsync(core, successor), kind => kind == StaffNoticeKind.MandateAgentLeaves);

        await core.Dispatcher.SendAsync(
            successor,
            new SubstituteAgent(caseId, mandateId, successor.StaffId, SubstituteGround.HerConsent, "演示：她当面同意。")
        );
        await core.TurnToAsync(core.Now.AddMinutes(61));
        await TendAsync(core);

        Assert.Equal([successor.StaffId], await PresentAsync(core, mandateId));
        Assert.Equal(MandateState.Active, await core.LookAsync(db => db.Set<Mandate>().Select(mandate => mandate.State).SingleAsync()));
        var done = await core.Dispatcher.QueryAsync(staff.County, new GetHandover(staff.Station.StaffId));
        Assert.Empty(done.Current!.Waiting);
        Assert.Equal(HandoverState.Emptied, done.Current.State);
    }

    /// <summary>Nobody has to think of it: a closed account keeps nothing.</summary>
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Account_ClosedOrWithoutAPost_IsHandedOverByItself(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var security = await core.AddOfficerAsync(StaffRole.SecurityAdministrator, TestCity.County);
        var hers = await core.AcceptedCaseAsync(staff.Station);
        await core.Dispatcher.SendAsync(security, new DisableStaff(staff.Station.StaffId));
        var colleague = await ColleagueAsync(core);
        await TendAsync(core);

        Assert.Equal(colleague.StaffId, await OwnerAsync(core, hers));
        var row = Assert.Single(await core.Dispatcher.QueryAsync(staff.County, new ListHandovers()));
        Assert.Equal((staff.Station.StaffId, HandoverState.Done, 1), (row.StaffId, row.State, row.Passed));

        var post = (await core.Dispatcher.QueryAsync(security, new GetStaff(colleague.StaffId))).Posts[0];
        await core.Dispatcher.SendAsync(security, new DismissPost(colleague.StaffId, post.PostId));
        await TendAsync(core);
        Assert.Equal(staff.County.StaffId, await OwnerAsync(core, hers));
        Assert.Equal(
            2,
            (await core.Dispatcher.QueryAsync(staff.County, new ListHandovers())).Count(found => found.State == HandoverState.Done)
        );
    }

    /// <summary>A mandate may wait for weeks. What she gets at her new post, or after she is back, must not be taken from her by a hand-over of the old one.</summary>
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task MovedOnOrBack_KeepsWhatSheGetsThere(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var security = await core.AddOfficerAsync(StaffRole.SecurityAdministrator, TestCity.City);
        var hers = await core.AcceptedCaseAsync(staff.Station);
        await core.MandateAsync(staff.Station, hers, staff.Station);
        var post = (await core.Dispatcher.QueryAsync(security, new GetStaff(staff.Station.StaffId))).Posts[0];
        await core.Dispatcher.SendAsync(security, new DismissPost(staff.Station.StaffId, post.PostId));
        var appoint = new AppointStaff(staff.Station.StaffId, new PostRequest(StaffRole.StationOfficer, TestCity.Township, InCharge: true));

        Assert.Equal(HandoverErrors.Running, await RefusalAsync(core, security, appoint));
        await TendAsync(core);
        await core.Dispatcher.SendAsync(security, appoint);
        var atHerNewPost = await core.FileCaseAsync();
        await TendAsync(core);
        Assert.Equal(staff.Station.StaffId, await OwnerAsync(core, atHerNewPost));

        await core.Dispatcher.SendAsync(security, new DisableStaff(staff.Station.StaffId));
        await TendAsync(core);
        await core.Dispatcher.SendAsync(security, new EnableStaff(staff.Station.StaffId));
        var back = await core.FileCaseAsync();
        await TendAsync(core);
        Assert.Equal(staff.Station.StaffId, await OwnerAsync(core, back));
    }

    /// <summary>Ended while she was there, going on when she is not: the hand-over was over long before.</summary>
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Reopened_AfterItsSuperiorHasGone_GetsAnother(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var security = await core.AddOfficerAsync(StaffRole.SecurityAdministrator, TestCity.County);
        var ended = await core.AcceptedCaseAsync(staff.Station);
        await core.Dispatcher.SendAsync(staff.Station, Closing(ended));
        await core.Dispatcher.SendAsync(security, new DisableStaff(staff.County.StaffId));
        await TendAsync(core);
        await core.Dispatcher.SendAsync(staff.Station, new ReopenCase(ended, Words));

        await using var scope = core.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReownOrphanedCasesJob>().RunAsync(CancellationToken.None);

        var row = await core.LookAsync(db => db.Set<Case>().SingleAsync(c => c.Id == ended));
        Assert.Equal((staff.Station.StaffId, staff.City.StaffId), (row.OwnerId, row.SupervisorId));
        Assert.Empty(await core.Dispatcher.QueryAsync(Actor.System("test"), new FindOrphanedCases()));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task CallOff_SheStays_GetsNewMatters_AndWhatWasGivenStays(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var successor = await ColleagueAsync(core);
        var hers = await core.AcceptedCaseAsync(staff.Station);
        var id = await core.Dispatcher.SendAsync(staff.County, All(staff.Station, successor));
        await TendAsync(core);

        await core.Dispatcher.SendAsync(staff.County, new CallOffHandover(id));

        Assert.Equal(successor.StaffId, await OwnerAsync(core, hers));
        Assert.Equal(staff.Station.StaffId, await OwnerAsync(core, await core.FileCaseAsync()));
        Assert.Contains(StaffNoticeKind.HandoverCalledOff, await RungAsync(core, successor));
    }

    /// <summary>Rather who leaves than nobody (件件有人抓).</summary>
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Handover_NobodyElseThere_KeepsItAndSaysSo(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var security = await core.AddOfficerAsync(StaffRole.SecurityAdministrator, TestCity.City);
        var only = await core.AddOfficerAsync(StaffRole.CityOfficer, TestCity.City);
        var hers = await core.FileCaseAsync();
        Assert.Equal(only.StaffId, await OwnerAsync(core, hers));
        await core.Dispatcher.SendAsync(security, new BeginHandover(only.StaffId, new Dictionary<DutyKind, Guid>()));

        await TendAsync(core);

        Assert.Equal(only.StaffId, await OwnerAsync(core, hers));
        Assert.Equal(only.StaffId, await OwnerAsync(core, await core.FileCaseAsync()));
        var desk = await core.Dispatcher.QueryAsync(security, new GetHandover(only.StaffId));
        var waits = Assert.Single(desk.Current!.Waiting);
        Assert.Equal((DutyKind.Case, null, 1), (waits.Kind, waits.Name, waits.Count));
    }

    private static BeginHandover All(StaffActor leaving, StaffActor successor) =>
        new(leaving.StaffId, Enum.GetValues<DutyKind>().ToDictionary(kind => kind, _ => successor.StaffId));

    private static CloseCase Closing(Guid caseId) => new(caseId, CaseResult.Psychological, ClosingProof.ServiceRecord, Words);

    private static async Task<Guid> ViolenceAsync(TestCore core, TestStaff staff)
    {
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        await core.TellRightsAsync(staff.Station, caseId);
        return caseId;
    }

    private static Task<StaffActor> ColleagueAsync(TestCore core) =>
        core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);

    private static async Task TendAsync(TestCore core)
    {
        await using var scope = core.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TendHandoversJob>().RunAsync(CancellationToken.None);
    }

    private static Task<Guid> OwnerAsync(TestCore core, Guid caseId) =>
        core.LookAsync(db => db.Set<Case>().Where(c => c.Id == caseId).Select(c => c.OwnerId).SingleAsync());

    private static async Task<IReadOnlyList<Guid>> PresentAsync(TestCore core, Guid mandateId) =>
        (await core.LookAsync(db => db.Set<Mandate>().Include(mandate => mandate.Agents).SingleAsync(m => m.Id == mandateId))).Present;

    private static async Task<IReadOnlyList<(ClockKind, DateTimeOffset, DateTimeOffset?)>> ClocksAsync(TestCore core, Guid caseId) =>
        [
            .. (
                await core.LookAsync(db =>
                    db.Set<CaseClock>().AsNoTracking().Where(clock => clock.CaseId == caseId).OrderBy(clock => clock.Id).ToListAsync()
                )
            ).Select(clock => (clock.Kind, clock.DueAt, clock.StoppedAt)),
        ];

    private static Task<List<StaffNoticeKind>> RungAsync(TestCore core, StaffActor staff) =>
        core.LookAsync(db =>
            db.Set<StaffNotice>()
                .AsNoTracking()
                .Where(notice => notice.StaffId == staff.StaffId)
                .Select(notice => notice.Kind)
                .ToListAsync()
        );
}
