using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Core.IdentityAccess.Demo;
using WeChatRights.Core.IdentityAccess.SignIn;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Tests.IdentityAccess.Accounts;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.IdentityAccess.Demo;

public sealed class DemoStaffTests
{
    private static readonly CreateDemoStaff Officer = new(
        "demo.station",
        "演示站员",
        [new PostRequest(StaffRole.StationOfficer, TestCity.Township, true)]
    );

    [Fact]
    public async Task ListDemoAccounts_InADemo_TheListedCodeSignsInAndTheNextOneIsListed()
    {
        await using var core = await DemoAsync();
        await core.Dispatcher.SendAsync(Actor.System("seeding"), Officer);

        for (var i = 0; i < 2; i++)
        {
            var listed = Assert.Single(await core.Dispatcher.QueryAsync(Actor.Nobody, new ListDemoAccounts()));
            var ticket = (await core.PasswordAsync(listed.UserName, listed.Password)).Ticket!;
            var answer = await core.Dispatcher.SendAsync(Actor.Nobody, new CompleteSignIn(ticket, listed.Code));
            Assert.Equal(CodeOutcome.Done, answer.Outcome);
            Assert.False(answer.SignIn!.MustChangePassword);
        }
    }

    [Fact]
    public async Task ListDemoAccounts_ARealAccountAmongThem_IsRefused()
    {
        await using var core = await DemoAsync();
        await core.Dispatcher.SendAsync(Actor.System("seeding"), Officer);
        await core.ArrangeAsync(db => db.Add(new StaffAccount(Ids.New(core.Now), "real", "真人", isDemo: false)));

        await StaffAdministrationTests.RefusedAsync(
            StaffErrors.NoDemo,
            () => core.Dispatcher.QueryAsync(Actor.Nobody, new ListDemoAccounts())
        );
    }

    [Fact]
    public async Task OutsideADemo_NothingIsListedSeededOrSignedIn()
    {
        await using var core = await TestCore.CreateAsync();
        await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township);

        await StaffAdministrationTests.RefusedAsync(
            StaffErrors.NoDemo,
            () => core.Dispatcher.QueryAsync(Actor.Nobody, new ListDemoAccounts())
        );
        await StaffAdministrationTests.RefusedAsync(StaffErrors.NoDemo, () => core.Dispatcher.SendAsync(Actor.System("seeding"), Officer));
    }

    [Fact]
    public async Task DemoAccount_InADatabaseThatMovedToProduction_CannotSignIn()
    {
        var mode = new SwitchedMode { Mode = DemoMode.From(true, "Demo") };
        await using var core = await TestCore.CreateAsync(customise: services => services.AddScoped(_ => mode.Mode));
        await core.Dispatcher.SendAsync(Actor.System("seeding"), Officer);
        Assert.Equal(SignInOutcome.NeedsCode, (await core.PasswordAsync(Officer.UserName, DemoMode.Password)).Outcome);

        mode.Mode = DemoMode.From(false, "Production");

        Assert.Equal(SignInOutcome.Wrong, (await core.PasswordAsync(Officer.UserName, DemoMode.Password)).Outcome);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    [InlineData("Staging")]
    public void DemoMode_SettingOnInAnotherEnvironment_RefusesToStart(string environment) =>
        Assert.Contains(
            "Demo:Enabled",
            Assert.Throws<InvalidOperationException>(() => DemoMode.From(true, environment)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void DemoMode_EnvironmentAlone_IsNotEnough() => Assert.False(DemoMode.From(false, "Demo").IsOn);

    private static Task<TestCore> DemoAsync() =>
        TestCore.CreateAsync(customise: services => services.AddSingleton(DemoMode.From(true, "Demo")));

    private sealed class SwitchedMode
    {
        public required DemoMode Mode { get; set; }
    }
}
