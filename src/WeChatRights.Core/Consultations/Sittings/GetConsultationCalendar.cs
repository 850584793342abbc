using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Sittings;

/// <summary>All times of some days in one's own counties, free, closed and booked, in the order of time. Of who booked only the topic.</summary>
/// <param name="From">First day, in China.</param>
/// <param name="To">Last day; at most <see cref="MostDays"/> in all.</param>
/// <param name="County">Of one county only.</param>
/// <param name="ProviderId">Of one provider only.</param>
/// <param name="Station">At one station only: its township.</param>
[RequirePermission(Permission.ManageConsultations)]
public sealed record GetConsultationCalendar(
    DateOnly From,
    DateOnly To,
    [property: RegularExpression("^[0-9]{6}$", ErrorMessage = "请选择县区。")] string? County = null,
    Guid? ProviderId = null,
    [property: RegularExpression("^[0-9]{9}$", ErrorMessage = "请选择维权站。")] string? Station = null
) : IQuery<IReadOnlyList<CalendarSlot>>, IValidatableObject
{
    public const int MostDays = 7;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => DaySpan.Check(From, To, MostDays, nameof(From));
}

/// <param name="StationName">For example 叶县 · 任店镇; null unless on site.</param>
/// <param name="Held">Seats that somebody is about to book at this moment.</param>
/// <param name="MayReopen">Closed by hand only, so that it can be offered again by hand.</param>
public sealed record CalendarSlot(
    Guid Id,
    Guid ProviderId,
    string Provider,
    string County,
    ConsultationKind Kind,
    string? Station,
    string? StationName,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    int Seats,
    int Held,
    bool Closed,
    bool MayReopen,
    IReadOnlyList<CalendarBooking> Bookings
)
{
    public int Free => Math.Max(0, Seats - Held - Bookings.Count);
}

/// <param name="Number">Of her case; null when the reader may not see that case.</param>
/// <param name="Topic">In her words; <paramref name="TopicCode"/> names it.</param>
/// <param name="MayMove">It is still to come, and the reader may put it on another time.</param>
public sealed record CalendarBooking(
    Guid Id,
    Guid Version,
    string TopicCode,
    string Topic,
    bool Urgent,
    BookingStatus Status,
    string? Number,
    bool HasVideoLink,
    bool MayMove
);

internal sealed class GetConsultationCalendarHandler(AppDbContext db, CallContext call, VisibleCases cases, DivisionDirectory divisions)
    : IQueryHandler<GetConsultationCalendar, IReadOnlyList<CalendarSlot>>
{
    public async ValueTask<IReadOnlyList<CalendarSlot>> Handle(GetConsultationCalendar query, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var wanted = Wanted(query);
        var rows = await wanted
            .Join(db.Set<Provider>(), slot => slot.ProviderId, provider => provider.Id, (slot, provider) => new { slot, provider.Name })
            .Join(db.Set<Sitting>(), pair => pair.slot.SittingId, sitting => sitting.Id, (pair, sitting) => new { pair, sitting.Station })
            .OrderBy(row => row.pair.slot.StartsAt)
            .ThenBy(row => row.pair.Name)
            .ThenBy(row => row.pair.slot.Id)
            .Select(row => new CalendarRow(row.pair.slot, row.pair.Name, row.Station))
            .ToListAsync(cancellationToken);
        var bookings = await BookingsAsync(wanted, cancellationToken);
        var held = await HeldAsync(wanted, cancellationToken);
        var found = new List<CalendarSlot>();
        foreach (var row in rows.Where(row => staff.Covers(Permission.ManageConsultations, row.Slot.County)))
        {
            var name = row.Station is { } station ? await divisions.PathNameAsync(station, cancellationToken) : null;
            found.Add(Tell(row, name, held.GetValueOrDefault(row.Slot.Id), [.. bookings[row.Slot.Id]]));
        }

        return found;
    }

    private IQueryable<Slot> Wanted(GetConsultationCalendar query)
    {
        var (begins, ends) = (ChinaTime.StartOfDay(query.From), ChinaTime.EndOfDay(query.To));
        var slots = db.Set<Slot>().AsNoTracking().Where(slot => slot.StartsAt >= begins && slot.StartsAt <= ends);
        if (DivisionCode.TryParse(query.County) is { } county)
        {
            slots = slots.Where(slot => slot.County == county);
        }

        if (query.ProviderId is { } provider)
        {
            slots = slots.Where(slot => slot.ProviderId == provider);
        }

        return DivisionCode.TryParse(query.Station) is { } station
            ? slots.Where(slot => db.Set<Sitting>().Any(sitting => sitting.Id == slot.SittingId && sitting.Station == station))
            : slots;
    }

    private async Task<ILookup<Guid, CalendarBooking>> BookingsAsync(IQueryable<Slot> wanted, CancellationToken cancellationToken)
    {
        var bookings = await wanted
            .Join(db.Set<Booking>(), slot => slot.Id, booking => booking.SlotId, (_, booking) => booking)
            .Where(booking => booking.Status != BookingStatus.Cancelled && booking.Status != BookingStatus.Displaced)
            .OrderBy(booking => booking.BookedAt)
            .ToListAsync(cancellationToken);
        var ids = bookings.ConvertAll(booking => booking.Id);
        var numbers = await cases
            .To(call.RequireStaff())
            .Where(c => ids.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => c.Number, cancellationToken);
        return bookings.ToLookup(booking => booking.SlotId, booking => Tell(booking, numbers.GetValueOrDefault(booking.Id)));
    }

    private async Task<Dictionary<Guid, int>> HeldAsync(IQueryable<Slot> wanted, CancellationToken cancellationToken)
    {
        var now = call.Now;
        return await wanted
            .Join(
                db.Set<SeatClaim>().Where(claim => claim.BookingId == null && claim.ExpiresAt > now),
                slot => slot.Id,
                claim => claim.SlotId,
                (slot, _) => slot.Id
            )
            .GroupBy(id => id)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
    }

    private CalendarBooking Tell(Booking booking, string? number)
    {
        var topic = ConsultationTopic.Of(booking.Topic);
        var mayMove = number is not null && booking.MayChange(call.Now);
        return new CalendarBooking(
            booking.Id,
            booking.Version,
            topic.Code,
            topic.Words,
            topic.Urgent,
            booking.Status,
            number,
            booking.VideoLink is not null,
            mayMove
        );
    }

    private static CalendarSlot Tell(CalendarRow row, string? station, int held, IReadOnlyList<CalendarBooking> bookings) =>
        new(
            row.Slot.Id,
            row.Slot.ProviderId,
            row.Provider,
            row.Slot.County.Value,
            row.Slot.Kind,
            row.Station?.Value,
            station,
            row.Slot.StartsAt,
            row.Slot.EndsAt,
            row.Slot.Seats,
            held,
            row.Slot.Closed,
            row.Slot.Closing == SlotClosing.ByHand,
            bookings
        );

    private sealed record CalendarRow(Slot Slot, string Provider, DivisionCode? Station);
}
