using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.IdentityAccess.Phones;

/// <summary>
/// Ties the WeChat that asks to the account whose code it shows, with a PIN for later; an earlier phone of the account is let go. Answers null
/// for every kind of wrong code.
/// </summary>
[RequireCitizen]
public sealed record BindStaffPhone(
    [property: Required(ErrorMessage = "请填 8 位绑定码。"), RegularExpression("^[0-9]{8}$", ErrorMessage = "绑定码是 8 位数字。")]
        string Code,
    [property: Required(ErrorMessage = "请设 6 位密码。"), RegularExpression("^[0-9]{6}$", ErrorMessage = "密码是 6 位数字。")] string Pin
) : ICommand<OpenedPhoneSession?>
{
    public override string ToString() => "BindStaffPhone(redacted)";
}

internal sealed class BindStaffPhoneHandler(AppDbContext db, CallContext call, RingSealer sealer, StaffPhones phones, AuditTrail audit)
    : ICommandHandler<BindStaffPhone, OpenedPhoneSession?>
{
    public async ValueTask<OpenedPhoneSession?> Handle(BindStaffPhone command, CancellationToken cancellationToken)
    {
        var citizenId = (call.Actor as CitizenActor)?.CitizenId ?? throw new DomainException(CommonErrors.SignInRequired);
        var digest = StaffPhones.DigestOfCode(sealer, command.Code);
        var code = await db.Set<StaffPhoneCode>()
            .FirstOrDefaultAsync(row => row.Digest == digest && row.ExpiresAt > call.Now, cancellationToken);
        if (code is null || await phones.AccountAsync(code.StaffId, cancellationToken) is not { } account)
        {
            return null;
        }

        db.Remove(code);
        db.RemoveRange(
            await db.Set<StaffPhone>()
                .Where(phone => phone.StaffId == account.Id || phone.CitizenId == citizenId)
                .ToListAsync(cancellationToken)
        );
        var id = Ids.New(call.Now);
        db.Add(new StaffPhone(id, account.Id, citizenId, await phones.DigestOfPinAsync(id, command.Pin, cancellationToken), call.Now));
        audit.RecordObject(call, "PhoneBound", account.Id.ToString());
        return await phones.OpenAsync(account, cancellationToken);
    }
}
