using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatRights.Core.Vault;

/// <summary>The wrapped key of one case. Without it (or without its epoch's key) nothing of the case can be read.</summary>
internal sealed class CaseKeyRecord
{
    private CaseKeyRecord() { }

    public CaseKeyRecord(Guid caseId, int epoch, byte[] wrapped)
    {
        CaseId = caseId;
        Epoch = epoch;
        Wrapped = wrapped;
    }

    public Guid CaseId { get; private set; }
    public int Epoch { get; private set; }
    public byte[] Wrapped { get; private set; } = [];
    public DateTimeOffset? DestroyedAt { get; private set; }

    public void Rewrap(int epoch, byte[] wrapped)
    {
        Epoch = epoch;
        Wrapped = wrapped;
    }

    /// <summary>Crypto-shredding: the row stays as a mark, the key is gone.</summary>
    public void Destroy(DateTimeOffset now)
    {
        Wrapped = [];
        DestroyedAt = now;
    }
}

internal sealed class CaseKeyConfiguration : IEntityTypeConfiguration<CaseKeyRecord>
{
    public void Configure(EntityTypeBuilder<CaseKeyRecord> builder)
    {
        builder.ToTable("CaseKeys");
        builder.HasKey(key => key.CaseId);
        builder.Property(key => key.CaseId).ValueGeneratedNever();
        builder.Property(key => key.Wrapped).HasMaxLength(128);
        builder.HasIndex(key => key.Epoch);
    }
}
