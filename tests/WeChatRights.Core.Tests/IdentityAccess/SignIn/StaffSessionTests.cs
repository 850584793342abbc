using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.SignIn;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.IdentityAccess.SignIn;

public sealed class StaffSessionTests
{
    [Fact]
    public async Task Session_FifteenMinutesIdle_Expires()
    {
        await using var core = await TestCore.CreateAsync();
        var actor = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township);

        core.Clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        await core.Dispatcher.QueryAsync(actor, new GetMyStaffProfile());
        core.Clock.Advance(TimeSpan.FromSeconds(1));

        await AssertEndedAsync(core, actor, SessionState.Expired);
    }

    [Fact]
    public async Task Session_Touched_StaysUntilTenHoursAreOver()
    {
        await using var core = await TestCore.CreateAsync();
        var actor = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township);

        for (var minutes = 0; minutes < (10 * 60) - 10; minutes += 10)
        {
            core.Clock.Advance(TimeSpan.FromMinutes(10));
            await core.Dispatcher.SendAsync(actor, new TouchStaffSession());
        }

        Assert.Equal(SessionState.Live, await StateAsync(core, actor));
        core.Clock.Advance(TimeSpan.FromMinutes(10));
        await AssertEndedAsync(core, actor, SessionState.Expired);
    }

    [Fact]
    public async Task Touch_WithinAMinute_WritesNothing()
    {
        await using var core = await TestCore.CreateAsync();
        var actor = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township);
        var before = core.Now;

        core.Clock.Advance(TimeSpan.FromSeconds(59));
        await core.Dispatcher.SendAsync(actor, new TouchStaffSession());
        Assert.Equal(before, await LastSeenAsync(core, actor));
        core.Clock.Advance(TimeSpan.FromSeconds(1));
        await core.Dispatcher.SendAsync(actor, new TouchStaffSession());

        Assert.Equal(core.Now, await LastSeenAsync(core, actor));
        Assert.Equal(0, await core.LookAsync(db => db.Set<AuditEntry>().CountAsync(entry => entry.Action == nameof(TouchStaffSession))));
    }

    [Fact]
    public async Task EndStaffSession_TheSessionIsOverForEveryOne()
    {
        await using var core = await TestCore.CreateAsync();
        var actor = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township);

        await core.Dispatcher.SendAsync(actor, new EndStaffSession());

        await AssertEndedAsync(core, actor, SessionState.Ended);
    }

    [Fact]
    public async Task CheckStaffSessions_UnknownOne_IsRevoked()
    {
        await using var core = await TestCore.CreateAsync();

        Assert.Equal(SessionState.Revoked, await StateAsync(core, new StaffActor(Guid.Empty, Ids.New(core.Now))));
    }

    [Fact]
    public async Task CheckStaffSessions_ForPeople_IsForbidden()
    {
        await using var core = await TestCore.CreateAsync();
        var actor = await core.AddOfficerAsync(StaffRole.SecurityAdministrator, TestCity.City);

        var refusal = await Assert.ThrowsAsync<DomainException>(() =>
            core.Dispatcher.QueryAsync(actor, new CheckStaffSessions([actor.SessionId]))
        );

        Assert.Equal(CommonErrors.Forbidden, refusal.Error);
    }

    internal static async Task AssertEndedAsync(TestCore core, StaffActor actor, SessionState state)
    {
        var refusal = await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.QueryAsync(actor, new GetMyStaffProfile()));
        Assert.Equal(CommonErrors.SignInRequired, refusal.Error);
        Assert.Equal(state, await StateAsync(core, actor));
    }

    private static async Task<SessionState> StateAsync(TestCore core, StaffActor actor) =>
        (await core.Dispatcher.QueryAsync(Actor.System("test"), new CheckStaffSessions([actor.SessionId])))[actor.SessionId];

    private static Task<DateTimeOffset> LastSeenAsync(TestCore core, StaffActor actor) =>
        core.LookAsync(db =>
            db.Set<StaffSession>().Where(session => session.Id == actor.SessionId).Select(session => session.LastSeenAt).SingleAsync()
        );
}
