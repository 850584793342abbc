using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Core.IdentityAccess.SignIn;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.IdentityAccess.SignIn;

public sealed class SignInStaffTests
{
    [Fact]
    public async Task SignIn_PasswordAndCode_OpensASession()
    {
        await using var core = await TestCore.CreateAsync();
        var account = await core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);

        var actor = await core.SignInAsync(account);

        var profile = await core.Dispatcher.QueryAsync(actor, new GetMyStaffProfile());
        Assert.Equal(account.StaffId, profile.StaffId);
        Assert.False(profile.MustChangePassword);
        Assert.Contains(nameof(Permission.ViewCases), profile.Permissions);
        Assert.Equal("叶县", profile.Posts.Single().PlaceName.Split(' ')[0]);
        Assert.Equal(1, await CountAuditAsync(core, "SignedIn", account.StaffId, skip: 1));
    }

    [Fact]
    public async Task SignIn_FiveWrongPasswords_LocksForThirtyMinutes()
    {
        await using var core = await TestCore.CreateAsync();
        var account = await core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);

        var answers = new List<SignInAnswer>();
        for (var i = 0; i < 5; i++)
        {
            answers.Add(await core.PasswordAsync(account.UserName, "wrong"));
        }

        Assert.All(answers.Take(4), answer => Assert.Equal(SignInOutcome.Wrong, answer.Outcome));
        Assert.Equal(core.Now + TimeSpan.FromMinutes(30), answers[4].LockedUntil!.Value, TimeSpan.FromMilliseconds(1));
        Assert.Equal(SignInOutcome.Locked, (await core.PasswordAsync(account.UserName, account.Password)).Outcome);
        core.Clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        Assert.Equal(SignInOutcome.Locked, (await core.PasswordAsync(account.UserName, account.Password)).Outcome);
        core.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(SignInOutcome.NeedsCode, (await core.PasswordAsync(account.UserName, account.Password)).Outcome);
        Assert.Equal(4, await CountAuditAsync(core, "SignInFailed", account.StaffId));
        Assert.Equal(1, await CountAuditAsync(core, "SignInLocked", account.StaffId));
    }

    [Fact]
    public async Task SignIn_FiveWrongCodesBetweenRightPasswords_Locks()
    {
        await using var core = await TestCore.CreateAsync();
        var account = await core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);

        var answers = new List<CodeAnswer>();
        for (var i = 0; i < 5; i++)
        {
            answers.Add(await core.CodeAsync(account, account.WrongCodeAt(core.Now)));
        }

        Assert.Equal(
            [CodeOutcome.Wrong, CodeOutcome.Wrong, CodeOutcome.Wrong, CodeOutcome.Wrong, CodeOutcome.Locked],
            answers.Select(answer => answer.Outcome)
        );
        Assert.Equal(SignInOutcome.Locked, (await core.PasswordAsync(account.UserName, account.Password)).Outcome);
    }

    [Fact]
    public async Task SignIn_UnknownName_AnswersExactlyLikeAKnownOne()
    {
        await using var core = await TestCore.CreateAsync();
        var account = await core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);

        for (var i = 0; i < 7; i++)
        {
            var known = await core.PasswordAsync(account.UserName, "wrong");
            var unknown = await core.PasswordAsync("nobody.here", "wrong");
            Assert.Equal(known, unknown with { LockedUntil = known.LockedUntil });
            Assert.Equal(known.LockedUntil is null, unknown.LockedUntil is null);
        }
    }

    [Fact]
    public async Task SignIn_DisabledAccount_IsWrongEvenWithTheRightPassword()
    {
        await using var core = await TestCore.CreateAsync();
        var account = await core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);
        await core.Dispatcher.SendAsync(WeChatRights.Core.SharedKernel.Actor.System("test"), new DisableStaff(account.StaffId));

        Assert.Equal(SignInOutcome.Wrong, (await core.PasswordAsync(account.UserName, account.Password)).Outcome);
    }

    [Fact]
    public async Task SignIn_BurstOfGuesses_NoMoreThanTheLimitIsAnswered()
    {
        await using var core = await TestCore.CreateAsync();
        var account = await core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);

        var burst = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => TryAsync(core, account.UserName)));

        Assert.InRange(burst.Count(answer => answer == SignInOutcome.Wrong), 0, 4);
    }

    private static async Task<SignInOutcome?> TryAsync(TestCore core, string userName)
    {
        try
        {
            return (await core.PasswordAsync(userName, "wrong")).Outcome;
        }
        catch (DomainException refused)
        {
            Assert.Equal(CommonErrors.StaleData, refused.Error);
            return null;
        }
    }

    private static Task<int> CountAuditAsync(TestCore core, string action, Guid staffId, int skip = 0) =>
        core.LookAsync(async db =>
            await db.Set<AuditEntry>().CountAsync(entry => entry.Action == action && entry.ObjectId == staffId.ToString()) - skip
        );
}
