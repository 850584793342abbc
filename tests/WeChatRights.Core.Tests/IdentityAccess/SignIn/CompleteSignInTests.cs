using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Core.IdentityAccess.SignIn;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.IdentityAccess.SignIn;

public sealed class CompleteSignInTests
{
    [Fact]
    public async Task Complete_SameCodeTwice_WorksOnce()
    {
        await using var core = await TestCore.CreateAsync();
        var account = await core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);
        var code = account.CodeAt(core.Now);

        Assert.Equal(CodeOutcome.Done, (await core.CodeAsync(account, code)).Outcome);
        Assert.Equal(CodeOutcome.Wrong, (await core.CodeAsync(account, code)).Outcome);
    }

    [Fact]
    public async Task Complete_SameCodeSideBySide_OpensOneSession()
    {
        await using var core = await TestCore.CreateAsync();
        var account = await core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);
        var ticket = (await core.PasswordAsync(account.UserName, account.Password)).Ticket!;
        var command = new CompleteSignIn(ticket, account.CodeAt(core.Now));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TryAsync(core, command)));

        Assert.Single(answers, answer => answer == CodeOutcome.Done);
    }

    [Theory]
    [InlineData(-30, CodeOutcome.Done)]
    [InlineData(30, CodeOutcome.Done)]
    [InlineData(-60, CodeOutcome.Wrong)]
    [InlineData(60, CodeOutcome.Wrong)]
    public async Task Complete_ClockOfThePhoneIsOff_OneStepIsTolerated(int seconds, CodeOutcome expected)
    {
        await using var core = await TestCore.CreateAsync();
        var account = await core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);
        core.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(expected, (await core.CodeAsync(account, account.CodeAt(core.Now.AddSeconds(seconds)))).Outcome);
    }

    [Fact]
    public async Task Complete_RecoveryCode_WorksOnceInAnySpelling()
    {
        await using var core = await TestCore.CreateAsync();
        var account = await core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);
        Assert.Equal(8, account.RecoveryCodes.Count);
        var code = $" {account.RecoveryCodes[3].ToLowerInvariant()}";

        Assert.Equal(CodeOutcome.Done, (await RecoverAsync(core, account, code)).Outcome);
        Assert.Equal(CodeOutcome.Wrong, (await RecoverAsync(core, account, code)).Outcome);
        Assert.Equal(CodeOutcome.Done, (await RecoverAsync(core, account, account.RecoveryCodes[4])).Outcome);
    }

    [Fact]
    public async Task Complete_OldOrForgedTicket_MustBeginAgain()
    {
        await using var core = await TestCore.CreateAsync();
        var account = await core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);
        var ticket = (await core.PasswordAsync(account.UserName, account.Password)).Ticket!;
        core.Clock.Advance(TimeSpan.FromMinutes(5));

        foreach (var bad in new[] { ticket, "A" + ticket[1..], "no ticket", "!!" })
        {
            var answer = await core.Dispatcher.SendAsync(Actor.Nobody, new CompleteSignIn(bad, account.CodeAt(core.Now)));
            Assert.Equal(CodeOutcome.Expired, answer.Outcome);
        }
    }

    [Fact]
    public async Task Complete_PasswordResetMeanwhile_TicketIsDead()
    {
        await using var core = await TestCore.CreateAsync();
        var account = await core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);
        var ticket = (await core.PasswordAsync(account.UserName, account.Password)).Ticket!;
        await core.Dispatcher.SendAsync(Actor.System("test"), new ResetStaffPassword(account.StaffId));

        var answer = await core.Dispatcher.SendAsync(Actor.Nobody, new CompleteSignIn(ticket, account.CodeAt(core.Now)));

        Assert.Equal(CodeOutcome.Expired, answer.Outcome);
    }

    private static async Task<CodeAnswer> RecoverAsync(TestCore core, TestAccount account, string code) =>
        await core.Dispatcher.SendAsync(
            Actor.Nobody,
            new CompleteSignIn((await core.PasswordAsync(account.UserName, account.Password)).Ticket!, null, code)
        );

    private static async Task<CodeOutcome?> TryAsync(TestCore core, CompleteSignIn command)
    {
        try
        {
            return (await core.Dispatcher.SendAsync(Actor.Nobody, command)).Outcome;
        }
        catch (DomainException)
        {
            return null;
        }
    }
}
