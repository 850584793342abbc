using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatRights.Core.Volunteers.Rosters.Weeks;

/// <summary>What changed a published week.</summary>
public enum RosterMoveKind
{
    /// <summary>She cannot come.</summary>
    DroppedOut,

    /// <summary>Somebody who was asked has agreed.</summary>
    Replaced,

    /// <summary>Somebody took an open seat.</summary>
    Taken,

    /// <summary>Two changed with each other.</summary>
    Swapped,

    /// <summary>The staff put somebody there, or took somebody out.</summary>
    Placed,
}

/// <summary>A change of a published week: who, where, why. Only ever added.</summary>
internal sealed class RosterMove
{
    private RosterMove() { }

    public RosterMove(Guid id, RosterSeat seat, RosterMoveKind kind, Guid? from, Guid? to, Guid? staffId, string reason, DateTimeOffset now)
    {
        (Id, WeekId, SeatId, Township) = (id, seat.WeekId, seat.Id, seat.Township);
        (Kind, FromVolunteerId, ToVolunteerId) = (kind, from, to);
        (By, Reason, At) = (staffId, reason.Trim(), now);
    }

    public Guid Id { get; private set; }
    public Guid WeekId { get; private set; }
    public Guid SeatId { get; private set; }
    public DivisionCode Township { get; private set; }
    public RosterMoveKind Kind { get; private set; }
    public Guid? FromVolunteerId { get; private set; }
    public Guid? ToVolunteerId { get; private set; }

    /// <summary>Whose account did it; null: the system.</summary>
    public Guid? By { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
}

internal sealed class RosterMoveConfiguration : IEntityTypeConfiguration<RosterMove>
{
    public void Configure(EntityTypeBuilder<RosterMove> builder)
    {
        builder.ToTable("RosterMoves");
        builder.Property(move => move.Id).ValueGeneratedNever();
        builder.Property(move => move.Reason).HasMaxLength(200);
        builder.HasIndex(move => new { move.WeekId, move.At });
        builder.HasIndex(move => move.SeatId);
    }
}
