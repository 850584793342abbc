using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Volunteers.Contracts;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.Core.Volunteers.Rosters.Duties;

/// <summary>What became of a wish to change.</summary>
public enum DutySwapState
{
    Waiting,
    Accepted,
    Declined,

    /// <summary>No answer in time, or one of the two no longer has her seat.</summary>
    Ended,
}

/// <summary>Somebody asks a colleague to change seats with her. Each keeps hers until the other has agreed.</summary>
internal sealed class DutySwap : Entity
{
    private DutySwap() { }

    /// <param name="otherStaffId">Her account, to be told; null: she has none and cannot be asked this way.</param>
    public DutySwap(Guid id, RosterSeat mine, Duty held, RosterSeat other, Duty otherHeld, Guid otherStaffId, DateTimeOffset now)
        : base(id)
    {
        (SeatId, OpenSeatId, AskerId) = (mine.Id, mine.Id, held.VolunteerId);
        (OtherSeatId, OtherId) = (other.Id, otherHeld.VolunteerId);
        var first = mine.StartsAt < other.StartsAt ? mine.StartsAt : other.StartsAt;
        (AskedAt, ExpiresAt) = (now, RosterPolicy.AnswerBy(now, first));
        Raise(new SwapAsked(otherStaffId, id));
    }

    public Guid SeatId { get; private set; }

    /// <summary>The asker's seat while the answer is awaited, then null: one question a seat.</summary>
    public Guid? OpenSeatId { get; private set; }
    public Guid AskerId { get; private set; }
    public Guid OtherSeatId { get; private set; }
    public Guid OtherId { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DutySwapState State { get; private set; }

    public bool IsWaiting(DateTimeOffset now) => State == DutySwapState.Waiting && now < ExpiresAt;

    public void End(DutySwapState state) => (State, OpenSeatId) = (state, null);
}

internal sealed class DutySwapConfiguration : IEntityTypeConfiguration<DutySwap>
{
    public void Configure(EntityTypeBuilder<DutySwap> builder)
    {
        builder.ToTable("DutySwaps");
        builder.HasIndex(swap => swap.OpenSeatId).IsUnique();
        builder.HasIndex(swap => new { swap.OtherId, swap.State });
    }
}
