using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Risk;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Cases;

/// <summary>After an end she is spoken with again, and nobody forgets it.</summary>
public sealed class ReturnVisitTests(Databases databases)
{
    private const string Words = "演示：她说都好。";
    private static readonly Actor Jobs = Actor.System("test");

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Visit_NobodyMakes_IsToldToWhoAnswersThenToTheLevelAbove(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await ClosedAsync(core, staff);
        Assert.Empty(await core.Dispatcher.QueryAsync(Jobs, new FindReturnVisitsToRemind()));

        await core.TurnToAsync(core.Now.AddDays(7));
        await RemindAllAsync(core);
        await RemindAllAsync(core);
        Assert.Equal([(staff.Station.StaffId, StaffNoticeKind.ReturnVisitDue)], await RungAsync(core));
        Assert.Equal([caseId], (await core.Dispatcher.QueryAsync(staff.Station, new ListReturnVisits())).Select(row => row.CaseId));
        Assert.Empty(await core.Dispatcher.QueryAsync(staff.OtherStation, new ListReturnVisits()));

        await core.TurnToAsync(core.Now.AddDays(3));
        await RemindAllAsync(core);
        await RemindAllAsync(core);
        Assert.Equal(
            [
                (staff.Station.StaffId, StaffNoticeKind.ReturnVisitDue),
                (staff.Station.StaffId, StaffNoticeKind.ReturnVisitLate),
                (staff.County.StaffId, StaffNoticeKind.ReturnVisitLate),
            ],
            await RungAsync(core)
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Visit_WhoEndedItIsGone_IsToldToWhoAnswersNow(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        await ClosedAsync(core, staff);
        await core.ArrangeAsync(db => db.Set<StaffAccount>().Single(account => account.Id == staff.Station.StaffId).Disable());
        await core.TurnToAsync(core.Now.AddDays(7));

        await RemindAllAsync(core);

        Assert.Equal([(staff.County.StaffId, StaffNoticeKind.ReturnVisitDue)], await RungAsync(core));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task RecordReturnVisit_AllIsWell_LeavesTheNextOne(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await ClosedAsync(core, staff);
        var planned = (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Visits;
        Assert.Equal([1, 2, 3], planned.Select(visit => visit.Round));
        var visit = new RecordReturnVisit(caseId, planned[0].Id, SafetyTalk.NotSafe, HappenedAgain: false, Words);

        await core.TurnToAsync(core.Now.AddDays(7));
        await core.Dispatcher.SendAsync(staff.Station, visit);
        await core.TurnToAsync(core.Now.AddMinutes(5));
        await core.Dispatcher.SendAsync(staff.Station, visit with { Talk = SafetyTalk.AloneAndSafe });

        var seen = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId));
        Assert.Equal((ReturnVisitState.Made, 2), (seen.Visits[0].State, seen.Visits[0].Tries));
        Assert.Equal(2, seen.NextVisit?.Round);
        Assert.Equal([CaseEventKind.VisitMade, CaseEventKind.VisitTried], seen.Timeline.Take(2).Select(entry => entry.Kind));
        Assert.Equal(CaseStatus.Closed, seen.Row.Status);
        var unheard = await Assert.ThrowsAsync<DomainException>(() =>
            core.Dispatcher.SendAsync(staff.Station, visit with { HappenedAgain = true })
        );
        Assert.Equal("happenedAgain", Assert.Single(unheard.Fields).Key);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task RecordReturnVisit_ItHappenedAgain_TheCaseGoesOnAndNoOtherVisitIsOwed(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await ClosedAsync(core, staff);
        var first = (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).NextVisit!.Id;
        await core.TurnToAsync(core.Now.AddDays(7));

        await core.Dispatcher.SendAsync(
            staff.Station,
            new RecordReturnVisit(caseId, first, SafetyTalk.AloneAndSafe, HappenedAgain: true, "演示：他又动手了。")
        );

        var seen = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId));
        Assert.Equal((CaseStatus.InProgress, ClockKind.Reassessment), (seen.Row.Status, seen.Row.DueKind));
        Assert.Equal([ReturnVisitState.Made], seen.Visits.Select(visit => visit.State));
        await core.TurnToAsync(core.Now.AddDays(60));
        Assert.Empty(await core.Dispatcher.QueryAsync(Jobs, new FindReturnVisitsToRemind()));
        await core.EndAsync(staff.Station, staff.County, new CloseCase(caseId, CaseResult.ProtectionOrder, ClosingProof.CourtPaper, Words));
        Assert.Equal(4, (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Visits.Count); // Three of a new plan.
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Close_AnOrdinaryMatterOrTakenBack_OwesNoVisit(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var ordinary = await core.AcceptedCaseAsync(staff.Station);
        await core.Dispatcher.SendAsync(staff.Station, new CloseCase(ordinary, CaseResult.Answered, ClosingProof.HerWord, Words));
        var takenBack = await ClosedAsync(core, staff);
        await core.Dispatcher.SendAsync(staff.County, new UndoFinish(takenBack));

        Assert.All(
            await core.LookAsync(db => db.Set<ReturnVisit>().AsNoTracking().ToListAsync()),
            visit => Assert.Equal((takenBack, ReturnVisitState.CalledOff), (visit.CaseId, visit.State))
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task ReopenCase_ByWhoDecides_GoesOnWithHerAsOwner(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await ClosedAsync(core, staff);
        await core.TurnToAsync(core.Now.AddDays(1));

        await core.Dispatcher.SendAsync(staff.Station, new ReopenCase(caseId, "演示：答应的救助没有给。"));

        var seen = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId));
        Assert.Equal((CaseStatus.InProgress, true), (seen.Row.Status, seen.Row.IsMine));
        Assert.Equal(CaseEventKind.Reopened, seen.Timeline[0].Kind);
        Assert.Empty(seen.Visits);
    }

    private static async Task<Guid> ClosedAsync(TestCore core, TestStaff staff)
    {
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        await core.TellRightsAsync(staff.Station, caseId);
        await core.EndAsync(
            staff.Station,
            staff.County,
            new CloseCase(caseId, CaseResult.Psychological, ClosingProof.ServiceRecord, Words)
        );
        return caseId;
    }

    private static async Task RemindAllAsync(TestCore core)
    {
        foreach (var visit in await core.Dispatcher.QueryAsync(Jobs, new FindReturnVisitsToRemind()))
        {
            await core.Dispatcher.SendAsync(Jobs, new RemindReturnVisit(visit));
        }
    }

    private static async Task<List<(Guid, StaffNoticeKind)>> RungAsync(TestCore core)
    {
        StaffNoticeKind[] kinds = [StaffNoticeKind.ReturnVisitDue, StaffNoticeKind.ReturnVisitLate];
        var notices = await core.LookAsync(db =>
            db.Set<StaffNotice>().AsNoTracking().Where(notice => kinds.Contains(notice.Kind)).OrderBy(notice => notice.Id).ToListAsync()
        );
        return [.. notices.Select(notice => (notice.StaffId, notice.Kind))];
    }
}
