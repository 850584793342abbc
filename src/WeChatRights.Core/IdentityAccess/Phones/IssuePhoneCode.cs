using System.Globalization;
using System.Security.Cryptography;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.IdentityAccess.Phones;

/// <summary>A code with which the person binds her own WeChat to her account; an earlier one is worth nothing any more.</summary>
[RequireStaff]
public sealed record IssuePhoneCode : ICommand<PhoneCode>;

/// <param name="Code">Eight digits; shown once, kept as a digest.</param>
public sealed record PhoneCode(string Code, DateTimeOffset ExpiresAt)
{
    public override string ToString() => "PhoneCode(redacted)";
}

internal sealed class IssuePhoneCodeHandler(AppDbContext db, CallContext call, RingSealer sealer, AuditTrail audit)
    : ICommandHandler<IssuePhoneCode, PhoneCode>
{
    private const int Codes = 100_000_000;

    public async ValueTask<PhoneCode> Handle(IssuePhoneCode command, CancellationToken cancellationToken)
    {
        var staffId = call.RequireStaff().StaffId;
        var row = await db.Set<StaffPhoneCode>().FirstOrDefaultAsync(code => code.StaffId == staffId, cancellationToken);
        if (row is null)
        {
            db.Add(row = new StaffPhoneCode(staffId));
        }

        var code = RandomNumberGenerator.GetInt32(Codes).ToString("D8", CultureInfo.InvariantCulture);
        row.Renew(StaffPhones.DigestOfCode(sealer, code), call.Now);
        audit.RecordObject(call, "PhoneCodeIssued", staffId.ToString());
        return new PhoneCode(code, row.ExpiresAt);
    }
}
