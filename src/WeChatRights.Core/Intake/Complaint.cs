using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Intake;

/// <summary>What she told us, as she told it. Never edited: later facts are <see cref="Supplement"/>s.</summary>
internal sealed class Complaint : Entity
{
    private Complaint() { }

    public Complaint(Guid id, Guid caseId, string number, byte[] receiptDigest, Guid? citizenId, Guid? pinId, DateTimeOffset now)
        : base(id)
    {
        CaseId = caseId;
        Number = number;
        ReceiptDigest = receiptDigest;
        CitizenId = citizenId;
        PinId = pinId;
        FiledAt = now;
    }

    public Guid CaseId { get; private set; }
    public string Number { get; private set; } = "";
    public byte[] ReceiptDigest { get; private set; } = [];
    public Guid? CitizenId { get; private set; }
    public Guid? PinId { get; private set; }
    public DateTimeOffset FiledAt { get; private set; }
    public Nature Nature { get; private init; }
    public string Category { get; private init; } = "";
    public DivisionCode Township { get; private init; }
    public DivisionCode? Village { get; private init; }
    public DateOnly? OccurredOn { get; private init; }
    public RespondentRelation? RespondentRelation { get; private init; }
    public bool Anonymous { get; private init; }
    public bool MinorInvolved { get; private init; }
    public bool AvoidVillage { get; private init; }
    public bool DangerNow { get; private init; }
    public bool Injured { get; private init; }

    /// <summary>Comma-separated <see cref="SpecialGroup"/> names.</summary>
    public string SpecialGroups { get; private init; } = "";
    public Sealed<string> Narrative { get; private init; }
    public Sealed<ClientIdentity>? Identity { get; private init; }
    public Sealed<Respondent>? Respondent { get; private init; }
    public Sealed<SafeContact>? SafeContact { get; private init; }

    /// <summary>How it came; <see cref="Door"/> has the rest.</summary>
    public IntakeChannel Channel { get; private init; }

    /// <summary>How many came together on a visit; 1 otherwise.</summary>
    public int People { get; private init; } = 1;
    public Sealed<IntakeDoor>? Door { get; private init; }

    /// <summary>Builds the record from the command; what people wrote goes in sealed.</summary>
    /// <param name="door">Null: she filed it herself.</param>
    public static Complaint File(FileComplaint command, IntakeDoor? door, ComplaintIdentifiers ids, CaseKey key, DateTimeOffset now) =>
        new(ids.ComplaintId, key.CaseId, ids.Number, ids.ReceiptDigest, ids.CitizenId, ids.PinId, now)
        {
            Nature = command.Nature,
            Category = command.Category,
            Township = DivisionCode.Parse(command.Township),
            Village = DivisionCode.TryParse(command.Village),
            OccurredOn = command.OccurredOn,
            RespondentRelation = command.RespondentRelation,
            Anonymous = command.Anonymous,
            MinorInvolved = command.MinorInvolved,
            AvoidVillage = command.AvoidVillage,
            DangerNow = command.Danger?.Now == true,
            Injured = command.Danger?.Injured == true,
            SpecialGroups = string.Join(',', command.SpecialGroups?.Distinct() ?? []),
            Narrative = key.Seal(ComplaintFields.Narrative, ids.ComplaintId, command.Narrative),
            Identity = command.Identity is { } identity ? key.Seal(ComplaintFields.Identity, ids.ComplaintId, identity) : null,
            Respondent = command.Respondent is { } respondent ? key.Seal(ComplaintFields.Respondent, ids.ComplaintId, respondent) : null,
            SafeContact = command.SafeContact is { } contact ? key.Seal(ComplaintFields.SafeContact, ids.ComplaintId, contact) : null,
            Channel = door?.Channel ?? IntakeChannel.MiniProgram,
            People = door?.Group?.People ?? 1,
            Door = door is null ? null : key.Seal(ComplaintFields.Door, ids.ComplaintId, door),
        };

    public void Filed(ComplaintFiled filed) => Raise(filed);

    public void Supplemented(SupplementKind kind) => Raise(new ComplaintSupplemented(CaseId, kind));
}

internal sealed record ComplaintIdentifiers(Guid ComplaintId, string Number, byte[] ReceiptDigest, Guid? CitizenId, Guid? PinId);

/// <summary>The sealed columns of the intake module.</summary>
internal static class ComplaintFields
{
    public static readonly SealedField<string> Narrative = new("complaints", "narrative", Padded: true);
    public static readonly SealedField<ClientIdentity> Identity = new("complaints", "identity", Padded: true);
    public static readonly SealedField<Respondent> Respondent = new("complaints", "respondent", Padded: true);
    public static readonly SealedField<SafeContact> SafeContact = new("complaints", "safe_contact", Padded: true);
    public static readonly SealedField<IntakeDoor> Door = new("complaints", "door", Padded: true);
    public static readonly SealedField<string> Supplement = new("supplements", "text", Padded: true);
    public static readonly SealedField<FiledComplaint> IdempotentAnswer = new("idempotency_records", "answer");
}

internal sealed class ComplaintConfiguration : IEntityTypeConfiguration<Complaint>
{
    public void Configure(EntityTypeBuilder<Complaint> builder)
    {
        builder.ToTable("Complaints");
        builder.Property(complaint => complaint.Number).HasMaxLength(20).IsUnicode(false);
        builder.Property(complaint => complaint.Category).HasMaxLength(8).IsUnicode(false);
        builder.Property(complaint => complaint.ReceiptDigest).HasMaxLength(32);
        builder.Property(complaint => complaint.SpecialGroups).HasMaxLength(100);
        builder.HasIndex(complaint => complaint.Number).IsUnique();
        builder.HasIndex(complaint => complaint.ReceiptDigest).IsUnique();
        builder.HasIndex(complaint => complaint.CaseId);
        builder.HasIndex(complaint => new { complaint.CitizenId, complaint.FiledAt });
    }
}
