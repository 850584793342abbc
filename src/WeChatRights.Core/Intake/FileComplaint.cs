using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Privacy.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Telemetry;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Intake;

/// <summary>She files. Sent again with the same key and the same content, it answers the same and files nothing new.</summary>
/// <param name="Appointment">A consultation is booked with it; its seat is taken in the same step.</param>
/// <param name="IdempotencyKey">Made on the device before the first try; at least 16 characters.</param>
[AllowAnyone]
public sealed record FileComplaint(
    [property: Required, StringLength(128, MinimumLength = 16, ErrorMessage = "提交编号应为 16 到 128 个字符。")] string IdempotencyKey,
    Nature Nature,
    [property: Required(ErrorMessage = "请选择类别。"), StringLength(8, ErrorMessage = "没有这个类别，请重新选择。")] string Category,
    [property: Required(ErrorMessage = "请选择乡镇或街道。"), RegularExpression(@"^[0-9]{9}$", ErrorMessage = "请选择乡镇或街道。")]
        string Township,
    [property: RegularExpression(@"^[0-9]{12}$", ErrorMessage = "请从列表里选择村或社区。")] string? Village,
    [property: Required(ErrorMessage = "请说说发生了什么。"), StringLength(5000, MinimumLength = 1, ErrorMessage = "最多写 5000 个字。")]
        string Narrative,
    DateOnly? OccurredOn,
    RespondentRelation? RespondentRelation,
    Respondent? Respondent,
    bool Anonymous,
    ClientIdentity? Identity,
    [property: MaxLength(6, ErrorMessage = "最多选 6 项。")] IReadOnlyList<SpecialGroup>? SpecialGroups,
    bool MinorInvolved,
    bool AvoidVillage,
    DangerAnswers? Danger,
    SafeContact? SafeContact,
    [property: RegularExpression(@"^[0-9]{6}$", ErrorMessage = "查询密码是 6 位数字。")] string? Pin,
    [property: Required(ErrorMessage = "请先阅读并同意说明。"), MaxLength(10, ErrorMessage = "同意的说明太多了。")]
        IReadOnlyList<string> Consents,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Appointment? Appointment = null
) : ICommand<FiledComplaint>, IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Anonymous && Identity is null)
        {
            yield return new ValidationResult("请填写姓名，或选择匿名。", [nameof(Identity)]);
        }

        if (Anonymous && Identity is not null)
        {
            yield return new ValidationResult("选了匿名就不用填姓名和电话。", [nameof(Identity)]);
        }

        if (Village is not null && !Village.StartsWith(Township ?? "?", StringComparison.Ordinal))
        {
            yield return new ValidationResult("这个村不在所选的乡镇里，请重新选择。", [nameof(Village)]);
        }
    }

    public override string ToString() => "FileComplaint(redacted)";
}

/// <summary>
/// Staff write it down: beside her (代录), from a call, a visit, a letter, a transfer, or because they found it. One register for all doors.
/// Ties it to nobody's WeChat; the receipt is hers.
/// </summary>
/// <param name="Door">How it came; null: written down beside her.</param>
[RequirePermission(Permission.HandleCase)]
public sealed record FileOnBehalf(FileComplaint Filing, IntakeDoor? Door = null) : ICommand<FiledComplaint>
{
    public override string ToString() => "FileOnBehalf(redacted)";
}

/// <param name="ReceiptCode">Shown once; the only proof for who files without a name.</param>
/// <param name="Emergency">Numbers to call now, when she answered that she is in danger or hurt.</param>
public sealed record FiledComplaint(Guid Id, string Number, string ReceiptCode, EmergencyAdvice? Emergency)
{
    public override string ToString() => "FiledComplaint(redacted)";
}

public sealed record EmergencyAdvice(string Text, IReadOnlyList<Hotline> Numbers);

