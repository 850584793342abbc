using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Board;
using WeChatRights.Core.Volunteers.Rosters.Needs;
using WeChatRights.Core.Volunteers.Rosters.Planning;

namespace WeChatRights.Testing;

public static partial class TestData
{
    /// <summary>The first Monday that is opened when the clock stands at <see cref="TestCore.Start"/>.</summary>
    public static readonly DateOnly RosterMonday = new(2026, 11, 9);

    public static DutyNeedFacts Need(
        DayOfWeek day = DayOfWeek.Monday,
        HalfDay halfDay = HalfDay.Morning,
        VolunteerSkill? skill = null,
        bool mandatory = true,
        bool forChildren = false,
        bool onHolidays = false
    ) => new(day, halfDay, skill, mandatory, forChildren, onHolidays);

    /// <summary>Has time on every morning and afternoon of the week.</summary>
    public static AvailabilityPlan AllDays() =>
        new(
            [
                .. Enum.GetValues<DayOfWeek>()
                    .SelectMany(day => new[] { new WeeklyHalfDay(day, HalfDay.Morning), new WeeklyHalfDay(day, HalfDay.Afternoon) }),
            ],
            [],
            []
        );

    public static Task SetNeedsAsync(this TestCore core, TestStaff staff, string township, params DutyNeedFacts[] needs) =>
        core.Dispatcher.SendAsync(staff.County, new SetStationNeeds(township, needs));

    /// <summary>An approved volunteer with an account, who has time whenever the plan says.</summary>
    public static async Task<(Guid Volunteer, StaffActor Account)> AddRosterVolunteerAsync(
        this TestCore core,
        TestStaff staff,
        int number,
        AvailabilityPlan? plan = null,
        VolunteerFacts? facts = null
    )
    {
        facts ??= Helper($"演示志愿者{number}", $"139000010{number:00}");
        var volunteer = await core.AddLinkedVolunteerAsync(staff, facts with { Phone = $"139000010{number:00}" });
        var version = (await core.VolunteerAsync(staff.Station, volunteer.Volunteer)).Version;
        await core.Dispatcher.SendAsync(staff.Station, new ChangeAvailability(volunteer.Volunteer, version, plan ?? AllDays()));
        return volunteer;
    }

    /// <summary>One run of the job: opens the weeks that are due, and plans what waits.</summary>
    public static async Task<int> PlanRostersAsync(this TestCore core, IServiceProvider? process = null)
    {
        await using var scope = (process ?? core.Services).CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PlanRostersJob>().RunAsync(CancellationToken.None);
    }

    /// <summary>Opens the week and plans it by the job, for as short as it may be.</summary>
    public static async Task<RosterBoard> PlannedWeekAsync(this TestCore core, TestStaff staff)
    {
        await core.PlanRostersAsync();
        return await core.Dispatcher.QueryAsync(staff.City, new GetRosterBoard(RosterMonday));
    }

    public static async Task<RosterBoard> PublishedWeekAsync(this TestCore core, TestStaff staff)
    {
        var draft = await core.PlannedWeekAsync(staff);
        await core.Dispatcher.SendAsync(staff.City, new PublishRosterWeek(draft.Week!.Id, draft.Week.Version));
        return await core.Dispatcher.QueryAsync(staff.City, new GetRosterBoard(RosterMonday));
    }

    public static SeatView SeatAt(this RosterBoard board, string township, DayOfWeek day, HalfDay halfDay) =>
        board
            .Stations.Single(station => station.Township == township)
            .Seats.Single(seat => seat.Day.DayOfWeek == day && seat.HalfDay == halfDay);
}
