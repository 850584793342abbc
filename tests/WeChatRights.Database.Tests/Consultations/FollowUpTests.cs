using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.Consultations.FollowUps;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Messaging;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Consultations;

/// <summary>A week after the talk she is asked how she is; what she says reaches a person, also when the talk had ended the matter.</summary>
public sealed class FollowUpTests(Databases databases)
{
    private static readonly Actor Jobs = Actor.System("test");
    private StaffActor county = null!;

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task FollowUp_IsAskedOnceAfterSevenDays_AndFineEndsIt(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var talk = await TalkAsync(core, "other");
        Assert.Equal(CommonErrors.NotFound, await SayAsync(core, talk, FollowUpAnswer.Fine));
        var day = new DateTimeOffset(core.Now.ChinaDate().AddDays(7).ToDateTime(new TimeOnly(9, 0)), ChinaTime.Offset);

        Assert.Equal(0, await RunAsync(core, day.AddSeconds(-1)));
        Assert.Equal(1, await RunAsync(core, day));
        Assert.Equal(1, await RunAsync(core, day.AddDays(1)));
        Assert.Null(await SayAsync(core, talk, FollowUpAnswer.Fine));
        var mine = Assert.Single(await core.Dispatcher.QueryAsync(await OpenedAsync(core), new ListMyBookings()));
        await core.Dispatcher.SendAsync(await OpenedAsync(core), new RateCase(talk, 5));
        await RunAsync(core, day.AddDays(30));

        Assert.Equal((true, FollowUpAnswer.Fine), (mine.Asked, mine.Answer));
        var about = await CaseAsync(core);
        Assert.Equal((false, CaseResult.Answered, 5), (about.IsOpen, about.Result, about.Rating));
        Assert.Empty(await BellsAsync(core));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, FollowUpAnswer.NotSafe, StaffNoticeKind.FollowUpNotSafe, "2026-11-10T09:15:00")]
    [InlineData(DatabaseProvider.MariaDb, FollowUpAnswer.NotSafe, StaffNoticeKind.FollowUpNotSafe, "2026-11-10T09:15:00")]
    [InlineData(DatabaseProvider.Sqlite, FollowUpAnswer.NotSolved, StaffNoticeKind.FollowUpNotSolved, "2026-11-11T23:59:59")]
    [InlineData(DatabaseProvider.MariaDb, FollowUpAnswer.CallMe, StaffNoticeKind.FollowUpCallMe, "2026-11-11T23:59:59")]
    public async Task FollowUp_ThatNeedsAPerson_OpensTheCaseAgainWithAClock(
        DatabaseProvider provider,
        FollowUpAnswer answer,
        StaffNoticeKind bell,
        string due
    )
    {
        await using var core = await databases.CoreOnAsync(provider);
        var talk = await TalkAsync(core, "other");
        Assert.False((await CaseAsync(core)).IsOpen);
        await RunAsync(core, FollowUp.AskAt(core.Now));
        await SayAsync(core, talk, FollowUpAnswer.Fine);

        await SayAsync(core, talk, answer); // It has become worse.
        await SayAsync(core, talk, answer);

        var about = await CaseAsync(core);
        Assert.Equal((true, CaseStatus.InProgress, (CaseResult?)null), (about.IsOpen, about.Status, about.Result));
        Assert.Equal(
            (ClockKind.FirstContact, due),
            (about.DueKind!.Value, about.DueAt.ToOffset(ChinaTime.Offset).ToString("s", System.Globalization.CultureInfo.InvariantCulture))
        );
        Assert.Equal(answer == FollowUpAnswer.NotSafe, about.DangerNow);
        Assert.Equal((about.OwnerId, bell), Assert.Single(await BellsAsync(core)));
        county = await core.SignInAgainAsync(county);
        await core.Dispatcher.SendAsync(county, new AddCaseNote(talk, "演示：已经打过电话，她没事了。", Contacted: true));
        await core.Dispatcher.SendAsync(
            county,
            new CloseCase(talk, CaseResult.Answered, ClosingProof.HerWord, "演示：已经联系，问题解决。")
        );
        var ended = await CaseAsync(core);
        // Whoever was in danger: one person's word does not end it.
        Assert.Equal(answer == FollowUpAnswer.NotSafe ? CaseResult.Answered : (CaseResult?)null, ended.ClosingTo);
        Assert.Equal(answer == FollowUpAnswer.NotSafe, ended.IsOpen);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "violence", 1)]
    [InlineData(DatabaseProvider.MariaDb, "violence", 1)]
    [InlineData(DatabaseProvider.Sqlite, "other", 0)]
    public async Task FollowUp_WithoutAnAnswer_AsksSomebodyToCallWhereSheMayBeInDanger(DatabaseProvider provider, string topic, int calls)
    {
        await using var core = await databases.CoreOnAsync(provider);
        await TalkAsync(core, topic);
        await RunAsync(core, FollowUp.AskAt(core.Now));

        await RunAsync(core, core.Now.AddDays(7).AddSeconds(-1));
        Assert.Empty(await BellsAsync(core));
        await RunAsync(core, core.Now.AddSeconds(1));
        await RunAsync(core, core.Now.AddDays(30));

        Assert.Equal(calls, (await BellsAsync(core)).Count(bell => bell.Kind == StaffNoticeKind.FollowUpUnanswered));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task WrittenTalk_EachQuestionIsAnsweredWithinTwoWorkingDays(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var talk = await BookedAsync(core, "other", ConsultationKind.Written);
        core.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 2, 15, 0, 0, ChinaTime.Offset));

        await core.Dispatcher.SendAsync(await OpenedAsync(core), new SupplementComplaint(talk, "演示：房子写的是他的名字，怎么办？"));
        core.Clock.Advance(TimeSpan.FromDays(1));
        await core.Dispatcher.SendAsync(await OpenedAsync(core), new SupplementComplaint(talk, "演示：还有贷款。"));
        var clock = Assert.Single((await CaseAsync(core)).Clocks, clock => clock.Kind == ClockKind.Answer);
        Assert.Equal(
            "2026-11-04T23:59:59",
            clock.DueAt.ToOffset(ChinaTime.Offset).ToString("s", System.Globalization.CultureInfo.InvariantCulture)
        );
        var found = await core.Dispatcher.QueryAsync(Jobs, new FindCasesToRemind());
        await core.Dispatcher.SendAsync(Jobs, new RemindOwner(talk));
        var reminded = (await CaseAsync(core)).Clocks.Single(clock => clock.Kind == ClockKind.Answer).RemindedMark;
        county = await core.SignInAgainAsync(county);
        await core.Dispatcher.SendAsync(county, new MessageClient(talk, "演示：要看什么时候买的。"));

        Assert.Contains(talk, found);
        Assert.Equal(1, reminded);
        Assert.NotNull((await CaseAsync(core)).Clocks.Single(clock => clock.Kind == ClockKind.Answer).StoppedAt);
        await core.Dispatcher.SendAsync(await OpenedAsync(core), new SupplementComplaint(talk, "演示：结婚以后买的。"));
        Assert.Equal(2, (await CaseAsync(core)).Clocks.Count(clock => clock.Kind == ClockKind.Answer));
    }

    private static Task<Case> CaseAsync(TestCore core) => core.LookAsync(db => db.Set<Case>().Include(c => c.Clocks).SingleAsync());

    private static async Task<List<(Guid StaffId, StaffNoticeKind Kind)>> BellsAsync(TestCore core)
    {
        var bells = await core.LookAsync(db => db.Set<StaffNotice>().ToListAsync());
        return
        [
            .. bells
                .Where(bell => bell.Kind.ToString().StartsWith("FollowUp", StringComparison.Ordinal))
                .Select(bell => (bell.StaffId, bell.Kind)),
        ];
    }

    private static async Task<CitizenActor> OpenedAsync(TestCore core)
    {
        var anna = await core.SignInCitizenAsync("anna");
        await core.Dispatcher.SendAsync(anna, new StepUp(TestData.BookingPin, null));
        return anna;
    }

    private static async Task<DomainError?> SayAsync(TestCore core, Guid talk, FollowUpAnswer answer)
    {
        var anna = await OpenedAsync(core);
        try
        {
            await core.Dispatcher.SendAsync(anna, new AnswerFollowUp(talk, answer));
            return null;
        }
        catch (DomainException refusal)
        {
            return refusal.Error;
        }
    }

    /// <summary>The job at that instant; the answer is how often she has been asked in all.</summary>
    private static async Task<int> RunAsync(TestCore core, DateTimeOffset at)
    {
        core.Clock.SetUtcNow(at);
        foreach (var id in await core.Dispatcher.QueryAsync(Jobs, new FindDueFollowUps()))
        {
            await core.Dispatcher.SendAsync(Jobs, new TendFollowUp(id));
        }

        return await core.LookAsync(db => db.Set<Notice>().CountAsync(n => n.Kind == NoticeKind.FollowUp));
    }

    private async Task<Guid> BookedAsync(TestCore core, string topic, ConsultationKind kind)
    {
        county = (await core.StaffAsync()).County;
        await core.SitAsync(county, await core.AddProviderAsync(county), DayOfWeek.Tuesday, TestData.Mornings(kind: kind));
        return (await core.BookAsync(await core.SignInCitizenAsync("anna"), topic: topic)).Id;
    }

    /// <summary>They talked on Tuesday the 3rd, and the matter ended with it.</summary>
    private async Task<Guid> TalkAsync(TestCore core, string topic)
    {
        var talk = await BookedAsync(core, topic, ConsultationKind.Phone);
        core.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 3, 9, 40, 0, ChinaTime.Offset));
        county = await core.SignInAgainAsync(county);
        var day = core.Now.ChinaDate();
        var row = Assert.Single(await core.Dispatcher.QueryAsync(county, new ListBookings(day, day)));
        await core.Dispatcher.SendAsync(
            county,
            new RecordConsultation(talk, row.Version, TestData.Advice("演示：先收好房产证。"), GoesOn: false)
        );
        return talk;
    }
}
