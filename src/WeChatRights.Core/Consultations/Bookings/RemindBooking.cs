using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Bookings;

/// <summary>Reminds her of her time when a mark of <see cref="ConsultationPolicy.ReminderHours"/> has come. Harmless to repeat.</summary>
[SystemOnly]
public sealed record RemindBooking(Guid BookingId) : ICommand<Unit>, IUnaudited;

internal sealed class RemindBookingHandler(AppDbContext db, CallContext call) : ICommandHandler<RemindBooking, Unit>
{
    public async ValueTask<Unit> Handle(RemindBooking command, CancellationToken cancellationToken)
    {
        (await db.Set<Booking>().FirstOrDefaultAsync(booking => booking.Id == command.BookingId, cancellationToken))?.Remind(call.Now);
        return Unit.Value;
    }
}

/// <summary>Coming bookings whose next reminder may be due, the soonest first.</summary>
[SystemOnly]
public sealed record FindBookingsToRemind(int Take = 500) : IQuery<IReadOnlyList<Guid>>;

internal sealed class FindBookingsToRemindHandler(AppDbContext db, CallContext call)
    : IQueryHandler<FindBookingsToRemind, IReadOnlyList<Guid>>
{
    public async ValueTask<IReadOnlyList<Guid>> Handle(FindBookingsToRemind query, CancellationToken cancellationToken)
    {
        var now = call.Now;
        var (first, last) = (ConsultationPolicy.ReminderHours[0], ConsultationPolicy.ReminderHours[^1]);
        var (far, near) = (now.AddHours(first), now.AddHours(last));
        return await db.Set<Booking>()
            .Where(booking => booking.Status == BookingStatus.Booked && booking.StartsAt > now && booking.StartsAt <= far)
            .Where(booking => booking.RemindedHours == 0 || (booking.RemindedHours > last && booking.StartsAt <= near))
            .OrderBy(booking => booking.StartsAt)
            .Select(booking => booking.Id)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
    }
}

/// <summary>Reminds of the consultations of the next day and of the next hours.</summary>
public sealed class RemindBookingsJob(Dispatcher dispatcher, ILogger<RemindBookingsJob> logger)
{
    private static readonly Actor System = Actor.System("remind-bookings");

    /// <returns>How many bookings were looked at.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await dispatcher.QueryAsync(System, new FindBookingsToRemind(), cancellationToken);
        return await DueItems.ForEachAsync(due, id => dispatcher.SendAsync(System, new RemindBooking(id), cancellationToken), logger);
    }
}
