using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatRights.Core.Cases.Together;

/// <summary>关联: two cases that whoever handles one should know of in the other. The pair stands once, the earlier id first.</summary>
internal sealed class CaseLink
{
    private CaseLink() { }

    public CaseLink(Guid one, Guid other, DateTimeOffset now)
    {
        (FirstId, SecondId) = Pair(one, other);
        LinkedAt = now;
    }

    public Guid FirstId { get; private set; }
    public Guid SecondId { get; private set; }
    public DateTimeOffset LinkedAt { get; private set; }

    public static (Guid First, Guid Second) Pair(Guid one, Guid other) =>
        string.CompareOrdinal(one.ToString("N"), other.ToString("N")) <= 0 ? (one, other) : (other, one);
}

internal sealed class CaseLinkConfiguration : IEntityTypeConfiguration<CaseLink>
{
    public void Configure(EntityTypeBuilder<CaseLink> builder)
    {
        builder.ToTable("CaseLinks");
        builder.HasKey(link => new { link.FirstId, link.SecondId });
        builder.HasIndex(link => link.SecondId);
    }
}
