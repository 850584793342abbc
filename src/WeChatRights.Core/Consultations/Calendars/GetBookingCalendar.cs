using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Data;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Calendars;

/// <summary>
/// Her coming appointment as a calendar file, only if she wishes. Whoever sees her calendar learns that she has an appointment and when, not
/// with whom, where or why.
/// </summary>
/// <returns>iCalendar.</returns>
[RequireCitizen]
public sealed record GetBookingCalendar(Guid BookingId) : IQuery<string>, IConcernsCase
{
    public Guid CaseId => BookingId;
}

internal sealed class GetBookingCalendarHandler(AppDbContext db, CallContext call, ComplaintAccess access)
    : IQueryHandler<GetBookingCalendar, string>
{
    /// <summary>Of nobody: the name of this house must not stand in her phone.</summary>
    private const string Product = "-//Calendar//ZH";

    public async ValueTask<string> Handle(GetBookingCalendar query, CancellationToken cancellationToken)
    {
        await access.RequireUnlockedAsync(call, query.BookingId, cancellationToken);
        var booking = await db.Set<Booking>()
            .AsNoTracking()
            .FirstOrDefaultAsync(
                booking => booking.Id == query.BookingId && booking.Status == BookingStatus.Booked && booking.EndsAt > call.Now,
                cancellationToken
            );
        return booking is null
            ? throw new DomainException(CommonErrors.NotFound)
            : CalendarText.Write(
                [new CalendarEntry(UidOf(booking.Id), booking.StartsAt, booking.EndsAt, "预约")],
                Product,
                name: null,
                call.Now
            );
    }

    /// <summary>
    /// The same after she took another time, so that her calendar moves the entry: the random half of the id, which opens nothing. The client makes
    /// the same one.
    /// </summary>
    internal static string UidOf(Guid bookingId) => bookingId.ToString("N")[16..];
}
