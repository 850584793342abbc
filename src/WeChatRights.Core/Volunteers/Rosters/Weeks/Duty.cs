using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers.Rosters.Weeks;

/// <summary>How somebody came to a seat.</summary>
public enum DutyOrigin
{
    /// <summary>By the plan of the week.</summary>
    Planned,

    /// <summary>The staff put her there.</summary>
    Placed,

    /// <summary>She was asked after somebody could not come, and agreed.</summary>
    Replacement,

    /// <summary>She took an open seat herself.</summary>
    Taken,

    /// <summary>She changed with somebody.</summary>
    Swapped,
}

/// <summary>Somebody sits on a seat. Rows come and go whole, so that two keys can promise: one person a seat, one seat a person at a time.</summary>
internal sealed class Duty
{
    private Duty() { }

    public Duty(Guid id, RosterSeat seat, Guid volunteerId, DutyOrigin origin, DateTimeOffset now)
    {
        (Id, SeatId, WeekId, VolunteerId) = (id, seat.Id, seat.WeekId, volunteerId);
        (Day, HalfDay, Origin, At) = (seat.Day, seat.HalfDay, origin, now);
    }

    public Guid Id { get; private set; }
    public Guid SeatId { get; private set; }
    public Guid WeekId { get; private set; }
    public Guid VolunteerId { get; private set; }
    public DateOnly Day { get; private set; }
    public HalfDay HalfDay { get; private set; }
    public DutyOrigin Origin { get; private set; }
    public DateTimeOffset At { get; private set; }
}

internal sealed class DutyConfiguration : IEntityTypeConfiguration<Duty>
{
    public void Configure(EntityTypeBuilder<Duty> builder)
    {
        builder.ToTable("Duties");
        builder.Property(duty => duty.Id).ValueGeneratedNever();
        builder.HasIndex(duty => duty.SeatId).IsUnique();
        builder
            .HasIndex(duty => new
            {
                duty.VolunteerId,
                duty.Day,
                duty.HalfDay,
            })
            .IsUnique();
        builder.HasIndex(duty => new
        {
            duty.WeekId,
            duty.SeatId,
            duty.VolunteerId,
        }); // All that a plan needs, without a look at the rows: it is read whenever somebody asks for a seat.
        builder.HasOne<RosterSeat>().WithMany().HasForeignKey(duty => duty.SeatId);
        builder.HasOne<Volunteer>().WithMany().HasForeignKey(duty => duty.VolunteerId);
    }
}
