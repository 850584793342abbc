using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.AspNetCore.Identity;
using WeChatRights.Core.Audit;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.SignIn;

/// <param name="Secret">Base32, to type in by hand.</param>
/// <param name="Uri">The same as <c>otpauth://</c>, for a QR code.</param>
public sealed record AuthenticatorSetup(string UserName, string Secret, string Uri);

/// <summary>What the enrolment page shows. Null when the ticket is no good: begin again with the password.</summary>
[AllowAnyone]
public sealed record GetAuthenticatorSetup([property: Required, MaxLength(1024)] string Ticket) : IQuery<AuthenticatorSetup?>
{
    public override string ToString() => nameof(GetAuthenticatorSetup);
}

/// <param name="RecoveryCodes">Eight, shown this once and never again.</param>
public sealed record EnrolAnswer(
    CodeOutcome Outcome,
    StaffSignIn? SignIn = null,
    IReadOnlyList<string>? RecoveryCodes = null,
    DateTimeOffset? LockedUntil = null
);

/// <summary>Confirms the new authenticator with its first code and signs in. Every account has one: GB/T 22239-2019 8.1.4.1 d.</summary>
[AllowAnyone]
public sealed record EnrolAuthenticator(
    [property: Required, MaxLength(1024)] string Ticket,
    [property: Required, MaxLength(16)] string Code
) : ICommand<EnrolAnswer>, IUnaudited
{
    public override string ToString() => nameof(EnrolAuthenticator);
}

internal sealed class GetAuthenticatorSetupHandler(SignInDesk desk, UserManager<StaffAccount> users)
    : IQueryHandler<GetAuthenticatorSetup, AuthenticatorSetup?>
{
    public async ValueTask<AuthenticatorSetup?> Handle(GetAuthenticatorSetup query, CancellationToken cancellationToken) =>
        await desk.AccountOfAsync(query.Ticket, TicketStep.Enrolment, cancellationToken) is { } account
        && await users.GetAuthenticatorKeyAsync(account) is { } secret
            ? new AuthenticatorSetup(account.UserName, secret, OneTimeCode.Uri(secret, account.UserName))
            : null;
}

internal sealed class EnrolAuthenticatorHandler(SignInDesk desk, UserManager<StaffAccount> users, AuditTrail audit, CallContext call)
    : ICommandHandler<EnrolAuthenticator, EnrolAnswer>
{
    public async ValueTask<EnrolAnswer> Handle(EnrolAuthenticator command, CancellationToken cancellationToken)
    {
        var account = await desk.AccountOfAsync(command.Ticket, TicketStep.Enrolment, cancellationToken);
        if (account is null)
        {
            return new EnrolAnswer(CodeOutcome.Expired);
        }

        if (account.LockedAt(call.Now))
        {
            return new EnrolAnswer(CodeOutcome.Locked, LockedUntil: account.LockoutEnd);
        }

        desk.CountsAgainst(account);
        if (!await desk.AcceptCodeAsync(account, command.Code))
        {
            return desk.Fail(account) is { } until
                ? new EnrolAnswer(CodeOutcome.Locked, LockedUntil: until)
                : new EnrolAnswer(CodeOutcome.Wrong);
        }

        // Rotates the stamp: this ticket and any other of the same enrolment are used up.
        await users.SetTwoFactorEnabledAsync(account, enabled: true);
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(account, StaffAccountStore.RecoveryCodeCount);
        audit.RecordObject(call, "AuthenticatorEnrolled", account.Id.ToString());
        return new EnrolAnswer(CodeOutcome.Done, desk.Open(account), [.. codes ?? []]);
    }
}
