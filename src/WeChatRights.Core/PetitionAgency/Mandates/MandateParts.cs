using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatRights.Core.PetitionAgency.Mandates;

/// <summary>代理人: an officer whom she has named, or who stands in for one.</summary>
internal sealed class MandateAgent
{
    private MandateAgent() { }

    public MandateAgent(Mandate mandate, Guid staffId, SubstituteGround? ground, DateTimeOffset now)
    {
        (Id, MandateId, CaseId, StaffId) = (Ids.New(now), mandate.Id, mandate.CaseId, staffId);
        (Ground, SinceAt) = (ground, now);
    }

    public Guid Id { get; private set; }
    public Guid MandateId { get; private set; }
    public Guid CaseId { get; private set; }
    public Guid StaffId { get; private set; }

    /// <summary>Null: she has named this person herself.</summary>
    public SubstituteGround? Ground { get; private set; }
    public DateTimeOffset SinceAt { get; private set; }
    public DateTimeOffset? LeftAt { get; private set; }

    public bool ServesAt(DateTimeOffset at) => SinceAt <= at && (LeftAt is null || at < LeftAt);

    /// <summary>The signature lies before the day on which it was written into the system.</summary>
    public void Began(DateTimeOffset signedAt) => SinceAt = signedAt < SinceAt ? signedAt : SinceAt;

    public void Leave(DateTimeOffset now) => LeftAt ??= now;
}

internal sealed class MandateConfiguration : IEntityTypeConfiguration<Mandate>, IEntityTypeConfiguration<MandateAgent>
{
    public void Configure(EntityTypeBuilder<Mandate> builder)
    {
        builder.ToTable("Mandates");
        builder.Ignore(mandate => mandate.Permitted).Ignore(mandate => mandate.Present).Ignore(mandate => mandate.NextDue);
        builder.Property(mandate => mandate.Acts).HasMaxLength(120).IsUnicode(false);
        // Two at once for the same case: the second run finds the first one open.
        builder.HasIndex(mandate => mandate.OpenCaseId).IsUnique();
        builder.HasIndex(mandate => new { mandate.CaseId, mandate.DraftedAt });
        builder.HasIndex(mandate => new { mandate.State, mandate.Until });
        builder.HasIndex(mandate => mandate.FirstActBy);
        builder.HasIndex(mandate => mandate.ReportBy);
        builder.HasIndex(mandate => mandate.ArchiveBy);
        builder.HasMany(mandate => mandate.Agents).WithOne().HasForeignKey(agent => agent.MandateId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(mandate => mandate.Agents).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<MandateAgent> builder)
    {
        builder.ToTable("MandateAgents");
        builder.Property(agent => agent.Id).ValueGeneratedNever();
        builder.HasIndex(agent => new { agent.StaffId, agent.LeftAt });
    }
}
