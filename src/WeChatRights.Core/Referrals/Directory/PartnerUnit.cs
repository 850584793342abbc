using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Referrals.Directory;

/// <summary>The organs and services that a woman may be referred to.</summary>
public enum PartnerKind
{
    /// <summary>公安</summary>
    Police,

    /// <summary>法院</summary>
    Court,

    /// <summary>检察</summary>
    Procuratorate,

    /// <summary>司法行政、法律援助</summary>
    LegalAid,

    /// <summary>民政、救助</summary>
    CivilAffairs,

    /// <summary>教育</summary>
    Education,

    /// <summary>卫生健康、医院</summary>
    Health,

    /// <summary>人力资源和社会保障、劳动监察</summary>
    Labour,

    /// <summary>信访</summary>
    PetitionsOffice,

    /// <summary>心理服务</summary>
    Psychology,

    /// <summary>社会组织</summary>
    SocialOrganisation,
}

/// <summary>One entry of the directory: an organ or a service that serves a county or the whole city.</summary>
internal sealed class PartnerUnit : Entity
{
    private PartnerUnit() { }

    public PartnerUnit(Guid id, DivisionCode area)
        : base(id) => Area = area;

    /// <summary>The county that it serves, or the city.</summary>
    public DivisionCode Area { get; private set; }
    public PartnerKind Kind { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>What it does for whom, in plain words.</summary>
    public string Scope { get; private set; } = "";
    public string Phone { get; private set; } = "";
    public string Address { get; private set; } = "";
    public string Hours { get; private set; } = "";

    /// <summary>The day on which somebody last made sure that all of this is true.</summary>
    public DateOnly VerifiedOn { get; private set; }

    /// <summary>Nobody is referred to it any more; its accounts see nothing.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public void Describe(PartnerUnitFacts facts)
    {
        (Kind, Name, Scope) = (facts.Kind, facts.Name.Trim(), facts.Scope.Trim());
        (Phone, Address, Hours) = (facts.Phone?.Trim() ?? "", facts.Address?.Trim() ?? "", facts.Hours?.Trim() ?? "");
        VerifiedOn = facts.VerifiedOn;
    }

    public void Close(DateTimeOffset now) => ClosedAt ??= now;
}

/// <summary>An account of a partner unit. One account answers for one unit; a unit may have several.</summary>
internal sealed class PartnerAccount
{
    private PartnerAccount() { }

    public PartnerAccount(Guid staffId, Guid unitId, DateTimeOffset now) => (StaffId, UnitId, LinkedAt) = (staffId, unitId, now);

    public Guid StaffId { get; private set; }
    public Guid UnitId { get; private set; }
    public DateTimeOffset LinkedAt { get; private set; }
}

internal sealed class PartnerUnitConfiguration : IEntityTypeConfiguration<PartnerUnit>, IEntityTypeConfiguration<PartnerAccount>
{
    public void Configure(EntityTypeBuilder<PartnerUnit> builder)
    {
        builder.ToTable("PartnerUnits");
        builder.Property(unit => unit.Name).HasMaxLength(PartnerUnitFacts.LongestName);
        builder.Property(unit => unit.Scope).HasMaxLength(PartnerUnitFacts.LongestScope);
        builder.Property(unit => unit.Phone).HasMaxLength(32);
        builder.Property(unit => unit.Address).HasMaxLength(200);
        builder.Property(unit => unit.Hours).HasMaxLength(100);
        builder.HasIndex(unit => new { unit.Area, unit.Kind });
    }

    public void Configure(EntityTypeBuilder<PartnerAccount> builder)
    {
        builder.ToTable("PartnerAccounts");
        // One account, one unit: whoever links it second finds it out here.
        builder.HasKey(account => account.StaffId);
        builder.Property(account => account.StaffId).ValueGeneratedNever();
        builder.HasIndex(account => account.UnitId);
        builder.HasOne<PartnerUnit>().WithMany().HasForeignKey(account => account.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
