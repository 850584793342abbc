using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Messaging;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Cases;

public sealed class AnswerWithdrawalTests
{
    private const string How = "演示：当面问过，是她自己的意思。";

    [Fact]
    public async Task AnswerWithdrawal_HerWish_EndsTheCaseAndTellsHer()
    {
        await using var core = await TestCore.CreateAsync();
        var (staff, caseId) = await AskedAsync(core);

        await core.Dispatcher.SendAsync(staff.Station, new AnswerWithdrawal(caseId, IsHerWish: true, How));

        var ended = await core.CaseAsync(caseId);
        Assert.Equal((CaseStatus.Closed, CaseResult.Withdrawn, false), (ended.Status, ended.Result, ended.IsOpen));
        Assert.Equal([NoticeKind.Closed], await core.LookAsync(db => db.Set<Notice>().Select(notice => notice.Kind).ToListAsync()));
        var shown = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId));
        Assert.Equal((CaseEventKind.Closed, How), (shown.Timeline[0].Kind, shown.Timeline[0].Text));
    }

    [Fact]
    public async Task AnswerWithdrawal_NotHerWish_GoesOnAndHerReplyIsTakenOff()
    {
        await using var core = await TestCore.CreateAsync();
        var (staff, caseId) = await AskedAsync(core);

        await core.Dispatcher.SendAsync(staff.Station, new AnswerWithdrawal(caseId, IsHerWish: false, How));

        var shown = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId));
        Assert.Equal((CaseStatus.Registered, false), (shown.Row.Status, shown.Row.WithdrawalRequested));
        Assert.Equal(CaseEventKind.WithdrawalDropped, shown.Timeline[0].Kind);
        Assert.DoesNotContain(CaseAction.AnswerWithdrawal, shown.Allowed);
        Assert.NotNull(shown.Clocks.Single(clock => clock.Kind == ClockKind.FirstContact).StoppedAt);
        Assert.Equal(
            CaseErrors.NoWithdrawalAsked,
            await core.RefusalAsync(staff.Station, new AnswerWithdrawal(caseId, IsHerWish: true, How))
        );
    }

    [Fact]
    public async Task UndoFinish_WithdrawnBeforeAcceptance_StandsAsBeforeWithItsClocks()
    {
        await using var core = await TestCore.CreateAsync();
        var (staff, caseId) = await AskedAsync(core);
        await core.Dispatcher.SendAsync(staff.Station, new AnswerWithdrawal(caseId, IsHerWish: true, How));
        core.Clock.Advance(TimeSpan.FromMinutes(2));

        await core.Dispatcher.SendAsync(staff.Station, new UndoFinish(caseId));

        var shown = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId));
        Assert.Equal((CaseStatus.Registered, true), (shown.Row.Status, shown.Row.WithdrawalRequested));
        Assert.All(shown.Clocks, clock => Assert.Null(clock.StoppedAt));
        Assert.Contains(CaseAction.AnswerWithdrawal, shown.Allowed);
    }

    [Fact]
    public async Task AnswerWithdrawal_ByWhoOnlySeesTheCase_IsRefused()
    {
        await using var core = await TestCore.CreateAsync();
        var (staff, caseId) = await AskedAsync(core);
        await core.Dispatcher.SendAsync(staff.Station, new EscalateCase(caseId, "演示：上报"));

        Assert.Equal(CaseErrors.NotYours, await core.RefusalAsync(staff.Station, new AnswerWithdrawal(caseId, IsHerWish: true, How)));
        Assert.Equal(
            CommonErrors.NotFound,
            await core.RefusalAsync(staff.OtherStation, new AnswerWithdrawal(caseId, IsHerWish: true, How))
        );
    }

    private static async Task<(TestStaff Staff, Guid CaseId)> AskedAsync(TestCore core)
    {
        var staff = await core.StaffAsync();
        var citizenId = Ids.New(core.Now);
        await core.ArrangeAsync(db => db.Add(new Citizen(citizenId, [1], [2], core.Now)));
        var citizen = new CitizenActor(Ids.New(core.Now), citizenId);
        var filed = await core.Dispatcher.SendAsync(citizen, TestData.Complaint());
        core.Clock.Advance(TimeSpan.FromMinutes(1));
        await core.ArrangeAsync(db => db.Set<Case>().Single(asked => asked.Id == filed.Id).RequestWithdrawal(core.Now));
        core.Clock.Advance(TimeSpan.FromMinutes(1));
        return (staff, filed.Id);
    }
}
