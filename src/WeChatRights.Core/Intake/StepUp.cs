using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Intake;

/// <summary>
/// She proves that a complaint is hers: by the PIN (opens all complaints filed with it) or by a receipt code (opens that one). A
/// receipt of a complaint that has a PIN and was filed from elsewhere needs both: <see cref="LookUpReceipt"/>.
/// </summary>
[RequireCitizen]
public sealed record StepUp(
    [property: RegularExpression("^[0-9]{6}$", ErrorMessage = "查询密码是 6 位数字。")] string? Pin,
    [property: StringLength(40, ErrorMessage = "回执码不对，请检查一下。")] string? ReceiptCode
) : ICommand<StepUpResult>, IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrEmpty(Pin) == string.IsNullOrEmpty(ReceiptCode))
        {
            yield return new ValidationResult("请输入查询密码或回执码，填一样就行。", [nameof(Pin)]);
        }
    }

    public override string ToString() => "StepUp(redacted)";
}

/// <param name="UnlockedUntil">Null: refused. Why is never told: a wrong code, none to compare with, and a lock look the same.</param>
public sealed record StepUpResult(DateTimeOffset? UnlockedUntil);

internal sealed class StepUpHandler(
    AppDbContext db,
    CallContext call,
    CitizenPins pins,
    RingSealer sealer,
    StepUpLockout lockout,
    CitizenSessions sessions
) : ICommandHandler<StepUp, StepUpResult>
{
    public async ValueTask<StepUpResult> Handle(StepUp command, CancellationToken cancellationToken)
    {
        var citizen = call.Actor as CitizenActor ?? throw new DomainException(CommonErrors.SignInRequired);
        var until = string.IsNullOrEmpty(command.Pin)
            ? await ByReceiptAsync(citizen, command.ReceiptCode!, cancellationToken)
            : await ByPinAsync(citizen, command.Pin, cancellationToken);
        return new StepUpResult(until);
    }

    private async Task<DateTimeOffset?> ByPinAsync(CitizenActor citizen, string pin, CancellationToken cancellationToken)
    {
        var pinId = await pins.FindAsync(citizen.CitizenId, pin, cancellationToken);
        var counts = citizen.CitizenId is { } citizenId && await lockout.CountAsync(citizenId, pinId is not null, cancellationToken);
        return counts && pinId is { } proven ? sessions.UnlockPin(citizen.SessionId, proven) : null;
    }

    /// <summary>No lock here: a code of 100 bits cannot be guessed, and the lock must not shut her out when a thief guesses PINs.</summary>
    private async Task<DateTimeOffset?> ByReceiptAsync(CitizenActor citizen, string receiptCode, CancellationToken cancellationToken)
    {
        if (ReceiptCode.Normalise(receiptCode) is not { } code)
        {
            return null;
        }

        var digest = sealer.Digest(KeyPurpose.Receipt, "receipt", code);
        var citizenId = citizen.CitizenId;
        var complaintId = await db.Set<Complaint>()
            .Where(complaint => complaint.ReceiptDigest == digest)
            .Where(complaint => complaint.PinId == null || (citizenId != null && complaint.CitizenId == citizenId))
            .Select(complaint => (Guid?)complaint.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return complaintId is { } proven ? sessions.UnlockComplaint(citizen.SessionId, proven) : null;
    }
}
