using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.SignIn;

/// <summary>How many of one's recovery codes are still unused.</summary>
[RequireStaff]
public sealed record CountMyRecoveryCodes : IQuery<int>;

/// <summary>
/// Replaces one's recovery codes by new ones; the old ones are void at once. Asks for a code of the authenticator, so that a screen left
/// open is not enough. Answers instead of throwing, so that a wrong code counts towards the lock.
/// </summary>
[RequireStaff]
public sealed record RenewRecoveryCodes([property: Required, MaxLength(16)] string Code) : ICommand<RenewedCodes>
{
    public override string ToString() => nameof(RenewRecoveryCodes);
}

/// <param name="Codes">Shown this once and never again; null unless <see cref="CodeOutcome.Done"/>.</param>
public sealed record RenewedCodes(CodeOutcome Outcome, IReadOnlyList<string>? Codes = null, DateTimeOffset? LockedUntil = null)
{
    public override string ToString() => $"{nameof(RenewedCodes)} {Outcome}";
}

internal sealed class CountMyRecoveryCodesHandler(AppDbContext db, CallContext call, UserManager<StaffAccount> users)
    : IQueryHandler<CountMyRecoveryCodes, int>
{
    public async ValueTask<int> Handle(CountMyRecoveryCodes query, CancellationToken cancellationToken)
    {
        var me = call.RequireStaff().StaffId;
        return await users.CountRecoveryCodesAsync(
            await db.Set<StaffAccount>().AsNoTracking().SingleAsync(account => account.Id == me, cancellationToken)
        );
    }
}

internal sealed class RenewRecoveryCodesHandler(
    AppDbContext db,
    CallContext call,
    SignInDesk desk,
    UserManager<StaffAccount> users,
    AuditTrail audit
) : ICommandHandler<RenewRecoveryCodes, RenewedCodes>
{
    public async ValueTask<RenewedCodes> Handle(RenewRecoveryCodes command, CancellationToken cancellationToken)
    {
        var me = call.RequireStaff().StaffId;
        var account = await db.Set<StaffAccount>().SingleAsync(account => account.Id == me, cancellationToken);
        if (account.LockedAt(call.Now))
        {
            return new RenewedCodes(CodeOutcome.Locked, LockedUntil: account.LockoutEnd);
        }

        desk.CountsAgainst(account);
        if (!await desk.AcceptCodeAsync(account, command.Code))
        {
            return desk.Fail(account) is { } until
                ? new RenewedCodes(CodeOutcome.Locked, LockedUntil: until)
                : new RenewedCodes(CodeOutcome.Wrong);
        }

        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(account, StaffAccountStore.RecoveryCodeCount);
        audit.RecordObject(call, "RecoveryCodesRenewed", account.Id.ToString());
        return new RenewedCodes(CodeOutcome.Done, [.. codes ?? []]);
    }
}
