using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using WeChatRights.Core.Audit;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.Screening;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Screening;

/// <summary>矛盾排查 (S57): a round of visits, notes that a person looks at, and that are forgotten.</summary>
public sealed class ScreeningTests(Databases databases)
{
    private static readonly Actor Jobs = Actor.System("sweep");
    private TestStaff staff = null!;

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Round_OneTaskForEachVillage_AnsweredForByANamedPerson(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var order = core.Round();
        Assert.Equal(CommonErrors.Forbidden, await Refusals.RefusalAsync(core, staff.Village, order));
        Assert.Equal(ScreeningErrors.AreaUnfit, await Refusals.RefusalAsync(core, staff.OtherStation, order));
        var deputy = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);
        Assert.Equal(ScreeningErrors.AreaUnfit, await Refusals.RefusalAsync(core, deputy, order));
        Assert.Equal(
            ScreeningErrors.UnitsUnfit,
            await Refusals.RefusalAsync(core, staff.Station, order with { Units = [TestCity.OtherTownship] })
        );
        Assert.Equal(
            CommonErrors.Invalid,
            await Refusals.RefusalAsync(core, staff.Station, order with { LastDay = order.FirstDay.AddDays(-1) })
        );

        var all = await core.Dispatcher.SendAsync(staff.Station, order with { Units = null });
        var villages = await core.LookAsync(db => db.Set<ScreeningTask>().Where(task => task.RoundId == all).ToListAsync());
        Assert.True(villages.Count > 5);
        Assert.All(villages, task => Assert.StartsWith(TestCity.Township, task.Unit.Value, StringComparison.Ordinal));
        Assert.Contains(StaffNoticeKind.ScreeningOrdered, await KindsAsync(core, staff.Village));

        var seen = await core.Dispatcher.QueryAsync(staff.Station, new GetScreeningRound(all, Take: 100));
        Assert.Equal(villages.Count, seen.Total);
        Assert.True(seen.MayCallOff);
        // A village without an officer of its own is answered for by the station.
        var mine = Assert.Single(seen.Tasks, task => task.Id == villages.Single(v => v.Unit.Value == TestCity.Village).Id);
        Assert.StartsWith("演示VillageOfficer", mine.Holder, StringComparison.Ordinal);
        Assert.All(
            seen.Tasks.Where(task => task.Id != mine.Id),
            task => Assert.StartsWith("演示StationOfficer", task.Holder, StringComparison.Ordinal)
        );
        Assert.Equal(1, Assert.Single((await RoundsAsync(core, staff.Village)).Items).Units);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Round_IsSeenByWhoTakesPartAndAbove(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var farCounty = await core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.OtherCounty);
        var id = await core.Dispatcher.SendAsync(staff.County, core.Round(TestCity.County, TestCity.Township));
        var task = await TaskAsync(core, staff.Village);

        foreach (var who in new[] { staff.Village, staff.Station, staff.County, staff.City })
        {
            Assert.Equal(id, Assert.Single((await RoundsAsync(core, who)).Items).Id);
        }

        foreach (var who in new[] { staff.OtherStation, farCounty })
        {
            Assert.Empty((await RoundsAsync(core, who)).Items);
            Assert.Equal(CommonErrors.NotFound, await Refusals.RefusalAsync(core, who, new FinishScreeningTask(task, 3)));
            Assert.Equal(CommonErrors.NotFound, await Refusals.RefusalAsync(core, who, new GetScreeningRound(id)));
            Assert.Equal(CommonErrors.NotFound, await Refusals.RefusalAsync(core, who, new GetScreeningTask(task)));
        }

