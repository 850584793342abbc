using Bunit;
using WeChatRights.AdminUi.Components.Layout;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.SignIn;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Layout;

public sealed class SessionWatchTests : CorePageContext
{
    private const string Idle = "[data-testid=session-idle]";
    private const string End = "[data-testid=session-end]";

    [Fact]
    public async Task Idle_TwoMinutesBefore_WarnsAndOneClickGoesOn()
    {
        await BecomeAsync(StaffRole.StationOfficer, TestCity.Township);
        var watch = Render<SessionWatch>();
        await TurnOnAsync(StaffSessionPolicy.Idle - StaffSessionPolicy.WarnBefore - TimeSpan.FromMinutes(1));
        Assert.Empty(watch.FindAll(Idle));

        await TurnOnAsync(TimeSpan.FromMinutes(1.5));
        watch.WaitForAssertion(() => Assert.Contains("快要自动退出了", watch.Find(Idle).TextContent, StringComparison.Ordinal));
        watch.Find("[data-testid=session-stay]").Click();

        watch.WaitForAssertion(() => Assert.Empty(watch.FindAll(Idle)));
        Assert.Equal(Core.Now + StaffSessionPolicy.Idle, (await Core.Dispatcher.QueryAsync(Me!, new GetMySession())).IdleEndsAt);
    }

    [Fact]
    public async Task Idle_SomethingDoneOnAnotherPage_TakesTheWarningAway()
    {
        await BecomeAsync(StaffRole.StationOfficer, TestCity.Township);
        var watch = Render<SessionWatch>();
        await TurnOnAsync(StaffSessionPolicy.Idle - TimeSpan.FromMinutes(1));
        watch.WaitForAssertion(() => Assert.NotEmpty(watch.FindAll(Idle)));

        await Core.Dispatcher.SendAsync(Me!, new TouchStaffSession());
        await TurnOnAsync(TimeSpan.FromSeconds(10));

        watch.WaitForAssertion(() => Assert.Empty(watch.FindAll(Idle)));
    }

    [Fact]
    public async Task LongDay_BeforeTheAbsoluteEnd_AsksToSave()
    {
        await BecomeAsync(StaffRole.StationOfficer, TestCity.Township);
        Core.Clock.Advance(StaffSessionPolicy.Absolute - TimeSpan.FromMinutes(1));
        await Core.KeepSignedInAsync();

        var watch = Render<SessionWatch>();

        watch.WaitForAssertion(() => Assert.Contains("请先保存手上的内容", watch.Find(End).TextContent, StringComparison.Ordinal));
        watch.Find(End + " button").Click();
        Assert.Empty(watch.FindAll(End));
    }

    [Fact]
    public async Task Ended_SessionIsOver_ShowsNothingAndAsksNoMore()
    {
        await BecomeAsync(StaffRole.StationOfficer, TestCity.Township);
        await Core.Dispatcher.SendAsync(Me!, new EndStaffSession());

        var watch = Render<SessionWatch>();
        await TurnOnAsync(TimeSpan.FromHours(1));

        Assert.Empty(watch.Markup.Trim());
    }

    /// <summary>Lets the watch arm its next look before the clock goes on.</summary>
    private async Task TurnOnAsync(TimeSpan time)
    {
        for (var left = time; left > TimeSpan.Zero; left -= TimeSpan.FromSeconds(30))
        {
            Core.Clock.Advance(left < TimeSpan.FromSeconds(30) ? left : TimeSpan.FromSeconds(30));
            await Task.Yield();
        }
    }
}
