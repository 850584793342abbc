using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.AspNetCore.Identity;
using WeChatRights.Core.Audit;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.SignIn;

public enum SignInOutcome
{
    /// <summary>Name or password: which of them is not told. Closed and unknown accounts answer the same.</summary>
    Wrong,
    Locked,
    NeedsCode,
    NeedsEnrolment,
}

/// <param name="LockedUntil">With <see cref="SignInOutcome.Locked"/>.</param>
/// <param name="Ticket">For <see cref="CompleteSignIn"/> or <see cref="EnrolAuthenticator"/>; five minutes.</param>
public sealed record SignInAnswer(SignInOutcome Outcome, DateTimeOffset? LockedUntil = null, string? Ticket = null);

/// <summary>First step of signing in. Answers instead of throwing, so that a failure is counted; five lock the account for 30 minutes.</summary>
[AllowAnyone]
public sealed record SignInStaff([property: Required, MaxLength(64)] string UserName, [property: Required, MaxLength(128)] string Password)
    : ICommand<SignInAnswer>,
        IUnaudited
{
    public override string ToString() => nameof(SignInStaff);
}

internal sealed class SignInStaffHandler(
    UserManager<StaffAccount> users,
    SignInDesk desk,
    SignInTickets tickets,
    UnknownNames unknown,
    CallContext call
) : ICommandHandler<SignInStaff, SignInAnswer>
{
    private static readonly SignInAnswer Wrong = new(SignInOutcome.Wrong);
    private static readonly StaffAccount Stranger = new(Guid.Empty, "", "", isDemo: false);
    private static string? _strangersHash;

    public async ValueTask<SignInAnswer> Handle(SignInStaff command, CancellationToken cancellationToken)
    {
        var account = await users.FindByNameAsync(command.UserName);
        if (account is null || !desk.IsOpen(account))
        {
            return AnswerStranger(command);
        }

        // Checked even when locked: the time it takes tells nothing.
        var right = await users.CheckPasswordAsync(account, command.Password);
        if (account.LockedAt(call.Now))
        {
            return new SignInAnswer(SignInOutcome.Locked, account.LockoutEnd);
        }

        desk.CountsAgainst(account);
        return right ? await NextStepAsync(account) : AnswerOf(desk.Fail(account));
    }

    private static SignInAnswer AnswerOf(DateTimeOffset? lockedUntil) =>
        lockedUntil is null ? Wrong : new SignInAnswer(SignInOutcome.Locked, lockedUntil);

    /// <summary>The same work and the same answers as for an account that exists.</summary>
    private SignInAnswer AnswerStranger(SignInStaff command)
    {
        _strangersHash ??= users.PasswordHasher.HashPassword(Stranger, PasswordOfNobody);
        users.PasswordHasher.VerifyHashedPassword(Stranger, _strangersHash, command.Password);
        return AnswerOf(unknown.Failed(users.NormalizeName(command.UserName), call.Now));
    }

    private static string PasswordOfNobody => Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));

    private async Task<SignInAnswer> NextStepAsync(StaffAccount account)
    {
        if (account.AuthenticatorConfirmed)
        {
            return new SignInAnswer(SignInOutcome.NeedsCode, Ticket: tickets.Issue(account, TicketStep.Code, call.Now));
        }

        // A new secret each time, and a new stamp with it: what an earlier visitor saw of an unfinished enrolment is worth nothing.
        await users.ResetAuthenticatorKeyAsync(account);
        return new SignInAnswer(SignInOutcome.NeedsEnrolment, Ticket: tickets.Issue(account, TicketStep.Enrolment, call.Now));
    }
}