        Assert.Equal(ScreeningErrors.NotYours, await Refusals.RefusalAsync(core, staff.City, new FinishScreeningTask(task, 3)));
        Assert.Equal(ScreeningErrors.OrdererOnly, await Refusals.RefusalAsync(core, staff.Station, new CallOffScreening(id)));
        await core.Dispatcher.SendAsync(staff.Village, new FinishScreeningTask(task, 3));
        await core.Dispatcher.SendAsync(staff.County, new CallOffScreening(id));
        Assert.Equal(ScreeningErrors.RoundOver, await Refusals.RefusalAsync(core, staff.County, new CallOffScreening(id)));
        var states = await core.LookAsync(db => db.Set<ScreeningTask>().Select(row => row.State).ToListAsync());
        Assert.Single(states, state => state == ScreeningTaskState.Done);
        Assert.DoesNotContain(ScreeningTaskState.Open, states);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Note_IsReadByItsChainAlone_AndEachOpeningIsOnRecord(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var farCounty = await core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.OtherCounty);
        var otherVillage = await core.AddOfficerAsync(StaffRole.VillageOfficer, "410422101202");
        var task = await BeginAsync(core);
        var note = await core.Dispatcher.SendAsync(staff.Village, new WriteScreeningNote(task, TestData.Visit(RiskHint.Threat)));
        Assert.Contains(StaffNoticeKind.ScreeningDanger, await KindsAsync(core, staff.Station));

        foreach (var who in new[] { staff.Village, staff.Station, staff.County })
        {
            var opened = await core.Dispatcher.QueryAsync(who, new OpenScreeningNote(note));
            Assert.Equal((TestData.Visit().Words, TestData.Visit().Place), (opened.Words, opened.Place));
            Assert.Equal([RiskHint.Threat], opened.Hints);
            Assert.Equal(
                who == staff.Village
                    ? [ScreeningNoteStep.Rewrite]
                    : [ScreeningNoteStep.Rewrite, ScreeningNoteStep.File, ScreeningNoteStep.VisitAgain, ScreeningNoteStep.Forget],
                opened.Steps
            );
        }

        foreach (var who in new[] { staff.City, staff.OtherStation, otherVillage, farCounty })
        {
            Assert.Equal(CommonErrors.NotFound, await Refusals.RefusalAsync(core, who, new OpenScreeningNote(note)));
            Assert.Empty((await core.Dispatcher.QueryAsync(who, new ListScreeningReviews())).Items);
        }

        // The city sees the task, no note, and a number below five not even as a number.
        var city = await core.Dispatcher.QueryAsync(staff.City, new GetScreeningTask(task));
        Assert.Empty(city.Rows);
        Assert.Equal((false, null), (city.MayRead, city.Notes));
        Assert.Equal(1, (await core.Dispatcher.QueryAsync(staff.County, new GetScreeningTask(task))).Notes);

