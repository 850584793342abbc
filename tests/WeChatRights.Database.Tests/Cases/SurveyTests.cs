using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Surveys;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Cases;

/// <summary>回访问卷: what she tells after the end, and what follows from it.</summary>
public sealed class SurveyTests(Databases databases)
{
    private const string Pin = "248613";
    private const string Words = "演示：谢谢CANARY。";
    private TestStaff staff = null!;

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Survey_IsAnsweredOnceAfterTheEnd_AndIsSealed(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (her, caseId) = await OpenedAsync(core);
        var said = new AnswerSurvey(caseId, SurveyPerformed.Yes, Safe: true, 4, Words);

        Assert.False((await core.Dispatcher.QueryAsync(her, new GetMyComplaint(caseId))).MayAnswerSurvey);
        Assert.Equal(CaseErrors.NoSurvey, await RefusalAsync(core, her, said));
        await CloseAsync(core, caseId);
        Assert.True((await core.Dispatcher.QueryAsync(her, new GetMyComplaint(caseId))).MayAnswerSurvey);
        Assert.Null(await RefusalAsync(core, her, said));
        Assert.Equal(CaseErrors.NoSurvey, await RefusalAsync(core, her, said));

        var after = await core.Dispatcher.QueryAsync(her, new GetMyComplaint(caseId));
        Assert.Equal((CaseStatus.Closed, 4, false), (after.State.Status, after.State.Rating, after.MayAnswerSurvey));
        var entry = (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Timeline.Single(entry =>
            entry.Kind == CaseEventKind.SurveyAnswered
        );
        Assert.Equal($"现在：安全；说好的事：做到了；办得：比较满意。\n她说：{Words}", entry.Text);
        var kept = await core.LookAsync(db => db.Set<CaseEvent>().SingleAsync(found => found.Kind == CaseEventKind.SurveyAnswered));
        Assert.DoesNotContain("CANARY", System.Text.Encoding.UTF8.GetString(kept.Text!.Value.Cell), StringComparison.Ordinal);
        Assert.Equal(0, await NoticesAsync(core, StaffNoticeKind.FollowUpNotSafe));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task NotSafe_TheMatterGoesOn_AndSheIsReachedAsInDanger(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (her, caseId) = await OpenedAsync(core);
        await CloseAsync(core, caseId);

        Assert.Null(await RefusalAsync(core, her, new AnswerSurvey(caseId, null, Safe: false, null, null)));

        var mine = await core.Dispatcher.QueryAsync(her, new GetMyComplaint(caseId));
        Assert.Equal((CaseStatus.InProgress, null, false), (mine.State.Status, mine.State.Rating, mine.MayAnswerSurvey));
        var row = (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Row;
        Assert.Equal((RiskLevel.High, true), (row.Risk, row.DueAt <= core.Now.AddHours(2)));
        Assert.Equal(1, await NoticesAsync(core, StaffNoticeKind.FollowUpNotSafe));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task NotDone_IsToldToWhoAnswers_WhoDecides(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (her, caseId) = await OpenedAsync(core);
        await CloseAsync(core, caseId);

        Assert.Null(await RefusalAsync(core, her, new AnswerSurvey(caseId, SurveyPerformed.No, Safe: true, 2, null)));

        Assert.Equal(1, await NoticesAsync(core, StaffNoticeKind.FollowUpNotSolved));
        Assert.Equal(CaseStatus.Closed, (await core.Dispatcher.QueryAsync(her, new GetMyComplaint(caseId))).State.Status);
    }

    /// <summary>She asked to be left alone.</summary>
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Withdrawn_NothingIsAsked(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (her, caseId) = await OpenedAsync(core);
        await core.Dispatcher.SendAsync(her, new RequestCaseWithdrawal(caseId, null));
        core.Clock.Advance(TimeSpan.FromSeconds(1));
        await core.Dispatcher.SendAsync(staff.Station, new CloseCase(caseId, CaseResult.Withdrawn, ClosingProof.HerWord, "演示"));

        Assert.False((await core.Dispatcher.QueryAsync(her, new GetMyComplaint(caseId))).MayAnswerSurvey);
        Assert.Equal(
            CaseErrors.NoSurvey,
            await RefusalAsync(core, her, new AnswerSurvey(caseId, SurveyPerformed.Yes, Safe: true, 5, null))
        );
    }

    private async Task CloseAsync(TestCore core, Guid caseId)
    {
        core.Clock.Advance(TimeSpan.FromSeconds(1));
        await core.Dispatcher.SendAsync(staff.Station, new CloseCase(caseId, CaseResult.Answered, ClosingProof.HerWord, "演示：答复了。"));
        core.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    private async Task<TestCore> StartAsync(DatabaseProvider provider)
    {
        var core = await databases.CoreOnAsync(provider);
        staff = await core.StaffAsync();
        return core;
    }

    private async Task<(CitizenActor Her, Guid CaseId)> OpenedAsync(TestCore core)
    {
        var her = await core.SignInCitizenAsync("anna");
        var filed = await core.Dispatcher.SendAsync(her, TestData.Complaint() with { Pin = Pin });
        await core.Dispatcher.SendAsync(her, new StepUp(Pin, null));
        core.Clock.Advance(TimeSpan.FromSeconds(1));
        await core.Dispatcher.SendAsync(staff.Station, new AcceptCase(filed.Id));
        return (her, filed.Id);
    }

    private Task<int> NoticesAsync(TestCore core, StaffNoticeKind kind) =>
        core.LookAsync(db => db.Set<StaffNotice>().CountAsync(notice => notice.StaffId == staff.Station.StaffId && notice.Kind == kind));
}
