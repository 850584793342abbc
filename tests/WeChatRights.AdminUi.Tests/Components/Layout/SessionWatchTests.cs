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
        Core.Clock.Advance(StaffSessionPolicy.Idle - StaffSessionPolicy.WarnBefore - TimeSpan.FromMinutes(1));
        Assert.Empty(watch.FindAll(Idle));

        await NudgeUntilAsync(() => watch.FindAll(Idle).Count > 0, "the warning shows");
        Assert.Contains("快要自动退出了", watch.Find(Idle).TextContent, StringComparison.Ordinal);
        watch.Find("[data-testid=session-stay]").Click();

        watch.WaitForAssertion(() => Assert.Empty(watch.FindAll(Idle)));
        var session = await Core.Dispatcher.QueryAsync(Me!, new GetMySession());
        Assert.InRange(Core.Now + StaffSessionPolicy.Idle - session.IdleEndsAt, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Idle_SomethingDoneOnAnotherPage_TakesTheWarningAway()
    {
        await BecomeAsync(StaffRole.StationOfficer, TestCity.Township);
        var watch = Render<SessionWatch>();
        Core.Clock.Advance(StaffSessionPolicy.Idle - StaffSessionPolicy.WarnBefore);
        await NudgeUntilAsync(() => watch.FindAll(Idle).Count > 0, "the warning shows");

        await Core.Dispatcher.SendAsync(Me!, new TouchStaffSession());

        await NudgeUntilAsync(() => watch.FindAll(Idle).Count == 0, "the warning is gone");
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
        Core.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Empty(watch.Markup.Trim());
    }

    /// <summary>
    /// Nudges the clock until it is so: between a look and its next alarm the clock may already have gone on. Never as far as the end.
    /// </summary>
    private async Task NudgeUntilAsync(Func<bool> isSo, string what)
    {
        var end = Core.Now + StaffSessionPolicy.WarnBefore - TimeSpan.FromSeconds(20);
        await Eventually.TrueAsync(
            () =>
            {
                if (!isSo() && Core.Now < end)
                {
                    Core.Clock.Advance(TimeSpan.FromSeconds(2));
                }

                return isSo();
            },
            what,
            cancellationToken: Xunit.TestContext.Current.CancellationToken
        );
    }
}
