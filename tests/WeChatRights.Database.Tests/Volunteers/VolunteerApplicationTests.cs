using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Volunteers;

public sealed class VolunteerApplicationTests(Databases databases)
{
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Apply_SentTwice_IsOneApplicationOfHers_AndTheStationHears(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var anna = await core.SignInCitizenAsync("anna");
        var none = await core.Dispatcher.QueryAsync(anna, new GetMyApplication());
        var apply = Application(TestData.Helper() with { Terms = TestData.Helper().Terms with { Experienced = true } });

        await core.Dispatcher.SendAsync(anna, apply);
        await core.Dispatcher.SendAsync(anna, apply); // The answer was lost on the way.
        var other = await RefusalAsync(core, anna, Application(TestData.Helper(phone: "13900000002")));
        var row = Assert.Single((await core.Dispatcher.QueryAsync(staff.Station, new ListVolunteers())).Items);
        var mine = await core.Dispatcher.QueryAsync(anna, new GetMyApplication());

        Assert.Equal((null, true), (none.State, none.MayApply));
        Assert.Equal("volunteer-applied", other);
        Assert.Equal((VolunteerState.Applied, true, false), (row.State, row.AppliedOnline, row.Experienced));
        Assert.Equal((VolunteerState.Applied, false), (mine.State, mine.MayApply));
        Assert.Equal([StaffNoticeKind.VolunteerApplied], await NoticesAsync(core, staff.Station));
        Assert.Empty(await NoticesAsync(core, staff.County));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Apply_WithAKnownNumberOrOldRules_IsRefused(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        await core.AddVolunteerAsync(staff);
        var anna = await core.SignInCitizenAsync("anna");

        Assert.Equal("volunteer-known", await RefusalAsync(core, anna, Application(TestData.Helper("演示另一位", "+86 139 0000 0001"))));
        var fresh = TestData.Helper(phone: "13900000002");
        Assert.Equal("volunteer-rules", await RefusalAsync(core, anna, new ApplyAsVolunteer(fresh, "2020-01")));
        Assert.Equal("volunteer-place", await RefusalAsync(core, anna, Application(fresh with { Home = "410422101999" })));
        var receipt = new CitizenActor(anna.SessionId, null);
        Assert.Equal("sign-in-required", await RefusalAsync(core, receipt, Application(fresh)));
        Assert.Null((await core.Dispatcher.QueryAsync(anna, new GetMyApplication())).State);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Apply_TwiceAtOnceUnderTwoNumbers_IsOneProfile(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var anna = await core.SignInCitizenAsync("anna");

        var outcomes = await Task.WhenAll(
            OutcomeAsync(core, anna, Application(TestData.Helper(phone: "13900000002"))),
            OutcomeAsync(core, anna, Application(TestData.Helper(phone: "13900000003")))
        );

        Assert.Equal(["done", "volunteer-applied"], outcomes.Order(StringComparer.Ordinal));
        Assert.Equal(1, (await core.Dispatcher.QueryAsync(staff.Station, new ListVolunteers())).Total);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Refused_SheReadsWhy_AndMayApplyAgain(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var anna = await core.SignInCitizenAsync("anna");
        await core.Dispatcher.SendAsync(anna, Application(TestData.Helper()));
        var row = Assert.Single((await core.Dispatcher.QueryAsync(staff.County, new ListVolunteers())).Items);

        await core.Dispatcher.SendAsync(staff.County, new RefuseVolunteer(row.Id, row.Version, "演示：请先参加培训"));
        var refused = await core.Dispatcher.QueryAsync(anna, new GetMyApplication());
        await core.Dispatcher.SendAsync(anna, Application(TestData.Helper()));
        var again = await core.Dispatcher.QueryAsync(anna, new GetMyApplication());

        Assert.Equal((VolunteerState.Refused, "演示：请先参加培训", true), (refused.State, refused.Reason, refused.MayApply));
        Assert.Equal((VolunteerState.Applied, "", false), (again.State, again.Reason, again.MayApply));
    }

    /// <summary>The audit log and the table together must not lead from a complaint of hers to her name.</summary>
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Apply_LeavesNoTraceOfTheCitizenBesideTheProfile(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        await core.StaffAsync();
        var anna = await core.SignInCitizenAsync("anna");

        await core.Dispatcher.SendAsync(anna, Application(TestData.Helper()));

        var profile = await core.LookAsync(db => db.Set<Volunteer>().SingleAsync());
        Assert.Null(profile.RegisteredBy);
        Assert.Equal(VolunteerRules.Version, profile.AgreedRules);
        Assert.DoesNotContain(
            Convert.ToHexString(anna.CitizenId!.Value.ToByteArray()),
            Convert.ToHexString(profile.Applicant!),
            StringComparison.Ordinal
        );
        var named = await core.LookAsync(db => db.Set<AuditEntry>().CountAsync(entry => entry.ObjectId == profile.Id.ToString()));
        Assert.Equal(0, named);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Break_ByHerself_IsToldToTheStation_AndOnlyHersIsHersToEnd(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var (id, account) = await core.AddLinkedVolunteerAsync(staff);

        await core.Dispatcher.SendAsync(account, new PauseMyVolunteering(null));
        await core.Dispatcher.SendAsync(account, new PauseMyVolunteering("演示：又按了一次"));
        var paused = await core.Dispatcher.QueryAsync(account, new GetMyVolunteering());
        await core.Dispatcher.SendAsync(account, new ResumeMyVolunteering());
        await core.Dispatcher.SendAsync(account, new ResumeMyVolunteering());
        var back = await core.VolunteerAsync(staff.Station, id);
        await core.Dispatcher.SendAsync(staff.Station, new PauseVolunteer(id, back.Version, "演示：站里暂停"));
        var stopped = await core.Dispatcher.QueryAsync(account, new GetMyVolunteering());
        var refused = await RefusalAsync(core, account, new ResumeMyVolunteering());

        Assert.Equal((VolunteerState.Paused, "本人在手机上办的", true), (paused.State, paused.StateReason, paused.MayResume));
        Assert.Equal(VolunteerState.Active, back.State);
        Assert.Equal((VolunteerState.Paused, false, "volunteer-paused-by-station"), (stopped.State, stopped.MayResume, refused));
        Assert.Equal(
            [StaffNoticeKind.VolunteerPaused, StaffNoticeKind.VolunteerResumed],
            (await NoticesAsync(core, staff.Station)).Order()
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Leave_ByHerself_ForgetsAndIsTold(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var (id, account) = await core.AddLinkedVolunteerAsync(staff);

        await core.Dispatcher.SendAsync(account, new LeaveVolunteering("演示：搬家了"));

        var left = await core.LookAsync(db => db.Set<Volunteer>().SingleAsync(volunteer => volunteer.Id == id));
        Assert.Equal((VolunteerState.Left, "演示：搬家了", null, null), (left.State, left.StateReason, left.PhoneIndex, left.StaffId));
        Assert.False(await core.Dispatcher.QueryAsync(account, new AmVolunteer()));
        Assert.Equal([StaffNoticeKind.VolunteerLeft], await NoticesAsync(core, staff.Station));
        Assert.Equal("not-found", await RefusalAsync(core, account, new LeaveVolunteering(null)));
    }

    private static ApplyAsVolunteer Application(VolunteerFacts facts) => new(facts, VolunteerRules.Version);

    private static async Task<IEnumerable<StaffNoticeKind>> NoticesAsync(TestCore core, StaffActor staff) =>
        (await core.Dispatcher.QueryAsync(staff, new ListStaffNotices())).Items.Select(notice => notice.Kind);

    private static async Task<string> OutcomeAsync<T>(TestCore core, Actor actor, Mediator.ICommand<T> command)
    {
        try
        {
            await core.Dispatcher.SendAsync(actor, command);
            return "done";
        }
        catch (DomainException refusal)
        {
            return refusal.Error.Code;
        }
    }

    private static async Task<string> RefusalAsync<T>(TestCore core, Actor actor, Mediator.ICommand<T> command) =>
        (await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.SendAsync(actor, command))).Error.Code;
}
