using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Intake;

/// <summary>
/// Opens one complaint to whoever holds its receipt code, and its PIN when it was filed with one: from any phone, without WeChat.
/// Answers null for every kind of failure, after the same work.
/// </summary>
[AllowAnyone]
public sealed record LookUpReceipt(
    [property: Required(ErrorMessage = "请输入回执码。"), StringLength(40, ErrorMessage = "回执码不对，请检查一下。")] string ReceiptCode,
    [property: RegularExpression("^[0-9]{6}$", ErrorMessage = "查询密码是 6 位数字。")] string? Pin
) : ICommand<OpenedReceipt?>
{
    public override string ToString() => "LookUpReceipt(redacted)";
}

/// <param name="Token">A session that stands for this complaint only.</param>
public sealed record OpenedReceipt(string Token, Guid SessionId, DateTimeOffset ExpiresAt, DateTimeOffset UnlockedUntil, Guid ComplaintId)
{
    public override string ToString() => "OpenedReceipt(redacted)";
}

internal sealed class LookUpReceiptHandler(AppDbContext db, RingSealer sealer, CitizenPins pins, CitizenSessions sessions)
    : ICommandHandler<LookUpReceipt, OpenedReceipt?>
{
    public async ValueTask<OpenedReceipt?> Handle(LookUpReceipt command, CancellationToken cancellationToken)
    {
        // Something that is no code at all is looked up like a code: nobody has the digest of an empty one.
        var digest = sealer.Digest(KeyPurpose.Receipt, "receipt", ReceiptCode.Normalise(command.ReceiptCode) ?? "");
        var complaint = await db.Set<Complaint>()
            .AsNoTracking()
            .Where(c => c.ReceiptDigest == digest)
            .Select(c => new { c.Id, c.PinId })
            .FirstOrDefaultAsync(cancellationToken);
        if (!await pins.TryForReceiptAsync(complaint is not null, complaint?.PinId, command.Pin, cancellationToken))
        {
            return null;
        }

        var issued = sessions.Open(citizenId: null);
        var until = sessions.UnlockComplaint(issued.SessionId, complaint!.Id);
        return new OpenedReceipt(issued.Token, issued.SessionId, issued.ExpiresAt, until, complaint.Id);
    }
}
