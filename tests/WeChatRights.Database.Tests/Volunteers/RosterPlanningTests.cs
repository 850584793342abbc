using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters;
using WeChatRights.Core.Volunteers.Rosters.Board;
using WeChatRights.Core.Volunteers.Rosters.Needs;
using WeChatRights.Core.Volunteers.Rosters.Planning;
using WeChatRights.Core.Volunteers.Rosters.Weeks;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Volunteers;

public sealed class RosterPlanningTests(Databases databases)
{
    private static readonly Actor Planner = Actor.System("plan-rosters");

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Job_WithNeedsAndPeople_OpensTheWeekAndPlansIt(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        await core.SetNeedsAsync(
            staff,
            TestCity.Township,
            TestData.Need(),
            TestData.Need(DayOfWeek.Tuesday),
            TestData.Need(DayOfWeek.Tuesday, HalfDay.Afternoon, VolunteerSkill.Lawyer, mandatory: false)
        );
        var (first, _) = await core.AddRosterVolunteerAsync(staff, 1, TestData.MondayMornings());
        var (second, _) = await core.AddRosterVolunteerAsync(staff, 2);

        var planned = await core.PlanRostersAsync();
        var again = await core.PlanRostersAsync();
        var board = await core.Dispatcher.QueryAsync(staff.City, new GetRosterBoard());
        var planning = await core.Dispatcher.QueryAsync(staff.City, new GetPlanning(board.Week!.Id));

        Assert.Equal((1, 0), (planned, again));
        Assert.Equal((TestData.RosterMonday, RosterState.Draft), (board.Week.Monday, board.Week.State));
        Assert.Equal(first, board.SeatAt(TestCity.Township, DayOfWeek.Monday, HalfDay.Morning).VolunteerId);
        Assert.Equal(second, board.SeatAt(TestCity.Township, DayOfWeek.Tuesday, HalfDay.Morning).VolunteerId);
        Assert.Null(board.SeatAt(TestCity.Township, DayOfWeek.Tuesday, HalfDay.Afternoon).VolunteerId);
        Assert.Equal(new SeatCount(3, 1, 0, 0), board.Count);
        Assert.Equal((PlanningState.Done, false), (planning!.State, planning.IsOpen));
        Assert.Equal(1, planning.Marks[^1].OpenSeats);
        Assert.NotNull(board.Week.GapPercent);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Job_OfTwoProcessesAtOnce_OpensAndPlansAWeekOnce(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        await core.SetNeedsAsync(staff, TestCity.Township, TestData.Need(), TestData.Need(DayOfWeek.Friday));
        await core.AddRosterVolunteerAsync(staff, 1);
        await using var other = core.SecondProcess();

        var planned = await Task.WhenAll(core.PlanRostersAsync(), core.PlanRostersAsync(other));

        Assert.Equal(1, planned.Sum());
        Assert.Equal(1, await core.LookAsync(db => db.Set<RosterWeek>().CountAsync()));
        Assert.Equal(2, await core.LookAsync(db => db.Set<RosterSeat>().CountAsync()));
        Assert.Equal(2, await core.LookAsync(db => db.Set<Duty>().CountAsync()));
        Assert.Equal(1, await core.LookAsync(db => db.Set<PlanningRun>().Where(run => run.Attempt == 1).CountAsync()));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Planner_ThatDied_IsReplacedAndMayStoreNothing(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        await core.SetNeedsAsync(staff, TestCity.Township, TestData.Need());
        var (volunteer, _) = await core.AddRosterVolunteerAsync(staff, 1);
        await core.Dispatcher.SendAsync(Planner, new OpenRosterWeek(TestData.RosterMonday));
        var run = Assert.Single(await core.Dispatcher.QueryAsync(Planner, new FindPlanningWork()));
        var dead = (await core.Dispatcher.SendAsync(Planner, new BeginPlanning(run)))!;

        var whileHeld = await core.Dispatcher.SendAsync(Planner, new BeginPlanning(run));
        Assert.Empty(await core.Dispatcher.QueryAsync(Planner, new FindPlanningWork()));
        core.Clock.Advance(RosterPolicy.PlannerLease);
        var planned = await core.PlanRostersAsync();
        var late = await core.Dispatcher.SendAsync(Planner, new StorePlan(run, dead.Attempt, [], new PlanningMark(1, 0, 0, 1)));
        var goesOn = await core.Dispatcher.SendAsync(Planner, new RecordPlanning(run, dead.Attempt, null));

        Assert.Null(whileHeld);
        Assert.Equal((1, false, false), (planned, late, goesOn));
        await core.KeepSignedInAsync();
        var board = await core.Dispatcher.QueryAsync(staff.City, new GetRosterBoard());
        Assert.Equal(volunteer, board.SeatAt(TestCity.Township, DayOfWeek.Monday, HalfDay.Morning).VolunteerId);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Planning_OfAnotherTime_LeavesPinnedSeats(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        await core.SetNeedsAsync(staff, TestCity.Township, TestData.Need(), TestData.Need(DayOfWeek.Thursday));
        var (first, _) = await core.AddRosterVolunteerAsync(staff, 1);
        var (second, _) = await core.AddRosterVolunteerAsync(staff, 2);
        var board = await core.PlannedWeekAsync(staff);
        var monday = board.SeatAt(TestCity.Township, DayOfWeek.Monday, HalfDay.Morning);
        var thursday = board.SeatAt(TestCity.Township, DayOfWeek.Thursday, HalfDay.Morning);
        var other = monday.VolunteerId == first ? second : first;

        // Both on one person is no plan that planning would choose: only the pin keeps it.
        await core.Dispatcher.SendAsync(staff.Station, new PlaceVolunteer(monday.Id, monday.VolunteerId, null, false, null));
        await core.Dispatcher.SendAsync(staff.Station, new PlaceVolunteer(thursday.Id, thursday.VolunteerId, null, false, null));
        await core.Dispatcher.SendAsync(staff.Station, new PlaceVolunteer(monday.Id, null, other, false, null));
        await core.Dispatcher.SendAsync(staff.Station, new PlaceVolunteer(thursday.Id, null, other, false, null));
        await core.Dispatcher.SendAsync(staff.City, new RequestPlanning(board.Week!.Id, 1));
        var second2 = await RefusalAsync(core, staff.City, new RequestPlanning(board.Week.Id, 1));
        await core.PlanRostersAsync();
        var kept = await core.Dispatcher.QueryAsync(staff.City, new GetRosterBoard());
        await core.Dispatcher.SendAsync(staff.Station, new PinSeat(thursday.Id, Pinned: false));
        await core.Dispatcher.SendAsync(staff.City, new RequestPlanning(board.Week.Id, 1));
        await core.PlanRostersAsync();
        var freed = await core.Dispatcher.QueryAsync(staff.City, new GetRosterBoard());

        Assert.Equal("roster-planning", second2);
        Assert.Equal([other, other], kept.Stations[0].Seats.Select(seat => seat.VolunteerId));
        Assert.All(kept.Stations[0].Seats, seat => Assert.True(seat.Pinned));
        Assert.Equal(other, freed.SeatAt(TestCity.Township, DayOfWeek.Monday, HalfDay.Morning).VolunteerId);
        Assert.Equal(other == first ? second : first, freed.SeatAt(TestCity.Township, DayOfWeek.Thursday, HalfDay.Morning).VolunteerId);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Stop_WhileItIsPlanned_KeepsTheBestPlanSoFar(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        await core.SetNeedsAsync(staff, TestCity.Township, TestData.Need(), TestData.Need(skill: VolunteerSkill.Lawyer, mandatory: false));
        var (volunteer, _) = await core.AddRosterVolunteerAsync(staff, 1);
        var board = await core.PlannedWeekAsync(staff);
        var idle = await RefusalAsync(core, staff.City, new StopPlanning(board.Week!.Id));
        await core.Dispatcher.SendAsync(staff.City, new RequestPlanning(board.Week.Id, RosterPolicy.MostSeconds));
        await core.Dispatcher.SendAsync(staff.City, new StopPlanning(board.Week.Id));

        await core.PlanRostersAsync(); // Five minutes, if nobody heard the stop.
        var stopped = await core.Dispatcher.QueryAsync(staff.City, new GetPlanning(board.Week.Id));
        var kept = await core.Dispatcher.QueryAsync(staff.City, new GetRosterBoard());

        Assert.Equal("roster-not-planning", idle);
        Assert.Equal((PlanningState.Done, true), (stopped!.State, stopped.StopAsked));
        Assert.Contains(kept.Stations[0].Seats, seat => seat.VolunteerId == volunteer);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Needs_OfAStation_AreChecked(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var four = Enumerable.Repeat(TestData.Need(), RosterPolicy.MostSeatsAtOnce + 1).ToArray();

        var tooMany = await RefusalAsync(core, staff.Station, new SetStationNeeds(TestCity.Township, four));
        var foreign = await RefusalAsync(core, staff.Station, new SetStationNeeds(TestCity.OtherTownship, [TestData.Need()]));
        var unknown = await RefusalAsync(core, staff.City, new SetStationNeeds("410422999", [TestData.Need()]));
        await core.ArrangeAsync(db =>
            db.Set<Core.Regions.Station>()
                .Single(station => station.Township == DivisionCode.Parse(TestCity.Township))
                .Describe("演示站", "", "", "周一至周五 9:00–12:00", "", enabled: true)
        );
        var shut = await RefusalAsync(
            core,
            staff.Station,
            new SetStationNeeds(TestCity.Township, [TestData.Need(halfDay: HalfDay.Afternoon)])
        );
        await core.Dispatcher.SendAsync(
            staff.Station,
            new SetStationNeeds(TestCity.Township, [TestData.Need(), TestData.Need(DayOfWeek.Friday)])
        );
        await core.Dispatcher.SendAsync(staff.Station, new SetStationNeeds(TestCity.Township, [TestData.Need(DayOfWeek.Friday)]));
        var needs = await core.Dispatcher.QueryAsync(staff.County, new GetStationNeeds(TestCity.Township));

        Assert.Equal(["duty-seats", "not-found", "not-found", "duty-station-shut"], new[] { tooMany, foreign, unknown, shut });
        Assert.Equal([TestData.Need(DayOfWeek.Friday)], needs.Needs);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Week_WithAHoliday_HasOnlySeatsThatAreWantedThen(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var newYear = new DateOnly(2027, 1, 1);
        await core.SetNeedsAsync(
            staff,
            TestCity.Township,
            TestData.Need(newYear.DayOfWeek),
            TestData.Need(newYear.DayOfWeek, HalfDay.Afternoon, onHolidays: true)
        );

        await core.Dispatcher.SendAsync(Planner, new OpenRosterWeek(RosterPolicy.MondayOf(newYear)));
        var notAMonday = await core.Dispatcher.SendAsync(Planner, new OpenRosterWeek(newYear));
        var seats = await core.LookAsync(db => db.Set<RosterSeat>().Select(seat => new { seat.Day, seat.HalfDay }).ToListAsync());

        Assert.Equal((newYear, HalfDay.Afternoon), seats.Select(seat => (seat.Day, seat.HalfDay)).Single());
        Assert.False(notAMonday);
    }

    private static async Task<string> RefusalAsync<T>(TestCore core, Actor actor, Mediator.ICommand<T> command) =>
        (await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.SendAsync(actor, command))).Error.Code;
}
