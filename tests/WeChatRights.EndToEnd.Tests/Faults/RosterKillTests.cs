using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers.Rosters;
using WeChatRights.Core.Volunteers.Rosters.Board;
using WeChatRights.Core.Volunteers.Rosters.Duties;
using WeChatRights.Core.Volunteers.Rosters.Planning;
using WeChatRights.Core.Volunteers.Rosters.Weeks;
using WeChatRights.EndToEnd.Tests.Support;
using WeChatRights.Testing;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Faults;

/// <summary>The worker is killed while it plans and while it asks: no half plan, no question lost or asked twice. (Publishing is killed in the journey of the roster.)</summary>
[Collection(OneAtATime.Name)]
public sealed class RosterKillTests
{
    private static readonly TimeSpan JobWithin = TimeSpan.FromSeconds(90);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_WhilePlanningAndAsking_LeavesAWholePlanAndEveryQuestionOnce()
    {
        Assert.SkipUnless(TestRun.Nightly, "at night: by day RosterPlanningTests lets a planner die, without a process");
        await using var installation = await Installation.CreateAsync(null, Cancellation);
        var core = installation.Core;
        var people = await PeopleAsync(installation);
        await using var admin = await installation.StartAsync(
            ProductHost.Admin,
            Cancellation,
            new KeyValuePair<string, string?>("Rosters__PlanningSeconds", "300")
        );
        await Eventually.TrueAsync(async _ => await MarksAsync(core) > 0, "the week is being planned", JobWithin, Cancellation);
        Assert.Equal(0, await DutiesAsync(core));

        await admin.KillAsync();
        Assert.Equal(0, await DutiesAsync(core));
        await core.LookAsync(db => db.Set<PlanningRun>().ExecuteUpdateAsync(set => set.SetProperty(run => run.LeaseUntil, core.Now)));
        await core.LookAsync(db => db.Set<PlanningRun>().ExecuteUpdateAsync(set => set.SetProperty(run => run.Seconds, 2)));
        await admin.RestartAsync(Cancellation);
        await Eventually.TrueAsync(
            async _ => !await core.LookAsync(db => db.Set<PlanningRun>().AnyAsync(run => run.State != PlanningState.Done)),
            "another planner has finished",
            JobWithin,
            Cancellation
        );
        // From Friday on two weeks are open; one of them was being planned.
        var attempts = await core.LookAsync(db => db.Set<PlanningRun>().Select(run => run.Attempt).ToListAsync());
        Assert.Single(attempts, attempt => attempt == 2);
        Assert.DoesNotContain(attempts, attempt => attempt > 2);
        Assert.Equal(2 * attempts.Count, await DutiesAsync(core));

        var week = await PublishAsync(installation);
        var seat = await core.LookAsync(db =>
            db.Set<Duty>().AsNoTracking().Where(duty => duty.WeekId == week).OrderBy(duty => duty.Day).FirstAsync()
        );
        await core.Dispatcher.SendAsync(people[seat.VolunteerId], new ReleaseDuty(seat.SeatId, null));
        await core.LookAsync(db => db.Set<DutyOffer>().ExecuteUpdateAsync(set => set.SetProperty(offer => offer.ExpiresAt, core.Now)));
        await admin.KillAsync();
        await admin.RestartAsync(Cancellation);
        await Eventually.TrueAsync(async _ => await OffersAsync(core) == 2, "the next one is asked", JobWithin, Cancellation);

        var notices = await core.LookAsync(db =>
            db.Set<StaffNotice>().AsNoTracking().Where(notice => notice.Kind == StaffNoticeKind.DutyOffered).ToListAsync()
        );
        var offers = await core.LookAsync(db => db.Set<DutyOffer>().AsNoTracking().ToListAsync());
        Assert.Single(offers, offer => offer.State == DutyOfferState.Waiting);
        Assert.Equal(2, offers.DistinctBy(offer => offer.VolunteerId).Count());
        Assert.Equal(2, notices.DistinctBy(notice => notice.StaffId).Count());
        Assert.Equal(2, notices.Count);
    }

    private static async Task<Guid> PublishAsync(Installation installation)
    {
        var core = installation.Core;
        core.Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        await core.KeepSignedInAsync();
        var board = await core.Dispatcher.QueryAsync(installation.Staff.City, new GetRosterBoard(), Cancellation);
        await core.Dispatcher.SendAsync(installation.Staff.City, new PublishRosterWeek(board.Week!.Id, board.Week.Version), Cancellation);
        return board.Week.Id;
    }

    private static async Task<Dictionary<Guid, StaffActor>> PeopleAsync(Installation installation)
    {
        var core = installation.Core;
        await core.SetNeedsAsync(installation.Staff, TestCity.Township, TestData.Need(), TestData.Need(DayOfWeek.Thursday));
        var people = new Dictionary<Guid, StaffActor>();
        for (var number = 1; number <= 4; number++)
        {
            var (id, account) = await core.AddRosterVolunteerAsync(installation.Staff, number);
            people[id] = account;
        }

        return people;
    }

    private static Task<int> MarksAsync(TestCore core) => core.LookAsync(db => db.Set<PlanningPoint>().CountAsync());

    private static Task<int> DutiesAsync(TestCore core) => core.LookAsync(db => db.Set<Duty>().CountAsync());

    private static Task<int> OffersAsync(TestCore core) => core.LookAsync(db => db.Set<DutyOffer>().CountAsync());
}
