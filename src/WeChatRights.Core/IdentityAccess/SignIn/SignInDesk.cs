using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.SignIn;

/// <summary>A finished sign-in.</summary>
/// <param name="MustChangePassword">Only the change of password is allowed before anything else.</param>
public sealed record StaffSignIn(Guid StaffId, Guid SessionId, bool MustChangePassword);

/// <summary>What every step of signing in shares: counting, locking, opening the session, and their audit rows.</summary>
internal sealed class SignInDesk(
    AppDbContext db,
    CallContext call,
    AuditTrail audit,
    UserManager<StaffAccount> users,
    SignInTickets tickets,
    Demo.DemoMode demo
)
{
    /// <summary>Closed accounts, and demo accounts outside a demo, are as good as unknown.</summary>
    public bool IsOpen(StaffAccount account) => !account.Disabled && (!account.IsDemo || demo.AdmitsDemoAccounts);

    /// <summary>The account of a valid ticket; null when the person has to begin again.</summary>
    public async Task<StaffAccount?> AccountOfAsync(string ticket, TicketStep step, CancellationToken cancellationToken)
    {
        if (tickets.Open(ticket, step, call.Now) is not { } open)
        {
            return null;
        }

        var account = await db.Set<StaffAccount>()
            .FirstOrDefaultAsync(account => account.Id == open.StaffId && account.SecurityStamp == open.SecurityStamp, cancellationToken);
        return account is not null && IsOpen(account) ? account : null;
    }

    /// <summary>
    /// Ties the answer to the account's present state: of guesses sent side by side only one is saved and answered, so a burst cannot
    /// get round the count.
    /// </summary>
    public void CountsAgainst(StaffAccount account) => db.Entry(account).Property(nameof(Entity.Version)).IsModified = true;

    /// <returns>Until when the account is locked, if this failure locked it.</returns>
    public DateTimeOffset? Fail(StaffAccount account)
    {
        var locked = account.SignInFailed(call.Now);
        audit.RecordObject(call, locked ? "SignInLocked" : "SignInFailed", account.Id.ToString(), AuditOutcome.Denied);
        return locked ? account.LockoutEnd : null;
    }

    public async Task<bool> AcceptCodeAsync(StaffAccount account, string code)
    {
        var secret = await users.GetAuthenticatorKeyAsync(account);
        if (secret is null || OneTimeCode.Match(secret, code, call.Now, account.LastTotpStep) is not { } step)
        {
            return false;
        }

        account.LastTotpStep = step;
        return true;
    }

    public StaffSignIn Open(StaffAccount account)
    {
        account.SignInSucceeded();
        var session = new StaffSession(
            Ids.New(call.Now),
            account.Id,
            account.SecurityStamp,
            call.Now,
            call.Now + StaffSessionPolicy.Absolute
        );
        db.Add(session);
        audit.RecordObject(call, "SignedIn", account.Id.ToString());
        return new StaffSignIn(account.Id, session.Id, account.MustChangePassword);
    }
}
