using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers.Assignments;
using WeChatRights.Core.Volunteers.Assignments.Doing;
using WeChatRights.Core.Volunteers.Assignments.Offers;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Volunteers.Assignments;

/// <summary>Asking in turn: nobody twice, never more than needed, the next one at once.</summary>
public sealed class OfferTests(Databases databases)
{
    private static readonly DateTimeOffset Wednesday = TestCore.Start.AddDays(2);
    private TestStaff staff = null!;

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Decline_AsksTheNextOne_AndTellsNobodyElse(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (first, second, third) = (await AddAsync(core, 1), await AddAsync(core, 2), await AddAsync(core, 3));
        var (caseId, taskId) = await core.OfferedTaskAsync(
            staff,
            TestData.Accompany(Wednesday),
            first.Volunteer,
            second.Volunteer,
            third.Volunteer
        );
        var asked = Assert.Single(await core.AssignmentsAsync(first.Account));
        var before = await core.AssignmentsAsync(second.Account);

        await core.Dispatcher.SendAsync(first.Account, new DeclineAssignment(asked.Id, DeclineReason.NoTime));
        await core.Dispatcher.SendAsync(first.Account, new DeclineAssignment(asked.Id, DeclineReason.NoTime));
        var next = Assert.Single(await core.AssignmentsAsync(second.Account));
        await core.Dispatcher.SendAsync(second.Account, new AcceptAssignment(next.Id));
        await core.Dispatcher.SendAsync(second.Account, new AcceptAssignment(next.Id));
        var row = await core.TaskAsync(staff.Station, caseId, taskId);

        Assert.Empty(before);
        Assert.Equal((CaseTaskKind.Accompany, AssignmentStage.Asked), (asked.Kind, asked.Stage));
        Assert.DoesNotContain("演示：", asked.ToString(), StringComparison.Ordinal);
        Assert.Equal([OfferStage.Declined, OfferStage.Going, OfferStage.Queued], row.Offers.Select(offer => offer.Stage));
        Assert.Equal(1, row.Going);
        Assert.Empty(await core.AssignmentsAsync(first.Account));
        Assert.Empty(await core.AssignmentsAsync(third.Account));
        var late = await RefusalAsync(core, second.Account, new DeclineAssignment(next.Id, DeclineReason.Other));
        var changed = await RefusalAsync(core, first.Account, new AcceptAssignment(asked.Id));
        var foreign = await RefusalAsync(core, third.Account, new AcceptAssignment(next.Id));
        Assert.Equal((AssignmentErrors.Answered, AssignmentErrors.Answered, CommonErrors.NotFound), (late, changed, foreign));
        Assert.Equal([StaffNoticeKind.TaskOffered], await NoticesAsync(core, first.Account));
        Assert.Equal([StaffNoticeKind.TaskOffered], await NoticesAsync(core, second.Account));
        Assert.Empty(await NoticesAsync(core, third.Account));
        Assert.Contains(StaffNoticeKind.TaskTaken, await NoticesAsync(core, staff.Station));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Job_RunTwiceAtOnce_LetsPassAndAsksTheNextOnce(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (first, second) = (await AddAsync(core, 1), await AddAsync(core, 2));
        var (caseId, taskId) = await core.OfferedTaskAsync(staff, TestData.Accompany(Wednesday), first.Volunteer, second.Volunteer);
        var asked = Assert.Single(await core.AssignmentsAsync(first.Account));
        var idle = await DueAsync(core);

        await core.TurnToAsync(asked.AnswerBy!.Value);
        var late = await RefusalAsync(core, first.Account, new AcceptAssignment(asked.Id));
        var due = await DueAsync(core);
        await Task.WhenAll(TendAsync(core, taskId), TendAsync(core, taskId), TendAsync(core, taskId));
        await TendAsync(core, taskId);
        var row = await core.TaskAsync(staff.Station, caseId, taskId);
        var again = await RefusalAsync(core, first.Account, new AcceptAssignment(asked.Id));

        Assert.Empty(idle);
        Assert.Equal([taskId], due);
        Assert.Equal((AssignmentErrors.Expired, AssignmentErrors.Expired), (late, again));
        Assert.Equal([OfferStage.Expired, OfferStage.Asked], row.Offers.Select(offer => offer.Stage));
        Assert.Equal([StaffNoticeKind.TaskOffered], await NoticesAsync(core, second.Account));
        Assert.Empty(await DueAsync(core));
        await core.TurnToAsync(row.Offers[1].AnswerBy!.Value);
        await TendAsync(core, taskId);
        await TendAsync(core, taskId);
        Assert.Single(await NoticesAsync(core, staff.Station), kind => kind == StaffNoticeKind.TaskNobodyLeft);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Accept_AtTheSameInstant_NeverSeatsMoreThanNeeded(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var people = new List<(Guid Volunteer, StaffActor Account)>();
        for (var i = 1; i <= 4; i++)
        {
            people.Add(await AddAsync(core, i));
        }

        var (caseId, taskId) = await core.OfferedTaskAsync(
            staff,
            TestData.Accompany(Wednesday, persons: 2),
            [.. people.Select(person => person.Volunteer)]
        );
        // Whatever a fault may do, all four are asked at once.
        await core.ArrangeAsync(db => db.Set<AssignmentOffer>().ToList().ForEach(offer => offer.Ask(core.Now.AddHours(1), core.Now)));
        var offers = await core.LookAsync(db => db.Set<AssignmentOffer>().ToDictionaryAsync(offer => offer.VolunteerId, offer => offer.Id));

        var answers = await Task.WhenAll(
            people.Select(person => RefusalAsync(core, person.Account, new AcceptAssignment(offers[person.Volunteer])))
        );

        Assert.Equal(2, answers.Count(answer => answer is null));
        Assert.All(answers.Where(answer => answer is not null), answer => Assert.Equal(AssignmentErrors.Unfit, answer));
        Assert.Equal(2, (await core.TaskAsync(staff.Station, caseId, taskId)).Going);
        var twice = await Assert.ThrowsAnyAsync<DbUpdateException>(() =>
            core.ArrangeAsync(db => db.Add(OfferAnswer.Accept(db.Set<AssignmentOffer>().First(), 1, core.Now)))
        );
        Assert.NotNull(twice);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task AcceptAndExpire_AtTheSameInstant_IsOneAnswer(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (first, second) = (await AddAsync(core, 1), await AddAsync(core, 2));
        var (caseId, taskId) = await core.OfferedTaskAsync(staff, TestData.Accompany(Wednesday), first.Volunteer, second.Volunteer);
        var asked = Assert.Single(await core.AssignmentsAsync(first.Account));

        var both = await Task.WhenAll(
            RefusalAsync(core, first.Account, new AcceptAssignment(asked.Id)),
            RefusalAsync(core, first.Account, new DeclineAssignment(asked.Id, DeclineReason.NoTime))
        );
        var row = await core.TaskAsync(staff.Station, caseId, taskId);

        Assert.Single(await core.LookAsync(db => db.Set<OfferAnswer>().Where(answer => answer.OfferId == asked.Id).ToListAsync()));
        Assert.True(
            row.Offers[0].Stage == OfferStage.Going
                ? both[0] is null && both[1] == AssignmentErrors.Answered && row.Offers[1].Stage == OfferStage.Queued
                : both[0] == AssignmentErrors.Answered && both[1] is null && row.Offers[1].Stage == OfferStage.Asked
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task GiveBack_BeforeItBegins_HandsItToTheNextOne(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (first, second) = (await AddAsync(core, 1), await AddAsync(core, 2));
        var (caseId, taskId) = await core.OfferedTaskAsync(staff, TestData.Accompany(Wednesday), first.Volunteer, second.Volunteer);
        var taken = Assert.Single(await core.AssignmentsAsync(first.Account));
        await core.Dispatcher.SendAsync(first.Account, new AcceptAssignment(taken.Id));

        await core.Dispatcher.SendAsync(first.Account, new GiveBackAssignment(taken.Id, DeclineReason.NoTime));
        await core.Dispatcher.SendAsync(first.Account, new GiveBackAssignment(taken.Id, DeclineReason.NoTime));
        var next = Assert.Single(await core.AssignmentsAsync(second.Account));
        await core.Dispatcher.SendAsync(second.Account, new AcceptAssignment(next.Id));
        await core.TurnToAsync(Wednesday);
        var begun = await RefusalAsync(core, second.Account, new GiveBackAssignment(next.Id, DeclineReason.NoTime));

        var row = await core.TaskAsync(staff.Station, caseId, taskId);
        Assert.Equal(AssignmentErrors.Begun, begun);
        Assert.Equal([OfferStage.GaveBack, OfferStage.Going], row.Offers.Select(offer => offer.Stage));
        Assert.Single(await NoticesAsync(core, staff.Station), kind => kind == StaffNoticeKind.TaskGivenBack);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Withdraw_TellsWhoWasAskedAndWhoGoes(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (first, second, third) = (await AddAsync(core, 1), await AddAsync(core, 2), await AddAsync(core, 3));
        var (caseId, taskId) = await core.OfferedTaskAsync(
            staff,
            TestData.Accompany(Wednesday, persons: 2),
            first.Volunteer,
            second.Volunteer,
            third.Volunteer
        );
        var (mine, hers) = ((await core.AssignmentsAsync(first.Account))[0], (await core.AssignmentsAsync(second.Account))[0]);
        await core.Dispatcher.SendAsync(first.Account, new AcceptAssignment(mine.Id));

        await core.Dispatcher.SendAsync(staff.Station, new WithdrawTask(caseId, taskId));

        var again = await RefusalAsync(core, staff.Station, new WithdrawTask(caseId, taskId));
        var more = await RefusalAsync(core, staff.Station, new OfferTask(caseId, taskId, [third.Volunteer]));
        var late = await RefusalAsync(core, second.Account, new AcceptAssignment(hers.Id));
        Assert.Equal((TaskErrors.Over, TaskErrors.Over, AssignmentErrors.Unfit), (again, more, late));
        Assert.Empty(await core.AssignmentsAsync(first.Account));
        Assert.Contains(StaffNoticeKind.TaskCalledOff, await NoticesAsync(core, first.Account));
        Assert.Contains(StaffNoticeKind.TaskCalledOff, await NoticesAsync(core, second.Account));
        Assert.Empty(await NoticesAsync(core, third.Account));
        Assert.Empty(await DueAsync(core));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Reminders_ADayAndTwoHoursBefore_OnceEach(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (first, _) = (await AddAsync(core, 1), 0);
        var (_, taskId) = await core.OfferedTaskAsync(staff, TestData.Accompany(Wednesday), first.Volunteer);
        var asked = Assert.Single(await core.AssignmentsAsync(first.Account));
        await core.Dispatcher.SendAsync(first.Account, new AcceptAssignment(asked.Id));
        var counts = new List<int>();

        foreach (var hours in new[] { 25, 24, 23, 2, 1 })
        {
            await core.TurnToAsync(Wednesday.AddHours(-hours));
            await Task.WhenAll(RunDueAsync(core), RunDueAsync(core));
            counts.Add((await NoticesAsync(core, first.Account)).Count(kind => kind == StaffNoticeKind.TaskNears));
        }

        Assert.Equal([0, 1, 1, 2, 2], counts);
        Assert.Empty(await DueAsync(core));
        await core.TurnToAsync(asked.EndsAt);
        Assert.Equal([taskId], await DueAsync(core));
        await RunDueAsync(core);
        Assert.Empty(await DueAsync(core));
    }

    private async Task<TestCore> StartAsync(DatabaseProvider provider)
    {
        var core = await databases.CoreOnAsync(provider);
        staff = await core.StaffAsync();
        return core;
    }

    private Task<(Guid Volunteer, StaffActor Account)> AddAsync(TestCore core, int number) =>
        core.AddReadyVolunteerAsync(staff, $"演示志愿者{number}", $"1390000000{number}");

    private static Task<IReadOnlyList<Guid>> DueAsync(TestCore core) =>
        core.Dispatcher.QueryAsync(Actor.System("test"), new FindTasksToTend());

    private static async Task RunDueAsync(TestCore core)
    {
        foreach (var id in await DueAsync(core))
        {
            await TendAsync(core, id);
        }
    }

    private static async Task TendAsync(TestCore core, Guid taskId)
    {
        try
        {
            await core.Dispatcher.SendAsync(Actor.System("test"), new TendTask(taskId));
        }
        catch (DomainException refusal) when (refusal.Error == CommonErrors.StaleData)
        {
            // The other run was quicker: the job logs it and goes on.
        }
    }

    private static async Task<IReadOnlyList<StaffNoticeKind>> NoticesAsync(TestCore core, StaffActor who) =>
        await core.LookAsync(db =>
            db.Set<StaffNotice>()
                .Where(notice => notice.StaffId == who.StaffId && notice.Kind != StaffNoticeKind.HandedOver)
                .OrderBy(notice => notice.At)
                .Select(notice => notice.Kind)
                .ToListAsync()
        );
}
