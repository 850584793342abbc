using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatRights.Core.Cases;

/// <summary>Somebody has the case's page open, so that two people do not call her about the same thing. Runs out by itself.</summary>
internal sealed class CasePresence
{
    /// <summary>A page renews it every 10 seconds.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(30);

    private CasePresence() { }

    public CasePresence(Guid caseId, Guid staffId, DateTimeOffset now)
    {
        CaseId = caseId;
        StaffId = staffId;
        Renew(now);
    }

    public Guid CaseId { get; private set; }
    public Guid StaffId { get; private set; }
    public DateTimeOffset Until { get; private set; }

    public void Renew(DateTimeOffset now) => Until = now + Life;
}

internal sealed class CasePresenceConfiguration : IEntityTypeConfiguration<CasePresence>
{
    public void Configure(EntityTypeBuilder<CasePresence> builder)
    {
        builder.ToTable("CasePresences");
        builder.HasKey(presence => new { presence.CaseId, presence.StaffId });
        builder.HasIndex(presence => new { presence.StaffId, presence.Until });
    }
}
