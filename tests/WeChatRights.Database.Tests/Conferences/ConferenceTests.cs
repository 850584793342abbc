using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using WeChatRights.Core.Cases.Classification;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Major;
using WeChatRights.Core.Conferences;
using WeChatRights.Core.Conferences.Instructions;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Kin;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Conferences;

/// <summary>Joint conferences: briefs that name nobody, items that come back until they are settled, resolutions and instructions that somebody carries out.</summary>
public sealed class ConferenceTests(Databases databases)
{
    private const string Brief = "演示：几家单位没有说好由谁办。";
    private TestStaff staff = null!;
    private Guid police;

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Conference_FromThePlanToTheLastTask(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var first = await PlanAsync(core, staff.County);
        var settled = await core.Dispatcher.SendAsync(staff.County, new RaiseIssue(TestCity.County, Topic(core, "演示议题甲")));
        await core.Dispatcher.SendAsync(staff.County, new RaiseIssue(TestCity.County, Topic(core, "演示议题乙")));
        var open = (await ViewAsync(core, staff.County, first)).Agenda.Single(item => item.Title == "演示议题乙").Id;
        GiveResolution Give(Guid? person, Guid? unit, Guid? item) =>
            new(first, item, "演示：联合走访。", person, unit, core.Now.ChinaDate().AddDays(5));

        Assert.Equal(ConferenceErrors.NotYet, await Refusals.RefusalAsync(core, staff.County, new HoldConference(first)));
        Assert.Equal(ConferenceErrors.NotInThisState, await Refusals.RefusalAsync(core, staff.County, new WriteMinutes(first, Brief)));
        await core.TurnToAsync(TestCore.Start.AddDays(1));
        await core.Dispatcher.SendAsync(staff.County, new HoldConference(first));
        Assert.Equal(ConferenceErrors.MinutesMissing, await Refusals.RefusalAsync(core, staff.County, new IssueMinutes(first)));
        await core.Dispatcher.SendAsync(staff.County, new WriteMinutes(first, "演示：说了两件事。"));
        Assert.Equal(ConferenceErrors.OutcomeMissing, await Refusals.RefusalAsync(core, staff.County, new IssueMinutes(first)));
        await core.Dispatcher.SendAsync(staff.County, new SettleItem(first, settled, Decided: true, "演示：联合走访。"));
        await core.Dispatcher.SendAsync(staff.County, new SettleItem(first, open, Decided: false, "演示：材料不够。"));
        Assert.Equal(ConferenceErrors.TaskMissing, await Refusals.RefusalAsync(core, staff.County, new IssueMinutes(first)));
        Assert.Equal(OwnedTaskErrors.NoHolder, await Refusals.RefusalAsync(core, staff.County, Give(null, null, settled)));
        Assert.Equal(
            ConferenceErrors.HolderUnfit,
            await Refusals.RefusalAsync(core, staff.County, Give(staff.Village.StaffId, null, settled))
        );
        Assert.Equal(ConferenceErrors.ItemState, await Refusals.RefusalAsync(core, staff.County, Give(staff.Station.StaffId, null, open)));
        var mine = await core.Dispatcher.SendAsync(staff.County, Give(staff.Station.StaffId, null, settled));
        var theirs = await core.Dispatcher.SendAsync(staff.County, Give(null, police, settled));
        await core.Dispatcher.SendAsync(staff.County, new IssueMinutes(first));
        Assert.Equal(
            ConferenceErrors.NotInThisState,
            await Refusals.RefusalAsync(core, staff.County, Give(staff.Station.StaffId, null, settled))
        );

        // What was not settled is on the next agenda from the beginning, with what was said of it.
        var second = await PlanAsync(core, staff.County);
        var again = Assert.Single((await ViewAsync(core, staff.County, second)).Agenda);
        Assert.Equal((open, AgendaState.Studied, null), (again.Id, again.State, again.Outcome));
        var earlier = Assert.Single(again.Earlier);
        Assert.Equal((AgendaState.Studied, "演示：材料不够。"), (earlier.Outcome, earlier.Text));

        // The station carries out its own task and no other; with the last one the item is executed.
        TakeResolutionStep Step(Guid task, OwnedTaskStep step) => new(task, step, "演示：走访过了。", DueOn: core.Now.ChinaDate());
        Assert.Equal(ConferenceErrors.LeadOnly, await Refusals.RefusalAsync(core, staff.Station, Step(theirs, OwnedTaskStep.Finish)));
        Assert.Null(await Refusals.RefusalAsync(core, staff.Station, Step(mine, OwnedTaskStep.Finish)));
        Assert.Equal(AgendaState.Decided, await StateAsync(core, settled));
        Assert.Null(await Refusals.RefusalAsync(core, staff.County, Step(theirs, OwnedTaskStep.Finish)));
        Assert.Equal(AgendaState.Executed, await StateAsync(core, settled));
        Assert.Null(await Refusals.RefusalAsync(core, staff.County, Step(theirs, OwnedTaskStep.Reopen)));
        Assert.Equal(AgendaState.Decided, await StateAsync(core, settled));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Brief_WithANameOfTheParties_IsRefusedEverywhere(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        var name = (TestData.SensitiveComplaint().Identity ?? throw new InvalidOperationException()).Name;
        var conference = await PlanAsync(core, staff.County);
        RaiseCase With(string title, string brief) =>
            new(caseId, TestCity.County, Jurisdiction: false, Topic(core, title) with { Brief = brief });

        Assert.Equal(
            ConferenceErrors.NamesSomebody,
            await Refusals.RefusalAsync(core, staff.County, With("演示", $"演示：{name}又来了。"))
        );
        Assert.Equal(ConferenceErrors.NamesSomebody, await Refusals.RefusalAsync(core, staff.County, With($"{name}的事", Brief)));
        Assert.Equal(ConferenceErrors.NamesNumber, await Refusals.RefusalAsync(core, staff.County, With("演示", "演示：13800000000。")));
        var id = await core.Dispatcher.SendAsync(staff.County, With("演示议题", "演示：当事人又来了。"));
        Assert.Equal(
            ConferenceErrors.NamesSomebody,
            await Refusals.RefusalAsync(core, staff.County, new RewordItem(id, Topic(core, "演示") with { Brief = name }))
        );
        await core.TurnToAsync(TestCore.Start.AddDays(1));
        await core.Dispatcher.SendAsync(staff.County, new HoldConference(conference));
        Assert.Equal(
            ConferenceErrors.NamesSomebody,
            await Refusals.RefusalAsync(core, staff.County, new SettleItem(conference, id, Decided: false, name))
        );
        Assert.Equal(ConferenceErrors.NamesSomebody, await Refusals.RefusalAsync(core, staff.County, new WriteMinutes(conference, name)));
        await core.Dispatcher.SendAsync(staff.County, new SettleItem(conference, id, Decided: true, Brief));
        Assert.Equal(
            ConferenceErrors.NamesSomebody,
            await Refusals.RefusalAsync(
                core,
                staff.County,
                new GiveResolution(conference, id, $"演示：找{name}。", staff.County.StaffId, null, core.Now.ChinaDate())
            )
        );

        var view = await ViewAsync(core, staff.County, conference);
        Assert.True(Assert.Single(view.Agenda).NamesChecked);
        var stored = await core.LookAsync(db => db.Set<AgendaItem>().SingleAsync(item => item.Id == id));
        Assert.Null(stored.Words);
        Assert.DoesNotContain("当事人", System.Text.Encoding.UTF8.GetString(stored.CaseWords!.Value.Cell), StringComparison.Ordinal);
    }

    /// <summary>Whoever may not open the case cannot check names; the paper says so instead of pretending.</summary>
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Brief_ChangedByWhoMayNotOpenTheCase_SaysThatNobodyHasChecked(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        var conference = await PlanAsync(core, staff.County);
        var id = await core.Dispatcher.SendAsync(
            staff.County,
            new RaiseCase(caseId, TestCity.County, Jurisdiction: false, Topic(core, "演示"))
        );

        await core.Dispatcher.SendAsync(staff.City, new RewordItem(id, Topic(core, "演示改过的")));
        await core.TurnToAsync(TestCore.Start.AddDays(1));
        await core.Dispatcher.SendAsync(staff.City, new HoldConference(conference));
        await core.Dispatcher.SendAsync(staff.City, new WriteMinutes(conference, Brief));

        var view = await ViewAsync(core, staff.City, conference);
        Assert.Equal(("演示改过的", false), (Assert.Single(view.Agenda).Title, view.Agenda[0].NamesChecked));
        Assert.False(view.NamesChecked);
        await core.Dispatcher.SendAsync(staff.County, new WriteMinutes(conference, Brief));
        Assert.True((await ViewAsync(core, staff.County, conference)).NamesChecked);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Case_OfAnAccusation_OrFromElsewhere_IsNotBroughtToIt_AndADisputedJurisdictionIs(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var accused = await core.AcceptedCaseAsync(staff.Station);
        var disputed = await core.AcceptedCaseAsync(staff.Station);
        await core.Dispatcher.SendAsync(staff.Station, new ClassifyCase(accused, PetitionClass.Accusation, Route: null));
        RaiseCase Bring(Guid about, string area) => new(about, area, Jurisdiction: true, Topic(core, "演示"));

        Assert.Equal(ConferenceErrors.Accusation, await Refusals.RefusalAsync(core, staff.County, Bring(accused, TestCity.County)));
        Assert.Equal(ConferenceErrors.AreaUnfit, await Refusals.RefusalAsync(core, staff.County, Bring(disputed, TestCity.City)));
        Assert.Equal(ConferenceErrors.AreaUnfit, await Refusals.RefusalAsync(core, staff.City, Bring(disputed, TestCity.OtherCounty)));
        Assert.Equal(CommonErrors.Forbidden, await Refusals.RefusalAsync(core, staff.Station, Bring(disputed, TestCity.County)));
        Assert.Null(await Refusals.RefusalAsync(core, staff.City, Bring(disputed, TestCity.City)));

        var conference = await PlanAsync(core, staff.City, TestCity.City);
        Assert.Equal(AgendaKind.Jurisdiction, Assert.Single((await ViewAsync(core, staff.City, conference)).Agenda).Kind);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Conference_IsSeenByItsAreaAndByWhoWasAsked_AndClosedToWhoMustStandAside(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var elsewhere = await core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.OtherCounty);
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        await core.Dispatcher.SendAsync(staff.County, new RaiseCase(caseId, TestCity.County, Jurisdiction: false, Topic(core, "演示案件")));
        var conference = await PlanAsync(core, staff.County);

        Assert.Equal("演示案件", Assert.Single((await ViewAsync(core, staff.Station, conference)).Agenda).Title); // Asked to come.
        Assert.Equal([StaffNoticeKind.ConferenceCalled], await NoticesAsync(core, staff.Station));
        foreach (var outside in new[] { elsewhere, staff.OtherStation, staff.Village })
        {
            var refusal = await Assert.ThrowsAsync<DomainException>(() => ViewAsync(core, outside, conference));
            Assert.Equal(CommonErrors.NotFound, refusal.Error);
            Assert.Empty((await core.Dispatcher.QueryAsync(outside, new ListConferences())).Items);
        }

        await core.Dispatcher.SendAsync(staff.City, new DeclareKin("13800000000", null));
        var closed = Assert.Single((await ViewAsync(core, staff.City, conference)).Agenda);
        Assert.Equal((null, null), (closed.Title, closed.Brief));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Cancelled_ItsItemsWaitForTheNext(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var first = await PlanAsync(core, staff.County);
        var id = await core.Dispatcher.SendAsync(staff.County, new RaiseIssue(TestCity.County, Topic(core, "演示议题")));

        await core.Dispatcher.SendAsync(staff.County, new CancelConference(first, "演示：改期。"));
        Assert.Equal(1, (await core.Dispatcher.QueryAsync(staff.County, new ListConferences())).Waiting);
        var second = await PlanAsync(core, staff.County);

        var again = Assert.Single((await ViewAsync(core, staff.County, second)).Agenda);
        Assert.Equal((id, (AgendaState?)null), (again.Id, Assert.Single(again.Earlier).Outcome));
        Assert.Equal("演示：改期。", (await ViewAsync(core, staff.County, first)).CancelReason);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Instruction_IsTrackedToItsEnd_AndLetsNobodyIntoACase(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        InstructionFacts To(StaffActor holder) =>
            new("演示书记", core.Now.ChinaDate(), "演示：请尽快办。", holder.StaffId, core.Now.ChinaDate());
        RecordCaseInstruction On(StaffActor holder) => new(caseId, To(holder));

        Assert.Equal(CommonErrors.Forbidden, await Refusals.RefusalAsync(core, staff.Station, On(staff.Station)));
        Assert.Equal(CommonErrors.NotFound, await Refusals.RefusalAsync(core, staff.City, On(staff.Station)));
        Assert.Equal(ConferenceErrors.InstructionHolder, await Refusals.RefusalAsync(core, staff.County, On(staff.OtherStation)));
        Assert.Equal(
            CommonErrors.Invalid,
            await Refusals.RefusalAsync(
                core,
                staff.County,
                On(staff.Station) with
                {
                    Facts = To(staff.Station) with { GivenOn = core.Now.ChinaDate().AddDays(1) },
                }
            )
        );
        var id = await core.Dispatcher.SendAsync(staff.County, On(staff.Station));
        Assert.Contains(StaffNoticeKind.InstructionGiven, await NoticesAsync(core, staff.Station));

        var job = new RemindConferencesJob(core.Dispatcher, NullLogger<RemindConferencesJob>.Instance);
        Assert.Equal(0, await job.RunAsync(TestContext.Current.CancellationToken));
        await core.TurnToAsync(TestCore.Start.AddDays(1));
        Assert.Equal(1, await job.RunAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await job.RunAsync(TestContext.Current.CancellationToken));
        Assert.Single(await NoticesAsync(core, staff.Station), kind => kind == StaffNoticeKind.InstructionOverdue);
        Assert.Single(await NoticesAsync(core, staff.County), kind => kind == StaffNoticeKind.InstructionOverdue);

        Assert.Equal(
            ConferenceErrors.LeadOnly,
            await Refusals.RefusalAsync(core, staff.Station, new TakeInstructionStep(id, OwnedTaskStep.Drop, "演示：不办了。"))
        );
        await core.Dispatcher.SendAsync(staff.Station, new TakeInstructionStep(id, OwnedTaskStep.Finish, "演示：当天走访了。"));
        Assert.Equal(
            OwnedTaskErrors.NotInThisState,
            await Refusals.RefusalAsync(core, staff.Station, new TakeInstructionStep(id, OwnedTaskStep.Finish, "演示：又走访了。"))
        );
        var row = Assert.Single((await core.Dispatcher.QueryAsync(staff.Station, new ListCaseInstructions(caseId))).Items);
        Assert.Equal(
            ("演示书记", "演示：请尽快办。", "演示：当天走访了。", OwnedTaskState.Done),
            (row.Leader, row.Text, row.Outcome, row.State)
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Overdue_ItemsAndResolutionsAndInstructionsOnItems_AreToldOnce(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var conference = await PlanAsync(core, staff.County);
        var item = await core.Dispatcher.SendAsync(
            staff.County,
            new RaiseIssue(TestCity.County, Topic(core, "演示议题") with { SettleBy = core.Now.ChinaDate().AddDays(1) })
        );
        await core.Dispatcher.SendAsync(
            staff.County,
            new RecordItemInstruction(
                item,
                new InstructionFacts("演示书记", core.Now.ChinaDate(), Brief, staff.Station.StaffId, core.Now.ChinaDate().AddDays(1))
            )
        );
        await core.TurnToAsync(TestCore.Start.AddDays(1));
        await core.Dispatcher.SendAsync(staff.County, new HoldConference(conference));
        await core.Dispatcher.SendAsync(
            staff.County,
            new GiveResolution(conference, null, Brief, staff.Station.StaffId, null, core.Now.ChinaDate())
        );
        var job = new RemindConferencesJob(core.Dispatcher, NullLogger<RemindConferencesJob>.Instance);

        await core.TurnToAsync(TestCore.Start.AddDays(2));
        Assert.Equal(3, await job.RunAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await job.RunAsync(TestContext.Current.CancellationToken));

        var station = await NoticesAsync(core, staff.Station);
        var county = await NoticesAsync(core, staff.County);
        Assert.Single(station, kind => kind == StaffNoticeKind.ResolutionOverdue);
        Assert.Single(station, kind => kind == StaffNoticeKind.InstructionOverdue);
        Assert.Equal(
            [StaffNoticeKind.ResolutionOverdue, StaffNoticeKind.AgendaOverdue, StaffNoticeKind.InstructionOverdue],
            county.Order()
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Leader_SeesNumbersAndNothingElse(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var leader = await core.AddOfficerAsync(StaffRole.LeaderView, TestCity.County, inCharge: false);
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        await core.Dispatcher.SendAsync(staff.County, new MarkMajorCase(caseId, MajorGround.Deadlock, Brief, staff.County.StaffId));
        var conference = await PlanAsync(core, staff.County);
        await core.Dispatcher.SendAsync(staff.County, new RaiseIssue(TestCity.County, Topic(core, "演示议题")));

        var figures = await core.Dispatcher.QueryAsync(leader, new GetCoordinationFigures());

        Assert.Equal(new CoordinationFigures(1, 0, 1, 1, 0, 0, 0), figures);
        foreach (
            var look in new Func<Task>[]
            {
                () => ViewAsync(core, leader, conference),
                () => core.Dispatcher.QueryAsync(leader, new ListConferences()),
                () => core.Dispatcher.QueryAsync(leader, new ListMajorCases()),
                () => core.Dispatcher.QueryAsync(leader, new GetMajorCase(caseId)),
            }
        )
        {
            Assert.Equal(CommonErrors.Forbidden, (await Assert.ThrowsAsync<DomainException>(look)).Error);
        }
    }

    private async Task<TestCore> StartAsync(DatabaseProvider provider)
    {
        var core = await databases.CoreOnAsync(provider);
        staff = await core.StaffAsync();
        (police, _) = await core.AddPartnerAsync(staff);
        return core;
    }

    /// <summary>In an hour; the station and the police are asked to come.</summary>
    private Task<Guid> PlanAsync(TestCore core, StaffActor by, string area = TestCity.County) =>
        core.Dispatcher.SendAsync(
            by,
            new PlanConference(
                area,
                new ConferenceFacts("演示联席会议", core.Now.AddHours(1), "演示会议室", [staff.Station.StaffId], [police])
            )
        );

    private static AgendaFacts Topic(TestCore core, string title) => new(title, Brief, core.Now.ChinaDate().AddDays(30));

    private static Task<ConferenceView> ViewAsync(TestCore core, StaffActor actor, Guid conference) =>
        core.Dispatcher.QueryAsync(actor, new GetConference(conference));

    private static Task<AgendaState> StateAsync(TestCore core, Guid item) =>
        core.LookAsync(db => db.Set<AgendaItem>().Where(found => found.Id == item).Select(found => found.State).SingleAsync());

    private static async Task<IReadOnlyList<StaffNoticeKind>> NoticesAsync(TestCore core, StaffActor actor) =>
        [
            .. (await core.Dispatcher.QueryAsync(actor, new ListStaffNotices(Take: 100)))
                .Items.Select(notice => notice.Kind)
                .Where(kind => kind >= StaffNoticeKind.ConferenceCalled),
        ];
}
