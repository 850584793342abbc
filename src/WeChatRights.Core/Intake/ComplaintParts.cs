using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Intake;

/// <summary>More facts, added later by her.</summary>
internal sealed class Supplement
{
    private Supplement() { }

    public Supplement(Guid id, Guid complaintId, Guid caseId, Sealed<string> text, DateTimeOffset now)
    {
        Id = id;
        ComplaintId = complaintId;
        CaseId = caseId;
        Text = text;
        AddedAt = now;
    }

    public Guid Id { get; private set; }
    public Guid ComplaintId { get; private set; }
    public Guid CaseId { get; private set; }
    public Sealed<string> Text { get; private set; }
    public DateTimeOffset AddedAt { get; private set; }
}

/// <summary>One party's number as a blind index, apart from the case row so that rows do not link by themselves.</summary>
internal sealed class PersonIndex
{
    private PersonIndex() { }

    public PersonIndex(Guid id, Guid caseId, CaseParty party, string field, byte[] index)
    {
        Id = id;
        CaseId = caseId;
        Party = party;
        Field = field;
        Index = index;
    }

    public Guid Id { get; private set; }
    public Guid CaseId { get; private set; }
    public CaseParty Party { get; private set; }
    public string Field { get; private set; } = "";
    public byte[] Index { get; private set; } = [];
}

internal enum CaseParty
{
    Client,
    Respondent,

    /// <summary>Who told us: neither side.</summary>
    Reporter,
}

/// <summary>The answer to a filing, kept so that a retry gets the same one. Sealed: it contains the receipt code.</summary>
internal sealed class IdempotencyRecord
{
    /// <summary>Phones retry for hours on a bad network, not for weeks.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    private IdempotencyRecord() { }

    public IdempotencyRecord(byte[] keyDigest, byte[] bodyDigest, Guid id, Guid caseId, Sealed<FiledComplaint> answer, DateTimeOffset now)
    {
        KeyDigest = keyDigest;
        BodyDigest = bodyDigest;
        Id = id;
        CaseId = caseId;
        Answer = answer;
        ExpiresAt = now + Life;
    }

    public byte[] KeyDigest { get; private set; } = [];
    public byte[] BodyDigest { get; private set; } = [];
    public Guid Id { get; private set; }
    public Guid CaseId { get; private set; }
    public Sealed<FiledComplaint> Answer { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
}

internal sealed class SupplementConfiguration : IEntityTypeConfiguration<Supplement>
{
    public void Configure(EntityTypeBuilder<Supplement> builder)
    {
        builder.ToTable("Supplements");
        builder.Property(supplement => supplement.Id).ValueGeneratedNever();
        builder.HasIndex(supplement => supplement.CaseId);
        builder.HasIndex(supplement => supplement.ComplaintId);
    }
}

internal sealed class PersonIndexConfiguration : IEntityTypeConfiguration<PersonIndex>
{
    public void Configure(EntityTypeBuilder<PersonIndex> builder)
    {
        builder.ToTable("PersonIndexes");
        builder.Property(index => index.Id).ValueGeneratedNever();
        builder.Property(index => index.Field).HasMaxLength(16).IsUnicode(false);
        builder.Property(index => index.Index).HasMaxLength(16);
        builder.HasIndex(index => index.Index);
        builder.HasIndex(index => index.CaseId);
    }
}

internal sealed class IdempotencyConfiguration : IEntityTypeConfiguration<IdempotencyRecord>
{
    public void Configure(EntityTypeBuilder<IdempotencyRecord> builder)
    {
        builder.ToTable("IdempotencyRecords");
        builder.HasKey(record => record.KeyDigest);
        builder.Property(record => record.KeyDigest).HasMaxLength(32);
        builder.Property(record => record.BodyDigest).HasMaxLength(32);
        builder.HasIndex(record => record.ExpiresAt);
    }
}
