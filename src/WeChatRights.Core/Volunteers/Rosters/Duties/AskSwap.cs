using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Board;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.Core.Volunteers.Rosters.Duties;

/// <summary>I ask a colleague to change seats with me. Who asks again for the same seat takes the earlier question back.</summary>
/// <returns>The question.</returns>
[RequireStaff]
public sealed record AskSwap(Guid MySeatId, Guid OtherSeatId) : ICommand<Guid>;

/// <summary>Colleagues of the same week with whom I might change this seat: the rules allow it, and they have a phone to be asked on.</summary>
[RequireStaff]
public sealed record ListSwapPartners(Guid MySeatId) : IQuery<IReadOnlyList<SwapPartner>>
{
    /// <summary>At most so many, the nearest in time first.</summary>
    public const int Most = 30;
}

/// <param name="Name">Of the colleague who has the seat.</param>
public sealed record SwapPartner(string Name, MyDuty Seat);

internal sealed class AskSwapHandler(
    AppDbContext db,
    CallContext call,
    OwnVolunteering own,
    OpenWeeks weeks,
    RosterChanges changes,
    DutyPlaces places
) : ICommandHandler<AskSwap, Guid>, IQueryHandler<ListSwapPartners, IReadOnlyList<SwapPartner>>
{
    public async ValueTask<Guid> Handle(AskSwap command, CancellationToken cancellationToken)
    {
        var (seat, held) = await MineAsync(command.MySeatId, cancellationToken);
        var other = await db.Set<RosterSeat>()
            .FirstOrDefaultAsync(other => other.Id == command.OtherSeatId && other.WeekId == seat.WeekId, cancellationToken);
        var otherHeld = await db.Set<Duty>().FirstOrDefaultAsync(duty => duty.SeatId == command.OtherSeatId, cancellationToken);
        if (other is null || otherHeld is null || otherHeld.VolunteerId == held.VolunteerId)
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        changes.RequireFuture(seat);
        changes.RequireFuture(other);
        var account = await db.Set<Volunteer>()
            .Where(volunteer => volunteer.Id == otherHeld.VolunteerId)
            .Select(volunteer => volunteer.StaffId)
            .FirstOrDefaultAsync(cancellationToken);
        PlaceVolunteerHandler.RequireAllowed(
            OwnSeats.WhyNotSwap(await weeks.OpenAsync(seat.WeekId, cancellationToken), seat.Id, other.Id),
            beyondLimits: false
        );
        var before = await db.Set<DutySwap>().FirstOrDefaultAsync(swap => swap.OpenSeatId == seat.Id, cancellationToken);
        before?.End(DutySwapState.Ended);
        var asked = new DutySwap(
            Ids.New(call.Now),
            seat,
            held,
            other,
            otherHeld,
            account ?? throw new DomainException(RosterErrors.NoPhone),
            call.Now
        );
        db.Add(asked);
        return asked.Id;
    }

    public async ValueTask<IReadOnlyList<SwapPartner>> Handle(ListSwapPartners query, CancellationToken cancellationToken)
    {
        var (seat, held) = await MineAsync(query.MySeatId, cancellationToken);
        var open = await weeks.OpenAsync(seat.WeekId, cancellationToken);
        var others = await db.Set<Duty>()
            .Where(duty => duty.WeekId == seat.WeekId && duty.VolunteerId != held.VolunteerId)
            .Join(
                db.Set<RosterSeat>().Where(other => other.StartsAt > call.Now),
                duty => duty.SeatId,
                other => other.Id,
                (duty, other) => new { duty.VolunteerId, Seat = other }
            )
            .Join(
                db.Set<Volunteer>().Where(volunteer => volunteer.StaffId != null),
                duty => duty.VolunteerId,
                volunteer => volunteer.Id,
                (duty, volunteer) => new { volunteer.Name, duty.Seat }
            )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var may = others
            .Where(other => OwnSeats.WhyNotSwap(open, seat.Id, other.Seat.Id).Count == 0)
            .OrderBy(other => (other.Seat.StartsAt - seat.StartsAt).Duration())
            .ThenBy(other => other.Seat.Id)
            .Take(ListSwapPartners.Most)
            .ToList();
        var known = await places.OfAsync([.. may.Select(other => other.Seat.Township)], cancellationToken);
        return [.. may.Select(other => new SwapPartner(other.Name, GetMyRosterHandler.Of(other.Seat, known)))];
    }

    private async Task<(RosterSeat Seat, Duty Held)> MineAsync(Guid seatId, CancellationToken cancellationToken)
    {
        var me = await own.IdAsync(cancellationToken);
        var duty = await db.Set<Duty>().FirstOrDefaultAsync(duty => duty.SeatId == seatId && duty.VolunteerId == me, cancellationToken);
        var seat = duty is null ? null : await db.Set<RosterSeat>().FirstAsync(seat => seat.Id == seatId, cancellationToken);
        return duty is not null && seat is not null && (await db.WeekAsync(seat.WeekId, cancellationToken)).State == RosterState.Published
            ? (seat, duty)
            : throw new DomainException(CommonErrors.NotFound);
    }
}
