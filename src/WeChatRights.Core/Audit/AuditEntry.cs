using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatRights.Core.Audit;

public enum AuditOutcome
{
    Done,
    Denied,
}

/// <summary>
/// Who did what to which object, when and why. Insert-only; carries ids and closed lists, never content. <see cref="Mac"/> makes an
/// edited row visible at once, the chain in <see cref="AuditLink"/> makes a missing one visible.
/// </summary>
internal sealed class AuditEntry
{
    private AuditEntry() { }

    public Guid Id { get; private init; }
    public DateTimeOffset At { get; private init; }
    public string ActorKind { get; private init; } = "";
    public string ActorId { get; private init; } = "";
    public string ActorRole { get; private init; } = "";
    public string Action { get; private init; } = "";
    public AuditOutcome Outcome { get; private init; }
    public Guid? CaseId { get; private init; }
    public string? ObjectId { get; private init; }
    public string? Purpose { get; private init; }
    public string? Fields { get; private init; }
    public string? TraceId { get; private init; }
    public byte[] Mac { get; private set; } = [];

    public static AuditEntry Create(Guid id, DateTimeOffset at, AuditSubject subject, string action, AuditOutcome outcome, Guid? caseId) =>
        new()
        {
            Id = id,
            At = at,
            ActorKind = subject.Kind,
            ActorId = subject.Id,
            ActorRole = subject.Role,
            Action = action,
            Outcome = outcome,
            CaseId = caseId,
            ObjectId = subject.ObjectId,
            Purpose = subject.Purpose,
            Fields = subject.Fields,
            TraceId = System.Diagnostics.Activity.Current?.TraceId.ToHexString(),
        };

    /// <summary>What the MAC and the chain cover, in one unambiguous line.</summary>
    public string Canonical() =>
        string.Join(
            '\n',
            Id.ToString("N"),
            At.UtcTicks,
            ActorKind,
            ActorId,
            ActorRole,
            Action,
            Outcome,
            CaseId?.ToString("N"),
            ObjectId,
            Purpose,
            Fields,
            TraceId
        );

    public void Sign(byte[] mac) => Mac = mac;
}

/// <param name="Fields">Names of the sealed columns that were opened.</param>
internal readonly record struct AuditSubject(
    string Kind,
    string Id,
    string Role,
    string? ObjectId = null,
    string? Purpose = null,
    string? Fields = null
);

/// <summary>One link of the chain: Hash = HMAC(previous hash, entry). Written in batches by one sealer, so that writers never wait for one another.</summary>
internal sealed class AuditLink
{
    private AuditLink() { }

    public AuditLink(long sequence, Guid entryId, byte[] hash)
    {
        Sequence = sequence;
        EntryId = entryId;
        Hash = hash;
    }

    public long Sequence { get; private set; }
    public Guid EntryId { get; private set; }
    public byte[] Hash { get; private set; } = [];
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.ActorKind).HasMaxLength(16);
        builder.Property(entry => entry.ActorId).HasMaxLength(64);
        builder.Property(entry => entry.ActorRole).HasMaxLength(128);
        builder.Property(entry => entry.Action).HasMaxLength(64);
        builder.Property(entry => entry.ObjectId).HasMaxLength(64);
        builder.Property(entry => entry.Purpose).HasMaxLength(32);
        builder.Property(entry => entry.TraceId).HasMaxLength(32);
        builder.Property(entry => entry.Mac).HasMaxLength(32);
        builder.HasIndex(entry => new { entry.CaseId, entry.At });
        builder.HasIndex(entry => new { entry.ActorId, entry.At });
        builder.HasIndex(entry => entry.At);
    }
}

internal sealed class AuditLinkConfiguration : IEntityTypeConfiguration<AuditLink>
{
    public void Configure(EntityTypeBuilder<AuditLink> builder)
    {
        builder.ToTable("AuditLinks");
        builder.HasKey(link => link.Sequence);
        builder.Property(link => link.Sequence).ValueGeneratedNever();
        builder.Property(link => link.Hash).HasMaxLength(32);
        builder.HasIndex(link => link.EntryId).IsUnique();
    }
}
