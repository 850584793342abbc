using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.Core.Volunteers.Rosters.Duties;

/// <summary>"I would if nobody else does": she is asked for the seat when it is still open shortly before, or when nobody else is left to be asked.</summary>
internal sealed class DutyStandby : Entity
{
    private DutyStandby() { }

    public DutyStandby(Guid id, Guid seatId, Guid volunteerId, DateTimeOffset now)
        : base(id) => (SeatId, VolunteerId, At) = (seatId, volunteerId, now);

    public Guid SeatId { get; private set; }
    public Guid VolunteerId { get; private set; }

    /// <summary>Who said so first is asked first.</summary>
    public DateTimeOffset At { get; private set; }
}

internal sealed class DutyStandbyConfiguration : IEntityTypeConfiguration<DutyStandby>
{
    public void Configure(EntityTypeBuilder<DutyStandby> builder)
    {
        builder.ToTable("DutyStandbys");
        builder.HasIndex(standby => new { standby.SeatId, standby.VolunteerId }).IsUnique();
        builder.HasIndex(standby => standby.VolunteerId);
        builder.HasOne<RosterSeat>().WithMany().HasForeignKey(standby => standby.SeatId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Volunteer>().WithMany().HasForeignKey(standby => standby.VolunteerId).OnDelete(DeleteBehavior.Cascade);
    }
}
