using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.AspNetCore.Identity;
using WeChatRights.Core.Audit;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.SignIn;

public enum CodeOutcome
{
    Done,
    Wrong,
    Locked,

    /// <summary>Too late, or the account changed meanwhile: begin again with the password.</summary>
    Expired,
}

public sealed record CodeAnswer(CodeOutcome Outcome, StaffSignIn? SignIn = null, DateTimeOffset? LockedUntil = null);

/// <summary>Second step of signing in: a code of the authenticator, or one of the recovery codes. Each works once.</summary>
[AllowAnyone]
public sealed record CompleteSignIn(
    [property: Required, MaxLength(1024)] string Ticket,
    [property: MaxLength(16)] string? Code,
    [property: MaxLength(32)] string? RecoveryCode = null
) : ICommand<CodeAnswer>, IUnaudited
{
    public override string ToString() => nameof(CompleteSignIn);
}

internal sealed class CompleteSignInHandler(SignInDesk desk, UserManager<StaffAccount> users, AuditTrail audit, CallContext call)
    : ICommandHandler<CompleteSignIn, CodeAnswer>
{
    public async ValueTask<CodeAnswer> Handle(CompleteSignIn command, CancellationToken cancellationToken)
    {
        var account = await desk.AccountOfAsync(command.Ticket, TicketStep.Code, cancellationToken);
        if (account is null)
        {
            return new CodeAnswer(CodeOutcome.Expired);
        }

        if (account.LockedAt(call.Now))
        {
            return new CodeAnswer(CodeOutcome.Locked, LockedUntil: account.LockoutEnd);
        }

        desk.CountsAgainst(account);
        if (await ProvenAsync(account, command))
        {
            return new CodeAnswer(CodeOutcome.Done, desk.Open(account));
        }

        return desk.Fail(account) is { } until ? new CodeAnswer(CodeOutcome.Locked, LockedUntil: until) : new CodeAnswer(CodeOutcome.Wrong);
    }

    private async Task<bool> ProvenAsync(StaffAccount account, CompleteSignIn command)
    {
        if (command.RecoveryCode is not { Length: > 0 } recoveryCode)
        {
            return await desk.AcceptCodeAsync(account, command.Code ?? "");
        }

        var redeemed = await users.RedeemTwoFactorRecoveryCodeAsync(account, recoveryCode);
        if (redeemed.Succeeded)
        {
            audit.RecordObject(call, "RecoveryCodeUsed", account.Id.ToString());
        }

        return redeemed.Succeeded;
    }
}
