using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.SignIn;

public enum PasswordChange
{
    Done,
    WrongPassword,
    Locked,
    TooWeak,
    SameAsOld,
}

/// <summary>
/// Changes one's own password; every other session of the account ends. Answers instead of throwing, so that a wrong current password
/// counts towards the lock.
/// </summary>
[RequireStaff(DuringPasswordChange = true)]
public sealed record ChangeOwnPassword(
    [property: Required, MaxLength(128)] string CurrentPassword,
    [property: Required, MaxLength(128)] string NewPassword
) : ICommand<PasswordChange>
{
    public override string ToString() => nameof(ChangeOwnPassword);
}

internal sealed class ChangeOwnPasswordHandler(AppDbContext db, CallContext call, UserManager<StaffAccount> users, SignInDesk desk)
    : ICommandHandler<ChangeOwnPassword, PasswordChange>
{
    public async ValueTask<PasswordChange> Handle(ChangeOwnPassword command, CancellationToken cancellationToken)
    {
        var actor = (StaffActor)call.Actor;
        var account = await db.Set<StaffAccount>().SingleAsync(account => account.Id == actor.StaffId, cancellationToken);
        if (account.LockedAt(call.Now))
        {
            return PasswordChange.Locked;
        }

        if (string.Equals(command.CurrentPassword, command.NewPassword, StringComparison.Ordinal))
        {
            return PasswordChange.SameAsOld;
        }

        desk.CountsAgainst(account);
        var result = await users.ChangePasswordAsync(account, command.CurrentPassword, command.NewPassword);
        if (!result.Succeeded)
        {
            return Refusal(account, result);
        }

        account.PasswordChanged();
        var session = await db.Set<StaffSession>().SingleAsync(session => session.Id == actor.SessionId, cancellationToken);
        session.Restamp(account.SecurityStamp);
        return PasswordChange.Done;
    }

    private PasswordChange Refusal(StaffAccount account, IdentityResult result)
    {
        if (!result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch)))
        {
            return PasswordChange.TooWeak;
        }

        return desk.Fail(account) is null ? PasswordChange.WrongPassword : PasswordChange.Locked;
    }
}
