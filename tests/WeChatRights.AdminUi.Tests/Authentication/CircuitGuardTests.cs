using Microsoft.Extensions.Logging.Abstractions;
using WeChatRights.AdminUi.Authentication;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Core.IdentityAccess.SignIn;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Authentication;

public sealed class CircuitGuardTests
{
    [Fact]
    public async Task Check_DemotedSignedOutAndIdle_AreClosedAndToldWhy()
    {
        await using var core = await TestCore.CreateAsync();
        using var guard = new CircuitGuard(core.Dispatcher, NullLogger<CircuitGuard>.Instance);
        var closed = new Dictionary<string, string>(StringComparer.Ordinal);
        var idle = await WatchAsync(core, guard, closed, "idle");
        core.Clock.Advance(TimeSpan.FromMinutes(14));
        await WatchAsync(core, guard, closed, "there");
        var signedOut = await WatchAsync(core, guard, closed, "signed-out");
        var disabled = await WatchAsync(core, guard, closed, "disabled");
        await guard.CheckAsync(TestContext.Current.CancellationToken);
        Assert.Empty(closed);

        await core.Dispatcher.SendAsync(signedOut, new EndStaffSession());
        await core.Dispatcher.SendAsync(Actor.System("test"), new DisableStaff(disabled.StaffId));
        core.Clock.Advance(TimeSpan.FromMinutes(1));
        await guard.CheckAsync(TestContext.Current.CancellationToken);

        Assert.NotNull(idle);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["idle"] = "expired",
                ["signed-out"] = "ended",
                ["disabled"] = "revoked",
            },
            closed
        );
        Assert.All(closed.Values, message => Assert.NotNull(SignInMessages.Find(message)));
    }

    [Fact]
    public async Task Watch_AFourthPage_TheOldestGivesWay()
    {
        await using var core = await TestCore.CreateAsync();
        using var guard = new CircuitGuard(core.Dispatcher, NullLogger<CircuitGuard>.Instance);
        var actor = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township);
        var closed = new List<string>();

        foreach (var page in new[] { "a", "b", "c", "d", "e" })
        {
            guard.Watch(page, actor, message => closed.Add($"{page} {message}"));
        }

        Assert.Equal(["a too-many-pages", "b too-many-pages"], closed);
        Assert.NotNull(SignInMessages.Find(SessionEnd.TooManyPages));
    }

    [Fact]
    public async Task Check_OnePageFailsToClose_TheOthersAreClosed()
    {
        await using var core = await TestCore.CreateAsync();
        using var guard = new CircuitGuard(core.Dispatcher, NullLogger<CircuitGuard>.Instance);
        var actor = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township);
        var closed = 0;
        guard.Watch("a", actor, _ => throw new InvalidOperationException());
        guard.Watch("b", actor, _ => closed++);
        await core.Dispatcher.SendAsync(actor, new EndStaffSession());

        await guard.CheckAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, closed);
    }

    private static async Task<StaffActor> WatchAsync(TestCore core, CircuitGuard guard, Dictionary<string, string> closed, string page)
    {
        var actor = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township);
        guard.Watch(page, actor, message => closed[page] = message);
        return actor;
    }
}