internal sealed class FileComplaintHandler(
    AppDbContext db,
    CallContext call,
    CaseKeyStore keys,
    RingSealer sealer,
    ComplaintPlaces places,
    ComplaintParties parties,
    CitizenPins pins,
    ConsentLedger consents,
    CoreMeter meter
) : ICommandHandler<FileComplaint, FiledComplaint>, ICommandHandler<FileOnBehalf, FiledComplaint>
{
    /// <summary>Ours: an older stamp is a slip of the pen.</summary>
    private const int OldestStampDays = 60;

    public ValueTask<FiledComplaint> Handle(FileOnBehalf command, CancellationToken cancellationToken) =>
        FileAsync(command.Filing, command.Door ?? new IntakeDoor(IntakeChannel.WrittenDown), cancellationToken);

    public ValueTask<FiledComplaint> Handle(FileComplaint command, CancellationToken cancellationToken) =>
        FileAsync(command, null, cancellationToken);

    /// <param name="door">Null: she files herself.</param>
    private async ValueTask<FiledComplaint> FileAsync(FileComplaint command, IntakeDoor? door, CancellationToken cancellationToken)
    {
        var citizenId = (call.Actor as CitizenActor)?.CitizenId;
        var keyDigest = sealer.Digest(KeyPurpose.Receipt, $"idempotency|{citizenId}", command.IdempotencyKey);
        var bodyDigest = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { command, door }));
        var keyedBody = sealer.Digest(KeyPurpose.Receipt, "body", Convert.ToHexString(bodyDigest));
        if (await EarlierAnswerAsync(keyDigest, keyedBody, cancellationToken) is { } earlier)
        {
            return earlier;
        }

        if (door?.SheIsAbsent != true)
        {
            ConsentLedger.RequireForFiling(command.Consents);
        }

        RequirePlausibleDate(command.OccurredOn);
        RequirePlausibleStamp(door?.ReceivedOn);
        var category = CategoryCatalogue.Find(command.Category) ?? throw new DomainException(IntakeErrors.UnknownCategory);
        await places.RequireKnownAsync(command.Township, command.Village, cancellationToken);

        var complaintId = Ids.New(call.Now);
        using var key = keys.Create(complaintId);
        var receipt = ReceiptCode.Create();
        var pinId = command.Pin is null ? (Guid?)null : await pins.EnsureAsync(citizenId, command.Pin, cancellationToken);
        var digest = sealer.Digest(KeyPurpose.Receipt, "receipt", ReceiptCode.Normalise(receipt)!);
        var ids = new ComplaintIdentifiers(complaintId, ComplaintNumber.Create(call.Now), digest, citizenId, pinId);
        var complaint = Complaint.File(command, door, ids, key, call.Now);
        db.Add(complaint);
        consents.RecordForFiling(citizenId, complaintId, command.Consents);
        var barred = await parties.IndexAsync(complaint.CaseId, command.Identity, command.Respondent, door?.Reporter, cancellationToken);
        complaint.Filed(Announce(command, door, complaint, category, barred));

        var answer = new FiledComplaint(complaintId, complaint.Number, receipt, EmergencyPolicy.AdviceFor(command.Danger));
        db.Add(
            new IdempotencyRecord(
                keyDigest,
                keyedBody,
                complaintId,
                complaint.CaseId,
                key.Seal(ComplaintFields.IdempotentAnswer, complaintId, answer),
                call.Now
            )
        );
        call.AfterCommit(() => meter.Filed(command.Nature.ToString(), answer.Emergency is not null));
        return answer;
    }

    /// <summary>Within living memory and not after today in China.</summary>
    private void RequirePlausibleDate(DateOnly? occurredOn)
    {
        if (occurredOn is { } day && (day.Year < 1900 || day > call.Now.ChinaDate()))
        {
            throw DomainException.OfField("occurredOn", "日期不对，请重新选择。");
        }
    }

    /// <summary>Limits of law run from it, so it may not lie ahead, and no mistyped year may start a limit that is long over.</summary>
    private void RequirePlausibleStamp(DateOnly? receivedOn)
    {
        var today = call.Now.ChinaDate();
        if (receivedOn is { } day && (day > today || day < today.AddDays(-OldestStampDays)))
        {
            throw DomainException.OfField("door.receivedOn", $"收到日期不对：不能晚于今天，也不能早于 {OldestStampDays} 天以前。");
        }
    }

    private async Task<FiledComplaint?> EarlierAnswerAsync(byte[] keyDigest, byte[] bodyDigest, CancellationToken cancellationToken)
    {
        var record = await db.Set<IdempotencyRecord>().AsNoTracking().FirstOrDefaultAsync(r => r.KeyDigest == keyDigest, cancellationToken);
        if (record is null)
        {
            return null;
        }

        if (!CryptographicOperations.FixedTimeEquals(record.BodyDigest, bodyDigest))
        {
            throw new DomainException(IntakeErrors.KeyReused);
        }

        // Her own answer to her own request, by the key only her device knows: no unsealing of case content takes place.
        using var key = await keys.GetAsync(record.CaseId, cancellationToken);
        return key.Open(ComplaintFields.IdempotentAnswer, record.Id, record.Answer);
    }

    private ComplaintFiled Announce(
        FileComplaint command,
        IntakeDoor? door,
        Complaint complaint,
        ComplaintCategory category,
        IReadOnlyList<Guid> barred
    ) =>
        new(
            complaint.CaseId,
            complaint.Id,
            complaint.Number,
            complaint.Nature,
            complaint.Category,
            category.Sensitive || command.MinorInvolved,
            command.MinorInvolved,
            complaint.Township,
            complaint.Village,
            complaint.AvoidVillage,
            command.Danger ?? new DangerAnswers(),
            complaint.CitizenId,
            barred,
            call.Staff?.StaffId,
            call.Now,
            command.Appointment,
            command.Identity?.Phone is not null
        )
        {
            RecordedAt = call.Staff is { } staff ? DeskOf(staff, complaint) : null,
            ReceivedAt = door?.ReceivedOn is { } stamped ? ChinaTime.StartOfDay(stamped) : call.Now,
            OwesNotice = !(command.Anonymous && door?.SheIsAbsent == true),
            MayBeObjected = door?.MayBeObjected == true,
        };

    /// <summary>The post at which she was heard: the one nearest to where it happened.</summary>
    private static DivisionCode? DeskOf(StaffRights staff, Complaint complaint) =>
        staff
            .Areas(Permission.HandleCase)
            .Where(area => area.Contains(complaint.Township) || area == complaint.Village)
            .OrderByDescending(area => area.Level)
            .Select(area => (DivisionCode?)area)
            .FirstOrDefault();
}
