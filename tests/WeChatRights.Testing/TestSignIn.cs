using OtpNet;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Core.IdentityAccess.SignIn;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Testing;

/// <summary>An account that signs in the way a person does.</summary>
public sealed record TestAccount(Guid StaffId, string UserName, string Password, string Secret, IReadOnlyList<string> RecoveryCodes)
{
    /// <summary>What the person's authenticator shows at this instant.</summary>
    public string CodeAt(DateTimeOffset now) => new Totp(Base32Encoding.ToBytes(Secret)).ComputeTotp(now.UtcDateTime);

    /// <summary>Six digits that the authenticator will not show anywhere near.</summary>
    public string WrongCodeAt(DateTimeOffset now)
    {
        var near = Enumerable.Range(-2, 5).Select(step => CodeAt(now.AddSeconds(30 * step))).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(0, 10).Select(digit => new string((char)('0' + digit), 6)).First(code => !near.Contains(code));
    }
}

public static class TestSignIn
{
    public const string Password = "Own-word-7";

    /// <summary>Opens an account as the system, enrols it and changes its password; a minute later the next code is fresh.</summary>
    public static async Task<TestAccount> AddAccountAsync(this TestCore core, StaffRole role, string division, string? userName = null)
    {
        var created = await core.CreateAccountAsync(role, division, userName);
        var ticket = (await core.PasswordAsync(created.UserName, created.TemporaryPassword)).Ticket!;
        var setup = (await core.Dispatcher.QueryAsync(Actor.Nobody, new GetAuthenticatorSetup(ticket)))!;
        var account = new TestAccount(created.StaffId, created.UserName, Password, setup.Secret, []);
        var enrolled = await core.Dispatcher.SendAsync(Actor.Nobody, new EnrolAuthenticator(ticket, account.CodeAt(core.Now)));
        await core.Dispatcher.SendAsync(ActorOf(enrolled.SignIn!), new ChangeOwnPassword(created.TemporaryPassword, Password));
        core.Clock.Advance(TimeSpan.FromMinutes(1));
        return account with { RecoveryCodes = enrolled.RecoveryCodes! };
    }

    public static Task<CreatedStaff> CreateAccountAsync(this TestCore core, StaffRole role, string division, string? userName = null) =>
        core.Dispatcher.SendAsync(
            Actor.System("test"),
            new CreateStaffAccount(
                userName ?? $"demo.{role}.{division}".ToLowerInvariant()[..Math.Min(32, 6 + role.ToString().Length + division.Length)],
                "演示员",
                null,
                [new PostRequest(role, division, InCharge: true)]
            )
        );

    public static Task<SignInAnswer> PasswordAsync(this TestCore core, string userName, string password) =>
        core.Dispatcher.SendAsync(Actor.Nobody, new SignInStaff(userName, password));

    public static async Task<CodeAnswer> CodeAsync(this TestCore core, TestAccount account, string code) =>
        await core.Dispatcher.SendAsync(
            Actor.Nobody,
            new CompleteSignIn((await core.PasswordAsync(account.UserName, account.Password)).Ticket!, code)
        );

    public static async Task<StaffActor> SignInAsync(this TestCore core, TestAccount account)
    {
        core.Clock.Advance(TimeSpan.FromSeconds(30));
        return ActorOf((await core.CodeAsync(account, account.CodeAt(core.Now))).SignIn!);
    }

    public static StaffActor ActorOf(StaffSignIn signIn) => new(signIn.StaffId, signIn.SessionId);
}
