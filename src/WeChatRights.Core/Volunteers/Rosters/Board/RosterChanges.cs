using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Volunteers.Rosters.Duties;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.Core.Volunteers.Rosters.Board;

/// <summary>The one way in which who sits where changes after planning: the row goes, another comes, and of a published week it is recorded.</summary>
internal sealed class RosterChanges(AppDbContext db, CallContext call)
{
    /// <exception cref="DomainException"><c>duty-over</c></exception>
    public void RequireFuture(RosterSeat seat)
    {
        if (seat.StartsAt <= call.Now)
        {
            throw new DomainException(RosterErrors.DutyOver);
        }
    }

    /// <param name="held">Who sits there now; null: nobody.</param>
    /// <exception cref="DomainException"><c>roster-reason</c>: the staff change a published week without saying why</exception>
    public void Put(RosterWeek week, RosterSeat seat, Duty? held, Guid? volunteerId, DutyOrigin origin, RosterMoveKind kind, string? reason)
    {
        if (held is not null)
        {
            db.Remove(held);
        }

        if (volunteerId is { } taker)
        {
            db.Add(new Duty(Ids.New(call.Now), seat, taker, origin, call.Now));
        }

        if (week.State == RosterState.Published)
        {
            if (kind == RosterMoveKind.Placed && string.IsNullOrWhiteSpace(reason))
            {
                throw new DomainException(RosterErrors.ReasonMissing);
            }

            db.Add(
                new RosterMove(Ids.New(call.Now), seat, kind, held?.VolunteerId, volunteerId, call.Staff?.StaffId, reason ?? "", call.Now)
            );
        }
    }

    /// <summary>Nobody is asked for the seat any more.</summary>
    public async Task WithdrawOffersAsync(Guid seatId, CancellationToken cancellationToken) =>
        (await db.Set<DutyOffer>().FirstOrDefaultAsync(offer => offer.OpenSeatId == seatId, cancellationToken))?.End(
            DutyOfferState.Withdrawn,
            call.Now
        );
}
