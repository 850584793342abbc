using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.SignIn;
using WeChatRights.Core.Regions;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.IdentityAccess.SignIn;

public sealed class FirstSignInTests
{
    [Fact]
    public async Task SignIn_NoAuthenticatorYet_EnrolmentIsForced()
    {
        await using var core = await TestCore.CreateAsync();
        var created = await core.CreateAccountAsync(StaffRole.StationOfficer, TestCity.Township);

        var answer = await core.PasswordAsync(created.UserName, created.TemporaryPassword);

        Assert.Equal(SignInOutcome.NeedsEnrolment, answer.Outcome);
        var skipped = await core.Dispatcher.SendAsync(Actor.Nobody, new CompleteSignIn(answer.Ticket!, "000000"));
        Assert.Equal(CodeOutcome.Expired, skipped.Outcome);
        Assert.Equal(0, await core.LookAsync(db => db.Set<StaffSession>().CountAsync()));
    }

    [Fact]
    public async Task Enrol_SecondAttempt_MakesTheFirstSecretWorthless()
    {
        await using var core = await TestCore.CreateAsync();
        var created = await core.CreateAccountAsync(StaffRole.StationOfficer, TestCity.Township);
        var first = (await core.PasswordAsync(created.UserName, created.TemporaryPassword)).Ticket!;
        var secret = (await core.Dispatcher.QueryAsync(Actor.Nobody, new GetAuthenticatorSetup(first)))!.Secret;

        await core.PasswordAsync(created.UserName, created.TemporaryPassword);

        Assert.Null(await core.Dispatcher.QueryAsync(Actor.Nobody, new GetAuthenticatorSetup(first)));
        var seen = new TestAccount(created.StaffId, created.UserName, "", secret, []);
        Assert.Equal(
            CodeOutcome.Expired,
            (await core.Dispatcher.SendAsync(Actor.Nobody, new EnrolAuthenticator(first, seen.CodeAt(core.Now)))).Outcome
        );
    }

    [Fact]
    public async Task TemporaryPassword_NothingWorksBeforeItIsChanged()
    {
        await using var core = await TestCore.CreateAsync();
        var (actor, temporary) = await EnrolledAsync(core);

        var refusal = await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.QueryAsync(actor, new GetStation(Guid.Empty)));
        Assert.Equal(CommonErrors.PasswordChangeRequired, refusal.Error);
        Assert.True((await core.Dispatcher.QueryAsync(actor, new GetMyStaffProfile())).MustChangePassword);

        Assert.Equal(PasswordChange.Done, await core.Dispatcher.SendAsync(actor, new ChangeOwnPassword(temporary, "Own-word-7")));
        var now = await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.QueryAsync(actor, new GetStation(Guid.Empty)));
        Assert.Equal(CommonErrors.NotFound, now.Error);
    }

    [Theory]
    [InlineData("Short-1", PasswordChange.TooWeak)]
    [InlineData("only-lower-letters", PasswordChange.TooWeak)]
    [InlineData("ONLYUPPER12345", PasswordChange.TooWeak)]
    [InlineData("Demo.stationofficer.410422101-A1", PasswordChange.TooWeak)]
    [InlineData("Own-word-7", PasswordChange.Done)]
    [InlineData("演示口令Aa12345", PasswordChange.Done)]
    public async Task ChangePassword_TenCharactersOfThreeClasses_NotTheName(string password, PasswordChange expected)
    {
        await using var core = await TestCore.CreateAsync();
        var (actor, temporary) = await EnrolledAsync(core);

        Assert.Equal(expected, await core.Dispatcher.SendAsync(actor, new ChangeOwnPassword(temporary, password)));
    }

    [Fact]
    public async Task ChangePassword_OldOneAgain_IsRefused()
    {
        await using var core = await TestCore.CreateAsync();
        var (actor, temporary) = await EnrolledAsync(core);

        Assert.Equal(PasswordChange.SameAsOld, await core.Dispatcher.SendAsync(actor, new ChangeOwnPassword(temporary, temporary)));
    }

    [Fact]
    public async Task ChangePassword_WrongCurrentOne_CountsTowardsTheLock()
    {
        await using var core = await TestCore.CreateAsync();
        var (actor, temporary) = await EnrolledAsync(core);

        var answers = new List<PasswordChange>();
        for (var i = 0; i < 5; i++)
        {
            answers.Add(await core.Dispatcher.SendAsync(actor, new ChangeOwnPassword("wrong", "Own-word-7")));
        }

        Assert.Equal(PasswordChange.WrongPassword, answers[3]);
        Assert.Equal(PasswordChange.Locked, answers[4]);
        Assert.Equal(PasswordChange.Locked, await core.Dispatcher.SendAsync(actor, new ChangeOwnPassword(temporary, "Own-word-7")));
    }

    [Fact]
    public async Task ChangePassword_OtherSessionsEndAndThisOneGoesOn()
    {
        await using var core = await TestCore.CreateAsync();
        var account = await core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);
        var elsewhere = await core.SignInAsync(account);
        var here = await core.SignInAsync(account);

        await core.Dispatcher.SendAsync(here, new ChangeOwnPassword(account.Password, "Another-word-8"));

        await core.Dispatcher.QueryAsync(here, new GetMyStaffProfile());
        var refusal = await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.QueryAsync(elsewhere, new GetMyStaffProfile()));
        Assert.Equal(CommonErrors.SignInRequired, refusal.Error);
    }

    private static async Task<(StaffActor Actor, string Temporary)> EnrolledAsync(TestCore core)
    {
        var created = await core.CreateAccountAsync(StaffRole.StationOfficer, TestCity.Township);
        var ticket = (await core.PasswordAsync(created.UserName, created.TemporaryPassword)).Ticket!;
        var setup = (await core.Dispatcher.QueryAsync(Actor.Nobody, new GetAuthenticatorSetup(ticket)))!;
        var account = new TestAccount(created.StaffId, created.UserName, "", setup.Secret, []);
        var enrolled = await core.Dispatcher.SendAsync(Actor.Nobody, new EnrolAuthenticator(ticket, account.CodeAt(core.Now)));
        Assert.True(enrolled.SignIn!.MustChangePassword);
        return (TestSignIn.ActorOf(enrolled.SignIn!), created.TemporaryPassword);
    }
}