        var unsealed = await core.LookAsync(db =>
            db.Set<AuditEntry>().Where(entry => entry.Action == AuditTrail.UnsealAction && entry.ObjectId == note.ToString()).ToListAsync()
        );
        Assert.Equal(3, unsealed.Count);
        Assert.All(unsealed, entry => Assert.Equal((nameof(UnsealPurpose.Screen), "visit_note"), (entry.Purpose, entry.Fields)));
        var stored = await core.LookAsync(db => db.Set<ScreeningNote>().SingleAsync());
        Assert.DoesNotContain("吵架", System.Text.Encoding.UTF8.GetString(stored.Content), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Review_ByAnotherPersonOfStationOrCounty_GoesAgainOrForgets(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var task = await BeginAsync(core);
        var note = await core.Dispatcher.SendAsync(staff.Village, new WriteScreeningNote(task, TestData.Visit()));
        Assert.Equal(ScreeningErrors.ReviewerOnly, await Refusals.RefusalAsync(core, staff.Village, new ForgetScreeningNote(note)));
        Assert.Equal(note, Assert.Single((await core.Dispatcher.QueryAsync(staff.Station, new ListScreeningReviews())).Items).Id);
        Assert.Equal(1, (await core.Dispatcher.QueryAsync(staff.Station, new GetScreeningDuties())).ToReview);
        Assert.Equal(0, (await core.Dispatcher.QueryAsync(staff.County, new GetScreeningDuties())).ToReview);

        await core.Dispatcher.SendAsync(staff.Station, new VisitAgain(note, core.Now.ChinaDate().AddDays(5)));
        Assert.Contains(StaffNoticeKind.ScreeningAgain, await KindsAsync(core, staff.Village));
        var duties = await core.Dispatcher.QueryAsync(staff.Village, new GetScreeningDuties());
        Assert.Equal((1, 1, 0), (duties.OpenTasks, duties.Again, duties.ToReview));
        await core.TurnToAsync(core.Now.AddDays(2));
        await core.Dispatcher.SendAsync(
            staff.Village,
            new RewriteScreeningNote(note, TestData.Visit() with { Words = "演示：已经和好。" })
        );
        Assert.Equal("演示：已经和好。", (await core.Dispatcher.QueryAsync(staff.Station, new OpenScreeningNote(note))).Words);

        await core.Dispatcher.SendAsync(staff.Station, new ForgetScreeningNote(note));
        Assert.Equal(0, await core.LookAsync(db => db.Set<ScreeningNote>().CountAsync()));
        Assert.Equal(CommonErrors.NotFound, await Refusals.RefusalAsync(core, staff.Station, new OpenScreeningNote(note)));
        var left = await core.Dispatcher.QueryAsync(staff.Village, new GetScreeningTask(task));
        Assert.Equal((1, 0, 1), (left.Notes, left.Filed, left.Forgotten));

        // What the station wrote itself waits for the county.
        var own = await core.Dispatcher.SendAsync(staff.Station, new WriteScreeningNote(task, TestData.Visit()));
        Assert.Equal(ScreeningErrors.OwnNote, await Refusals.RefusalAsync(core, staff.Station, new ForgetScreeningNote(own)));
        Assert.Empty((await core.Dispatcher.QueryAsync(staff.Station, new ListScreeningReviews())).Items);
        Assert.Contains(StaffNoticeKind.ScreeningNote, await KindsAsync(core, staff.County));
        Assert.Null(await Refusals.RefusalAsync(core, staff.County, new ForgetScreeningNote(own)));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Filed_TheNoteKeepsTheCaseAlone_UntilTheSweep(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var task = await BeginAsync(core);
        var before = await core.Dispatcher.SendAsync(staff.Station, Found());
        await core.TurnToAsync(core.Now.AddMinutes(1));
        var note = await core.Dispatcher.SendAsync(staff.Village, new WriteScreeningNote(task, TestData.Visit()));
        var written = await core.Dispatcher.SendAsync(staff.Station, new FileOnBehalf(TestData.Complaint()));
        var found = await core.Dispatcher.SendAsync(staff.Station, Found());

        Assert.Equal(ScreeningErrors.CaseUnfit, await Refusals.RefusalAsync(core, staff.Station, new FileScreeningNote(note, before.Id)));
        Assert.Equal(ScreeningErrors.CaseUnfit, await Refusals.RefusalAsync(core, staff.Station, new FileScreeningNote(note, written.Id)));
        Assert.Equal(ScreeningErrors.ReviewerOnly, await Refusals.RefusalAsync(core, staff.Village, new FileScreeningNote(note, found.Id)));
        await core.Dispatcher.SendAsync(staff.Station, new FileScreeningNote(note, found.Id));

        var kept = await core.LookAsync(db => db.Set<ScreeningNote>().SingleAsync());
        Assert.Empty(kept.Content);
        Assert.Equal(found.Id, kept.CaseId);
        Assert.Equal("", (await core.Dispatcher.QueryAsync(staff.Station, new OpenScreeningNote(note))).Words);
        Assert.Equal(ScreeningErrors.NoteState, await Refusals.RefusalAsync(core, staff.Station, new ForgetScreeningNote(note)));
        Assert.Equal(1, await core.Dispatcher.SendAsync(Jobs, new SweepScreeningNotes()));
        Assert.Equal(0, await core.LookAsync(db => db.Set<ScreeningNote>().CountAsync()));
        var left = await core.Dispatcher.QueryAsync(staff.Village, new GetScreeningTask(task));
        Assert.Equal((1, 1, 0), (left.Notes, left.Filed, left.Forgotten));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Sweep_PiplArt19_AfterNinetyDaysTheRowIsGoneAndTheCountStays(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var task = await BeginAsync(core);
        await core.Dispatcher.SendAsync(staff.Village, new WriteScreeningNote(task, TestData.Visit()));
        await core.TurnToAsync(core.Now.AddDays(90));
        Assert.Equal(0, await core.Dispatcher.SendAsync(Jobs, new SweepScreeningNotes()));
        await core.TurnToAsync(core.Now.AddDays(1));

        Assert.Equal(1, await core.Dispatcher.SendAsync(Jobs, new SweepScreeningNotes()));
        Assert.Equal(0, await core.Dispatcher.SendAsync(Jobs, new SweepScreeningNotes()));

        Assert.Equal(0, await core.LookAsync(db => db.Set<ScreeningNote>().CountAsync()));
        var left = await core.LookAsync(db => db.Set<ScreeningTask>().SingleAsync());
        Assert.Equal((1, 0, 1), (left.Notes, left.Filed, left.Forgotten));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Reminders_GoToNamedPersons_OnceForEachMark(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var job = new TendScreeningJob(core.Dispatcher, NullLogger<TendScreeningJob>.Instance);
        var task = await BeginAsync(core);
        await core.Dispatcher.SendAsync(staff.Village, new WriteScreeningNote(task, TestData.Visit()));
        Assert.Equal(0, await job.RunAsync(default));

        await core.TurnToAsync(core.Now.AddDays(6));
        Assert.Equal(1, await job.RunAsync(default));
        Assert.Equal(0, await job.RunAsync(default));
        Assert.Contains(StaffNoticeKind.ScreeningNoteLate, await KindsAsync(core, staff.Station));
        Assert.DoesNotContain(StaffNoticeKind.ScreeningNoteLateBelow, await KindsAsync(core, staff.County));

        await core.TurnToAsync(core.Now.AddDays(6));
        Assert.Equal(1, await job.RunAsync(default));
        Assert.Contains(StaffNoticeKind.ScreeningNoteLateBelow, await KindsAsync(core, staff.County));
        Assert.Equal(1, (await core.Dispatcher.QueryAsync(staff.County, new GetScreeningDuties())).ToReview);

        await core.TurnToAsync(core.Now.AddDays(2));
        Assert.Equal(1, await job.RunAsync(default));
        Assert.Contains(StaffNoticeKind.ScreeningOverdue, await KindsAsync(core, staff.Village));
        Assert.DoesNotContain(StaffNoticeKind.ScreeningOverdueBelow, await KindsAsync(core, staff.Station));

        await core.TurnToAsync(core.Now.AddDays(10));
        Assert.Equal(1, await job.RunAsync(default));
        Assert.Equal(0, await job.RunAsync(default));
        Assert.Contains(StaffNoticeKind.ScreeningOverdueBelow, await KindsAsync(core, staff.Station));
        Assert.DoesNotContain(StaffNoticeKind.ScreeningOverdueBelow, await KindsAsync(core, staff.County));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Numbers_AreRefusedEverywhere(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        const string Number = "演示：电话 13800000000。";
        Assert.Equal(ScreeningErrors.NamesNumber, await Refusals.RefusalAsync(core, staff.Station, core.Round() with { Remark = Number }));
        var task = await BeginAsync(core);

        foreach (var facts in new[] { TestData.Visit() with { Words = Number }, TestData.Visit() with { Place = Number } })
        {
            Assert.Equal(
                ScreeningErrors.NamesNumber,
                await Refusals.RefusalAsync(core, staff.Village, new WriteScreeningNote(task, facts))
            );
        }

        Assert.Equal(
            ScreeningErrors.NamesNumber,
            await Refusals.RefusalAsync(core, staff.Village, new FinishScreeningTask(task, 0, Number))
        );
    }

    private static FileOnBehalf Found() => new(TestData.Complaint(), new IntakeDoor(IntakeChannel.Found));

    private static async Task<ScreeningRoundList> RoundsAsync(TestCore core, StaffActor who) =>
        await core.Dispatcher.QueryAsync(who, new ListScreeningRounds());

    private static async Task<Guid> TaskAsync(TestCore core, StaffActor village) =>
        (await RoundsAsync(core, village)).Items[0].OnlyTask!.Value;

    private async Task<Guid> BeginAsync(TestCore core)
    {
        await core.Dispatcher.SendAsync(staff.Station, core.Round());
        return await TaskAsync(core, staff.Village);
    }

    private static Task<List<StaffNoticeKind>> KindsAsync(TestCore core, StaffActor who) =>
        core.LookAsync(db =>
            db.Set<StaffNotice>().Where(notice => notice.StaffId == who.StaffId).Select(notice => notice.Kind).ToListAsync()
        );

    private async Task<TestCore> StartAsync(DatabaseProvider provider)
    {
        var core = await databases.CoreOnAsync(provider);
        staff = await core.StaffAsync();
        return core;
    }
}
