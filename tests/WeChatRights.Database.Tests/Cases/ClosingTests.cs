using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Protection;
using WeChatRights.Core.Cases.Risk;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Cases;

/// <summary>The end by two persons, and the file that is left.</summary>
public sealed class ClosingTests(Databases databases)
{
    private const string Words = "演示：谈过三次，她说现在平安。";
    private static readonly Actor Jobs = Actor.System("test");

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Close_Violence_TheNamedSuperiorIsAskedAndAgrees(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await ViolenceAsync(core, staff);
        var close = new CloseCase(caseId, CaseResult.Psychological, ClosingProof.ServiceRecord, Words);

        Assert.Equal(CommonErrors.Invalid, await RefusalAsync(core, staff.Station, close with { Proof = ClosingProof.Agreement }));
        await core.Dispatcher.SendAsync(staff.Station, close);

        var waiting = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId));
        Assert.Equal(
            (CaseStatus.InProgress, new ClosingView(CaseResult.Psychological, ClosingProof.ServiceRecord, ByMe: true)),
            (waiting.Row.Status, waiting.Closing)
        );
        Assert.Equal([(staff.County.StaffId, StaffNoticeKind.ClosingAsked)], await RungAsync(core));
        var decide = new DecideClosing(caseId, Agrees: true, "演示：看过了。");
        Assert.Equal(ClosingErrors.SecondNeeded, await RefusalAsync(core, staff.Station, decide));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, staff.OtherStation, decide));
        await core.Dispatcher.SendAsync(staff.County, decide);

        var ended = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId));
        Assert.Equal((CaseStatus.Closed, ClosingProof.ServiceRecord), (ended.Row.Status, ended.Proof));
        Assert.Null(ended.Closing);
        Assert.Equal(3, ended.Visits.Count);
        Assert.Equal(CaseErrors.NotInThisState, await RefusalAsync(core, staff.County, decide));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task DecideClosing_No_GoesOnAndWhoAskedIsTold(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await ViolenceAsync(core, staff);
        var close = new CloseCase(caseId, CaseResult.Psychological, ClosingProof.ServiceRecord, Words);
        await core.Dispatcher.SendAsync(staff.Station, close);

        await core.Dispatcher.SendAsync(staff.County, new DecideClosing(caseId, Agrees: false, "演示：还没有回访。"));

        Assert.Contains((staff.Station.StaffId, StaffNoticeKind.ClosingRefused), await RungAsync(core));
        var goesOn = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId));
        Assert.Equal((CaseStatus.InProgress, CaseEventKind.ClosingRefused), (goesOn.Row.Status, goesOn.Timeline[0].Kind));
        Assert.Null(await RefusalAsync(core, staff.Station, close));
    }

    /// <summary>Two answers at once: one counts.</summary>
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task DecideClosing_TwoAtOnce_EndsOnce(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await ViolenceAsync(core, staff);
        await core.Dispatcher.SendAsync(staff.Station, new CloseCase(caseId, CaseResult.Psychological, ClosingProof.ServiceRecord, Words));
        var decide = new DecideClosing(caseId, Agrees: true, "演示：看过了。");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RefusalAsync(core, staff.County, decide))));

        Assert.Single(answers, answer => answer is null);
        Assert.Equal(
            1,
            await core.LookAsync(db =>
                db.Set<CaseEvent>().CountAsync(entry => entry.CaseId == caseId && entry.Kind == CaseEventKind.Closed)
            )
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Archive_VisitsOrAnOrderOwed_IsRefusedUntilTheyAreOver(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await ViolenceAsync(core, staff);
        var orderId = await core.Dispatcher.SendAsync(staff.Station, new PrepareOrder(caseId, Draft()));
        await core.EndAsync(
            staff.Station,
            staff.County,
            new CloseCase(caseId, CaseResult.Psychological, ClosingProof.ServiceRecord, Words)
        );
        var archive = new ArchiveCase(caseId);

        Assert.Equal(ClosingErrors.VisitsOwed, await RefusalAsync(core, staff.Station, archive));
        foreach (var visit in (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Visits)
        {
            await core.TurnToAsync(core.Now.AddDays(8));
            await core.Dispatcher.SendAsync(
                staff.Station,
                new RecordReturnVisit(caseId, visit.Id, SafetyTalk.AloneAndSafe, HappenedAgain: false, Words)
            );
        }

        Assert.Equal(ClosingErrors.OrderHolds, await RefusalAsync(core, staff.Station, archive));
        await core.Dispatcher.SendAsync(
            staff.Station,
            new TakeOrderStep(caseId, orderId, OrderStep.GiveUp, core.Now, "演示：她不申请了。")
        );
        await core.Dispatcher.SendAsync(staff.Station, archive);

        Assert.Equal(ClosingErrors.Archived, await RefusalAsync(core, staff.Station, archive));
        var catalogue = await core.Dispatcher.QueryAsync(staff.Station, new GetArchiveCatalogue(caseId));
        Assert.Equal(catalogue.ClosedOn.Year + 30, catalogue.KeepUntilYear);
        Assert.Equal(catalogue.Items.OrderBy(item => item.Part).Select(item => item.Kind), catalogue.Items.Select(item => item.Kind));
        Assert.Equal(CaseEventKind.Registered, catalogue.Items[0].Kind);
        Assert.Equal(3, catalogue.Items.Count(item => item.Part == ArchivePart.Visits));
        Assert.DoesNotContain(Words, string.Join('\n', catalogue.Items), StringComparison.Ordinal);

        await core.Dispatcher.SendAsync(staff.Station, new ReopenCase(caseId, "演示：有了新情况。"));
        Assert.Equal(ClosingErrors.NotArchived, await RefusalAsync(core, staff.Station, new GetArchiveCatalogue(caseId)));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task RemindArchive_TenWorkingDaysAfterTheEnd_TellsWhoAnswersOnce(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        await core.Dispatcher.SendAsync(staff.Station, new CloseCase(caseId, CaseResult.Answered, ClosingProof.HerWord, Words));
        var due = ArchivePolicy.DueOn(core.Now.ChinaDate(), new WorkingCalendar());

        await core.TurnToAsync(ChinaTime.StartOfDay(due).AddHours(9));
        await RemindAsync(core);
        Assert.DoesNotContain((staff.Station.StaffId, StaffNoticeKind.ArchiveDue), await RungAsync(core));
        await core.TurnToAsync(core.Now.AddDays(1));
        await RemindAsync(core);
        await RemindAsync(core);

        Assert.Single(await RungAsync(core), (staff.Station.StaffId, StaffNoticeKind.ArchiveDue));
    }

    private static async Task RemindAsync(TestCore core)
    {
        foreach (var caseId in await core.Dispatcher.QueryAsync(Jobs, new FindCasesToArchive()))
        {
            await core.Dispatcher.SendAsync(Jobs, new RemindArchive(caseId));
        }
    }

    private static async Task<Guid> ViolenceAsync(TestCore core, TestStaff staff)
    {
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        await core.TellRightsAsync(staff.Station, caseId);
        return caseId;
    }

    private static OrderDraft Draft() =>
        new(
            OrderApplicant.Herself,
            OrderGround.Violence,
            Urgent: false,
            [OrderMeasure.NoViolence],
            [ProofKind.HelpRecord],
            "演示法院",
            "演示：他又动手了。"
        );

    private static async Task<List<(Guid, StaffNoticeKind)>> RungAsync(TestCore core)
    {
        var kinds = new[] { StaffNoticeKind.ClosingAsked, StaffNoticeKind.ClosingRefused, StaffNoticeKind.ArchiveDue };
        var notices = await core.LookAsync(db =>
            db.Set<StaffNotice>().AsNoTracking().Where(notice => kinds.Contains(notice.Kind)).ToListAsync()
        );
        return [.. notices.Select(notice => (notice.StaffId, notice.Kind))];
    }
}
