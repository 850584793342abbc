using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers.Rosters.Needs;

/// <summary>One seat that a station wants filled every week.</summary>
internal sealed class DutyNeed : Entity
{
    private DutyNeed() { }

    public DutyNeed(Guid id, DivisionCode township, DutyNeedFacts facts)
        : base(id)
    {
        (Township, Day, HalfDay) = (township, facts.Day, facts.HalfDay);
        (Skill, Mandatory, ForChildren, OnHolidays) = (facts.Skill, facts.Mandatory, facts.ForChildren, facts.OnHolidays);
    }

    /// <summary>Of the station.</summary>
    public DivisionCode Township { get; private set; }
    public DayOfWeek Day { get; private set; }
    public HalfDay HalfDay { get; private set; }
    public VolunteerSkill? Skill { get; private set; }
    public bool Mandatory { get; private set; }
    public bool ForChildren { get; private set; }
    public bool OnHolidays { get; private set; }

    public DutyNeedFacts Facts => new(Day, HalfDay, Skill, Mandatory, ForChildren, OnHolidays);
}

internal sealed class DutyNeedConfiguration : IEntityTypeConfiguration<DutyNeed>
{
    public void Configure(EntityTypeBuilder<DutyNeed> builder)
    {
        builder.ToTable("DutyNeeds");
        builder.Ignore(need => need.Facts);
        builder.HasIndex(need => need.Township);
    }
}
