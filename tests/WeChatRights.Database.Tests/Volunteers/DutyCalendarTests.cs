using Ical.Net;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers.Calendars;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Duties;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Volunteers;

public sealed class DutyCalendarTests(Databases databases)
{
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Feed_ShowsPublishedDutiesAndTheHoursOfTasks_AndNothingElse(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        await core.SetNeedsAsync(staff, TestCity.Township, TestData.Need());
        var (volunteer, account) = await core.AddRosterVolunteerAsync(staff, 1);
        var secret = await IssueAsync(core, account);
        await core.PlannedWeekAsync(staff);
        var draft = await ReadAsync(core, secret);
        await PublishAsync(core, staff);
        var taskStarts = TestCore.Start.AddDays(1);
        await core.OfferedTaskAsync(staff, TestData.Accompany(taskStarts), volunteer);
        var asked = await core.AssignmentsAsync(account);
        var offered = await ReadAsync(core, secret);
        if (asked is [var one])
        {
            await core.Dispatcher.SendAsync(account, new Core.Volunteers.Assignments.Doing.AcceptAssignment(one.Id));
        }

        var feed = await ReadAsync(core, secret);
        var again = await ReadAsync(core, secret);

        Assert.Empty(Events(draft));
        Assert.Equal(["值班"], Events(offered).Select(found => found.Summary));
        Assert.Equal(["值班", "有事"], Events(feed).Select(found => found.Summary).Order(StringComparer.Ordinal));
        Assert.All(Events(feed).Where(found => found.Summary == "有事"), found => Assert.Null(found.Location));
        Assert.DoesNotContain("演示", feed.Text, StringComparison.Ordinal);
        Assert.Equal(feed.Mark, again.Mark);
        Assert.NotEqual(offered.Mark, feed.Mark);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Address_RenewedRevokedOrOfSomebodyWhoLeft_IsUnknown(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var (volunteer, account) = await core.AddRosterVolunteerAsync(staff, 1);
        var first = await IssueAsync(core, account);
        var second = await IssueAsync(core, account);

        await AssertUnknownAsync(core, first);
        await ReadAsync(core, second);
        await core.Dispatcher.SendAsync(account, new RevokeMyCalendar());
        await core.Dispatcher.SendAsync(account, new RevokeMyCalendar());
        await AssertUnknownAsync(core, second);
        var third = await IssueAsync(core, account);
        await ReadAsync(core, third);
        var version = (await core.VolunteerAsync(staff.Station, volunteer)).Version;
        await core.Dispatcher.SendAsync(staff.Station, new VolunteerLeaves(volunteer, version, "演示：搬到外地"));
        await AssertUnknownAsync(core, third);
        var refusal = await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.SendAsync(staff.Station, new IssueMyCalendar()));
        Assert.Equal(CommonErrors.NotFound, refusal.Error);
    }

    private static IReadOnlyList<Ical.Net.CalendarComponents.CalendarEvent> Events(DutyFeed feed) => [.. Calendar.Load(feed.Text)!.Events];

    private static async Task PublishAsync(TestCore core, TestStaff staff)
    {
        var week = (await core.Dispatcher.QueryAsync(staff.City, new Core.Volunteers.Rosters.Board.GetRosterBoard())).Week!;
        await core.Dispatcher.SendAsync(staff.City, new Core.Volunteers.Rosters.Board.PublishRosterWeek(week.Id, week.Version));
    }

    private static async Task<string> IssueAsync(TestCore core, StaffActor account) =>
        (await core.Dispatcher.SendAsync(account, new IssueMyCalendar())).Path.Split('/')[^1].Split('.')[0];

    private static Task<DutyFeed> ReadAsync(TestCore core, string secret) =>
        core.Dispatcher.QueryAsync(Actor.Nobody, new ReadDutyCalendar(secret));

    private static async Task AssertUnknownAsync(TestCore core, string secret)
    {
        var refusal = await Assert.ThrowsAsync<DomainException>(() => ReadAsync(core, secret));
        Assert.Equal(CommonErrors.NotFound, refusal.Error);
    }
}
