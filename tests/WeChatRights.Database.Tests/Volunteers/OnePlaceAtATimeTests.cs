using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers.Assignments.Candidates;
using WeChatRights.Core.Volunteers.Assignments.Doing;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Duties;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Volunteers;

/// <summary>Whoever is on duty is not asked for a task at that time, and whoever is away for a task is not put on a roster.</summary>
public sealed class OnePlaceAtATimeTests(Databases databases)
{
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Candidates_OnDutyAtThatTime_AreBusy(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        await core.SetNeedsAsync(staff, TestCity.Township, TestData.Need());
        var (volunteer, account) = await core.AddRosterVolunteerAsync(staff, 1);
        await core.PublishedWeekAsync(staff);
        var duty = Assert.Single((await core.Dispatcher.QueryAsync(account, new GetMyRoster())).Duties);

        var during = await WhyNotAsync(core, staff, volunteer, duty.StartsAt.AddHours(1));
        var aWeekLater = await WhyNotAsync(core, staff, volunteer, duty.StartsAt.AddDays(7));
        await core.Dispatcher.SendAsync(account, new ReleaseDuty(duty.SeatId, null));
        var givenBack = await WhyNotAsync(core, staff, volunteer, duty.StartsAt.AddHours(1));

        Assert.Contains(WhyNot.Busy, during);
        Assert.DoesNotContain(WhyNot.Busy, aWeekLater);
        Assert.DoesNotContain(WhyNot.Busy, givenBack);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Plan_LeavesOutWhoIsAwayForATask(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        await core.SetNeedsAsync(staff, TestCity.Township, TestData.Need(), TestData.Need(DayOfWeek.Wednesday));
        var (volunteer, account) = await core.AddRosterVolunteerAsync(staff, 1);
        var monday = ChinaTime.StartOfDay(Core.Volunteers.Rosters.RosterPolicy.MondayOnOrAfter(core.Now.ChinaDate().AddDays(1)));
        await core.OfferedTaskAsync(staff, TestData.Accompany(monday.AddHours(10)), volunteer);
        var asked = Assert.Single(await core.AssignmentsAsync(account));
        await core.Dispatcher.SendAsync(account, new AcceptAssignment(asked.Id));

        var board = await core.PlannedWeekAsync(staff);

        Assert.Equal(monday.ChinaDate(), board.Week!.Monday);
        Assert.Null(board.SeatAt(TestCity.Township, DayOfWeek.Monday, HalfDay.Morning).VolunteerId);
        Assert.Equal(volunteer, board.SeatAt(TestCity.Township, DayOfWeek.Wednesday, HalfDay.Morning).VolunteerId);
    }

    private static async Task<IReadOnlyList<WhyNot>> WhyNotAsync(TestCore core, TestStaff staff, Guid volunteer, DateTimeOffset startsAt)
    {
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        var taskId = await core.Dispatcher.SendAsync(staff.Station, new AskForVolunteers(caseId, TestData.Accompany(startsAt)));
        return (await core.CandidatesAsync(staff.Station, caseId, taskId)).Single(found => found.VolunteerId == volunteer).WhyNot;
    }
}
