using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.Core.Volunteers.Rosters.Duties;

/// <summary>My duties from today on in published weeks, and what I am asked for. 404 for accounts that are tied to no volunteer.</summary>
[RequireStaff]
public sealed record GetMyRoster : IQuery<MyRoster>;

/// <param name="Duties">The earliest first.</param>
/// <param name="Offers">Questions that wait for my answer, the most urgent first.</param>
/// <param name="Swaps">Colleagues who would like to change a duty with me.</param>
public sealed record MyRoster(IReadOnlyList<MyDuty> Duties, IReadOnlyList<MyDutyOffer> Offers, IReadOnlyList<MySwap> Swaps);

/// <summary>A seat as its person sees it.</summary>
/// <param name="Skill">As what I sit there; null: anybody may.</param>
public sealed record MyDuty(
    Guid SeatId,
    DateOnly Day,
    HalfDay HalfDay,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    DutyPlace Place,
    VolunteerSkill? Skill,
    bool ForChildren
);

/// <param name="AnswerBy">Afterwards somebody else is asked.</param>
/// <param name="Leaves">The duty that I would leave for it; somebody else takes that one.</param>
public sealed record MyDutyOffer(Guid OfferId, DateTimeOffset AnswerBy, MyDuty Seat, MyDuty? Leaves);

/// <param name="Name">Of the colleague who asks.</param>
/// <param name="Mine">The duty that she would take.</param>
/// <param name="Theirs">The one that I would have instead.</param>
public sealed record MySwap(Guid SwapId, DateTimeOffset AnswerBy, string Name, MyDuty Mine, MyDuty Theirs);

internal sealed class GetMyRosterHandler(AppDbContext db, CallContext call, OwnVolunteering own, DutyPlaces places)
    : IQueryHandler<GetMyRoster, MyRoster>
{
    public async ValueTask<MyRoster> Handle(GetMyRoster query, CancellationToken cancellationToken)
    {
        var me = await own.IdAsync(cancellationToken);
        var today = call.Now.ChinaDate();
        var mine = await PublishedAsync(me, today, cancellationToken);
        var offers = await db.Set<DutyOffer>()
            .AsNoTracking()
            .Where(offer => offer.VolunteerId == me && offer.State == DutyOfferState.Waiting && offer.ExpiresAt > call.Now)
            .OrderBy(offer => offer.ExpiresAt)
            .ToListAsync(cancellationToken);
        var swaps = await SwapsAsync(me, cancellationToken);
        var asked = offers
            .SelectMany(offer => new[] { offer.SeatId, offer.LeavesSeatId ?? offer.SeatId })
            .Concat(swaps.SelectMany(swap => new[] { swap.Swap.SeatId, swap.Swap.OtherSeatId }))
            .Distinct()
            .ToList();
        var seats = await db.Set<RosterSeat>()
            .AsNoTracking()
            .Where(seat => asked.Contains(seat.Id))
            .ToDictionaryAsync(seat => seat.Id, cancellationToken);
        var known = await places.OfAsync([.. mine.Concat(seats.Values).Select(seat => seat.Township)], cancellationToken);
        return new MyRoster(
            [.. mine.Select(seat => Of(seat, known))],
            [
                .. offers.Select(offer => new MyDutyOffer(
                    offer.Id,
                    offer.ExpiresAt,
                    Of(seats[offer.SeatId], known),
                    offer.LeavesSeatId is { } leaves ? Of(seats[leaves], known) : null
                )),
            ],
            [
                .. swaps.Select(each => new MySwap(
                    each.Swap.Id,
                    each.Swap.ExpiresAt,
                    each.Name,
                    Of(seats[each.Swap.OtherSeatId], known),
                    Of(seats[each.Swap.SeatId], known)
                )),
            ]
        );
    }

    /// <summary>Not one join of three tables: the database may begin it at the week and read every seat of the city.</summary>
    private async Task<List<RosterSeat>> PublishedAsync(Guid me, DateOnly today, CancellationToken cancellationToken)
    {
        var since = RosterPolicy.MondayOf(today);
        var published = await db.Set<RosterWeek>()
            .Where(week => week.State == RosterState.Published && week.Monday >= since)
            .Select(week => week.Id)
            .ToListAsync(cancellationToken);
        var seats = await db.Set<Duty>()
            .Where(duty => duty.VolunteerId == me && duty.Day >= today)
            .Join(db.Set<RosterSeat>(), duty => duty.SeatId, seat => seat.Id, (_, seat) => seat)
            .AsNoTracking()
            .OrderBy(seat => seat.StartsAt)
            .ToListAsync(cancellationToken);
        return [.. seats.Where(seat => published.Contains(seat.WeekId))];
    }

    private async Task<List<(DutySwap Swap, string Name)>> SwapsAsync(Guid me, CancellationToken cancellationToken)
    {
        var swaps = await db.Set<DutySwap>()
            .AsNoTracking()
            .Where(swap => swap.OtherId == me && swap.State == DutySwapState.Waiting && swap.ExpiresAt > call.Now)
            .Join(db.Set<Volunteer>(), swap => swap.AskerId, asker => asker.Id, (swap, asker) => new { Swap = swap, asker.Name })
            .OrderBy(each => each.Swap.ExpiresAt)
            .ToListAsync(cancellationToken);
        return [.. swaps.Select(each => (each.Swap, each.Name))];
    }

    internal static MyDuty Of(RosterSeat seat, IReadOnlyDictionary<DivisionCode, DutyPlace> places) =>
        new(seat.Id, seat.Day, seat.HalfDay, seat.StartsAt, seat.EndsAt, places[seat.Township], seat.Skill, seat.ForChildren);
}
