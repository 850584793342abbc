using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Consultations.Absences;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Bookings;

/// <summary>
/// Cares for a booking whose provider will not come, for whatever reason: a licence that lapses before the day, an absence, having left.
/// Harmless when all is well.
/// </summary>
[SystemOnly]
public sealed record RehomeBooking(Guid BookingId) : ICommand<Unit>, IUnaudited;

internal sealed class RehomeBookingHandler(StrandedBookings stranded, AppDbContext db, CallContext call, BookingRehoming rehoming)
    : ICommandHandler<RehomeBooking, Unit>
{
    public async ValueTask<Unit> Handle(RehomeBooking command, CancellationToken cancellationToken)
    {
        if (await stranded.At(call.Now).AnyAsync(id => id == command.BookingId, cancellationToken))
        {
            await rehoming.RehomeAsync(
                await db.Set<Booking>().FirstAsync(b => b.Id == command.BookingId, cancellationToken),
                cancellationToken
            );
        }

        return Unit.Value;
    }
}

/// <summary>Coming bookings whose provider will not come, the soonest first.</summary>
[SystemOnly]
public sealed record FindStrandedBookings(int Take = 500) : IQuery<IReadOnlyList<Guid>>;

internal sealed class FindStrandedBookingsHandler(StrandedBookings stranded, CallContext call)
    : IQueryHandler<FindStrandedBookings, IReadOnlyList<Guid>>
{
    public async ValueTask<IReadOnlyList<Guid>> Handle(FindStrandedBookings query, CancellationToken cancellationToken) =>
        await stranded.At(call.Now).Take(query.Take).ToListAsync(cancellationToken);
}

internal sealed class StrandedBookings(AppDbContext db, BookedTimes times)
{
    public IQueryable<Guid> At(DateTimeOffset now) =>
        times
            .All.Where(time => time.Booking.Status == BookingStatus.Booked && time.Booking.StartsAt > now)
            .Where(time =>
                time.Provider.LeftAt != null
                || time.Provider.LicenceUntil < time.Day
                || db.Set<Absence>()
                    .Any(absence => absence.ProviderId == time.Provider.Id && absence.From <= time.Day && absence.To >= time.Day)
            )
            .OrderBy(time => time.Booking.StartsAt)
            .Select(time => time.Booking.Id);
}

/// <summary>Looks after bookings whose provider will not come.</summary>
public sealed class RehomeBookingsJob(Dispatcher dispatcher, ILogger<RehomeBookingsJob> logger)
{
    private static readonly Actor System = Actor.System("rehome-bookings");

    /// <returns>How many bookings were cared for.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await dispatcher.QueryAsync(System, new FindStrandedBookings(), cancellationToken);
        return await DueItems.ForEachAsync(due, id => dispatcher.SendAsync(System, new RehomeBooking(id), cancellationToken), logger);
    }
}
