using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Intake.Evidence;

/// <summary>What she says it is; the content must agree.</summary>
public enum EvidenceKind
{
    Photo,
    Audio,
    Video,
    Document,
}

public enum EvidenceState
{
    /// <summary>Chunks are arriving. Swept when it stays so for a day.</summary>
    Uploading,

    /// <summary>Whole, checked, part of the file.</summary>
    Complete,
}

/// <summary>What the chunks must add up to. Sealed: a hash would tell who holds the same picture.</summary>
internal sealed record EvidenceManifest(string Sha256, long Size, int Chunks);

/// <summary>One piece of evidence. The content lies outside the database, in sealed chunks under the case's key.</summary>
internal sealed class EvidenceFile : Entity
{
    private EvidenceFile() { }

    public EvidenceFile(Guid id, Guid caseId, Guid sessionId, int ordinal, EvidenceKind kind, long size, DateTimeOffset now)
        : base(id)
    {
        CaseId = caseId;
        SessionId = sessionId;
        Ordinal = ordinal;
        Kind = kind;
        Size = size;
        CreatedAt = now;
    }

    public Guid CaseId { get; private set; }

    /// <summary>The session that began it may finish it, even after its step-up has run out: a video takes longer than that.</summary>
    public Guid SessionId { get; private set; }

    /// <summary>Unique in the case, so that two uploads begun at once cannot both pass the quota.</summary>
    public int Ordinal { get; private set; }
    public EvidenceKind Kind { get; private set; }

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }
    public EvidenceState State { get; private set; }
    public Sealed<string> FileName { get; private set; }
    public Sealed<EvidenceManifest> Manifest { get; private set; }

    /// <summary>By content; empty until complete.</summary>
    public string ContentType { get; private set; } = "";
    public bool HasViewingCopy { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? CompletedAt { get; private set; }
    public int Chunks => EvidencePolicy.ChunksOf(Size);

    public void Describe(Sealed<string> fileName, Sealed<EvidenceManifest> manifest)
    {
        FileName = fileName;
        Manifest = manifest;
    }

    public void Complete(string contentType, bool hasViewingCopy, DateTimeOffset now)
    {
        State = EvidenceState.Complete;
        ContentType = contentType;
        HasViewingCopy = hasViewingCopy;
        CompletedAt = now;
    }
}

internal static class EvidenceFields
{
    public static readonly SealedField<string> FileName = new("evidence_files", "file_name", Padded: true);
    public static readonly SealedField<EvidenceManifest> Manifest = new("evidence_files", "manifest");

    /// <summary>Name of the content in the audit log.</summary>
    public const string Content = "evidence_content";
}

internal sealed class EvidenceConfiguration : IEntityTypeConfiguration<EvidenceFile>
{
    public void Configure(EntityTypeBuilder<EvidenceFile> builder)
    {
        builder.ToTable("EvidenceFiles");
        builder.Property(file => file.ContentType).HasMaxLength(128).IsUnicode(false);
        builder.Ignore(file => file.Chunks);
        builder.HasIndex(file => new { file.CaseId, file.Ordinal }).IsUnique();
        builder.HasIndex(file => new { file.State, file.CreatedAt });
    }
}
