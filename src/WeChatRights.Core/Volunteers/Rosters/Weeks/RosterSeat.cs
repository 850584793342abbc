using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Needs;

namespace WeChatRights.Core.Volunteers.Rosters.Weeks;

/// <summary>One chair at a station on one half-day of a week. Who sits there is a <see cref="Duty"/>.</summary>
internal sealed class RosterSeat : Entity
{
    private RosterSeat() { }

    public RosterSeat(Guid id, Guid weekId, DutyNeed need, DateOnly day, RosterOptions times)
        : base(id)
    {
        (WeekId, Township, Day, HalfDay) = (weekId, need.Township, day, need.HalfDay);
        (Skill, Mandatory, ForChildren) = (need.Skill, need.Mandatory, need.ForChildren);
        var stretch = times.Of(need.HalfDay);
        (StartsAt, EndsAt) = (At(day, stretch.From), At(day, stretch.To));
    }

    public Guid WeekId { get; private set; }
    public DivisionCode Township { get; private set; }
    public DateOnly Day { get; private set; }
    public HalfDay HalfDay { get; private set; }
    public VolunteerSkill? Skill { get; private set; }
    public bool Mandatory { get; private set; }
    public bool ForChildren { get; private set; }
    public DateTimeOffset StartsAt { get; private set; }
    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>Planning leaves it as it is, taken or open.</summary>
    public bool Pinned { get; private set; }

    public void Pin(bool pinned) => Pinned = pinned;

    private static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), ChinaTime.Offset);
}

internal sealed class RosterSeatConfiguration : IEntityTypeConfiguration<RosterSeat>
{
    public void Configure(EntityTypeBuilder<RosterSeat> builder)
    {
        builder.ToTable("RosterSeats");
        builder.HasIndex(seat => new { seat.WeekId, seat.Township });
        builder.HasIndex(seat => seat.StartsAt);
        builder.HasOne<RosterWeek>().WithMany().HasForeignKey(seat => seat.WeekId);
    }
}
