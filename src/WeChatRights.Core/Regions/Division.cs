using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Regions;

/// <summary>A division of the city. Statistics bureau codes of 2023; names may be edited, codes stay.</summary>
internal sealed class Division
{
    private Division() { }

    public Division(DivisionCode code, string name, string kind, bool countsForCity)
    {
        Code = code;
        Name = name;
        Kind = kind;
        Level = code.Level;
        ParentCode = code.Parent;
        CountsForCity = countsForCity;
    }

    public DivisionCode Code { get; private set; }
    public string Name { get; private set; } = "";
    public string Kind { get; private set; } = "";
    public DivisionLevel Level { get; private set; }
    public DivisionCode? ParentCode { get; private set; }

    /// <summary>Counted in the city's statistics. Ruzhou has had provincial direct-management status, so this is a flag and no rule.</summary>
    public bool CountsForCity { get; private set; }
}

internal sealed class DivisionConfiguration : IEntityTypeConfiguration<Division>
{
    public void Configure(EntityTypeBuilder<Division> builder)
    {
        builder.ToTable("Divisions");
        builder.HasKey(division => division.Code);
        builder.Property(division => division.Name).HasMaxLength(64);
        builder.Property(division => division.Kind).HasMaxLength(32);
        builder.HasIndex(division => division.ParentCode);
    }
}
