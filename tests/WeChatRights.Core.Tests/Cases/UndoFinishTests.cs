using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Messaging;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Cases;

public sealed class UndoFinishTests
{
    [Fact]
    public async Task UndoFinish_MessageNotYetSent_LeavesNoTraceForHer()
    {
        await using var core = await TestCore.CreateAsync();
        var (staff, caseId) = await ClosedAsync(core);

        core.Clock.Advance(TimeSpan.FromMinutes(9));
        await core.Dispatcher.SendAsync(staff.Station, new UndoFinish(caseId));

        Assert.Equal(CaseStatus.InProgress, (await core.CaseAsync(caseId)).Status);
        Assert.Equal([NoticeKind.Accepted], await NoticesAsync(core));
        Assert.Equal(1, await core.LookAsync(db => db.Set<OutboxMessage>().CountAsync())); // That of the acceptance.
    }

    [Fact]
    public async Task UndoFinish_MessageAlreadySent_TellsHerThatItGoesOn()
    {
        await using var core = await TestCore.CreateAsync();
        var (staff, caseId) = await ClosedAsync(core);
        var closedAt = core.Now;
        await core.ArrangeAsync(db =>
            db.Set<OutboxMessage>().Where(m => m.CreatedAt == closedAt).ToList().ForEach(m => m.Finish(DeliveryState.Sent, core.Now))
        );

        core.Clock.Advance(TimeSpan.FromMinutes(1));
        await core.Dispatcher.SendAsync(staff.Station, new UndoFinish(caseId));

        Assert.Equal([NoticeKind.Accepted, NoticeKind.Closed, NoticeKind.Reopened], await NoticesAsync(core));
        Assert.Equal(1, await core.LookAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.CreatedAt > closedAt)));
    }

    [Fact]
    public async Task UndoFinish_ByTheSuperiorOrTooLate_IsRefused()
    {
        await using var core = await TestCore.CreateAsync();
        var (staff, caseId) = await ClosedAsync(core);

        Assert.Equal(CaseErrors.TooLateToUndo, await core.RefusalAsync(staff.County, new UndoFinish(caseId)));
        core.Clock.Advance(TimeSpan.FromMinutes(10.1));
        Assert.Equal(CaseErrors.TooLateToUndo, await core.RefusalAsync(staff.Station, new UndoFinish(caseId)));
    }

    private static async Task<(TestStaff Staff, Guid CaseId)> ClosedAsync(TestCore core)
    {
        var staff = await core.StaffAsync();
        var citizenId = Ids.New(core.Now);
        await core.ArrangeAsync(db => db.Add(new Citizen(citizenId, [1], [2], core.Now)));
        var filed = await core.Dispatcher.SendAsync(new CitizenActor(Ids.New(core.Now), citizenId), TestData.Complaint());
        await core.Dispatcher.SendAsync(staff.Station, new AcceptCase(filed.Id));
        core.Clock.Advance(TimeSpan.FromHours(1));
        await core.KeepSignedInAsync();
        await core.Dispatcher.SendAsync(staff.Station, new CloseCase(filed.Id, CaseResult.Answered, ClosingProof.HerWord, "已当面答复"));
        return (staff, filed.Id);
    }

    private static Task<List<NoticeKind>> NoticesAsync(TestCore core) =>
        core.LookAsync(db => db.Set<Notice>().OrderBy(n => n.At).Select(n => n.Kind).ToListAsync());
}
