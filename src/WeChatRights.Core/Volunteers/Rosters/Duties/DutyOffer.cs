using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Volunteers.Contracts;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.Core.Volunteers.Rosters.Duties;

/// <summary>What became of a question.</summary>
public enum DutyOfferState
{
    Waiting,
    Accepted,
    Declined,

    /// <summary>No answer in time.</summary>
    Expired,

    /// <summary>The seat was filled otherwise, or its person comes after all.</summary>
    Withdrawn,
}

/// <summary>Somebody is asked whether she takes a seat that has come free. One person at a time, with a deadline.</summary>
internal sealed class DutyOffer : Entity
{
    private DutyOffer() { }

    /// <param name="staffId">Her account, to be told; null: the station telephones her.</param>
    /// <param name="leaves">The seat that she would leave for it, when she cannot have both.</param>
    public DutyOffer(Guid id, RosterSeat seat, Guid volunteerId, Guid? staffId, Guid? leaves, DateTimeOffset now)
        : base(id)
    {
        (SeatId, OpenSeatId, VolunteerId, LeavesSeatId) = (seat.Id, seat.Id, volunteerId, leaves);
        (AskedAt, ExpiresAt) = (now, RosterPolicy.AnswerBy(now, seat.StartsAt));
        if (staffId is { } account)
        {
            Raise(new DutyOffered(account, id));
        }
    }

    public Guid SeatId { get; private set; }

    /// <summary>The seat while the answer is awaited, then null: one person is asked at a time.</summary>
    public Guid? OpenSeatId { get; private set; }
    public Guid VolunteerId { get; private set; }
    public Guid? LeavesSeatId { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DutyOfferState State { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    public bool IsWaiting(DateTimeOffset now) => State == DutyOfferState.Waiting && now < ExpiresAt;

    public void End(DutyOfferState state, DateTimeOffset now) => (State, OpenSeatId, EndedAt) = (state, null, now);
}

internal sealed class DutyOfferConfiguration : IEntityTypeConfiguration<DutyOffer>
{
    public void Configure(EntityTypeBuilder<DutyOffer> builder)
    {
        builder.ToTable("DutyOffers");
        builder.HasIndex(offer => offer.OpenSeatId).IsUnique();
        builder.HasIndex(offer => offer.SeatId);
        builder.HasIndex(offer => new { offer.VolunteerId, offer.State });
        builder.HasIndex(offer => new { offer.State, offer.ExpiresAt });
        builder.HasOne<RosterSeat>().WithMany().HasForeignKey(offer => offer.SeatId);
    }
}
