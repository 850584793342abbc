using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Phones;

/// <summary>
/// Signs a staff member in with the bound WeChat and the PIN. Answers null for a wrong PIN, a locked phone and a WeChat that is bound to nobody
/// alike, and takes as long for each.
/// </summary>
[RequireCitizen]
public sealed record SignInByPhone(
    [property: Required(ErrorMessage = "请填 6 位密码。"), RegularExpression("^[0-9]{6}$", ErrorMessage = "密码是 6 位数字。")] string Pin
) : ICommand<OpenedPhoneSession?>
{
    public override string ToString() => "SignInByPhone(redacted)";
}

internal sealed class SignInByPhoneHandler(AppDbContext db, CallContext call, StaffPhones phones)
    : ICommandHandler<SignInByPhone, OpenedPhoneSession?>
{
    public async ValueTask<OpenedPhoneSession?> Handle(SignInByPhone command, CancellationToken cancellationToken)
    {
        var citizenId = (call.Actor as CitizenActor)?.CitizenId ?? throw new DomainException(CommonErrors.SignInRequired);
        var phone = await db.Set<StaffPhone>().FirstOrDefaultAsync(row => row.CitizenId == citizenId, cancellationToken);
        if (phone is null)
        {
            await phones.DigestOfPinAsync(Guid.Empty, command.Pin, cancellationToken);
            return null;
        }

        var right = await phones.IsRightAsync(phone, command.Pin, cancellationToken);
        return phone.Count(right, call.Now) && await phones.AccountAsync(phone.StaffId, cancellationToken) is { } account
            ? await phones.OpenAsync(account, cancellationToken)
            : null;
    }
}
