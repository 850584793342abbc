using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Data;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Bookings;

/// <summary>Her bookings that this session has unlocked, the coming ones first, then the latest.</summary>
[RequireCitizen]
public sealed record ListMyBookings : IQuery<IReadOnlyList<MyBooking>>;

/// <param name="Id">That of the matter it belongs to.</param>
/// <param name="Number">Under which she finds it again.</param>
/// <param name="MayChange">She may still take another time or cancel.</param>
public sealed record MyBooking(
    Guid Id,
    string Number,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    ConsultationKind Kind,
    SlotProvider Provider,
    string? Station,
    string Topic,
    BookingStatus Status,
    bool MayChange
);

internal sealed class ListMyBookingsHandler(AppDbContext db, CallContext call, ComplaintAccess access, DivisionDirectory divisions)
    : IQueryHandler<ListMyBookings, IReadOnlyList<MyBooking>>
{
    public async ValueTask<IReadOnlyList<MyBooking>> Handle(ListMyBookings query, CancellationToken cancellationToken)
    {
        var numbers = await access.UnlockedCasesAsync(call, cancellationToken);
        var ids = numbers.Keys.ToList();
        var rows = await db.Set<Booking>()
            .AsNoTracking()
            .Where(booking => ids.Contains(booking.Id))
            .Join(
                db.Set<Provider>(),
                booking => booking.ProviderId,
                provider => provider.Id,
                (booking, provider) => new { booking, provider }
            )
            .Join(db.Set<Slot>(), row => row.booking.SlotId, slot => slot.Id, (row, slot) => new { row, slot.SittingId })
            .Join(
                db.Set<Sitting>(),
                pair => pair.SittingId,
                sitting => sitting.Id,
                (pair, sitting) =>
                    new
                    {
                        pair.row.booking,
                        pair.row.provider,
                        sitting.Station,
                    }
            )
            .ToListAsync(cancellationToken);
        var mine = new List<MyBooking>();
        foreach (var row in rows)
        {
            mine.Add(
                new MyBooking(
                    row.booking.Id,
                    numbers[row.booking.Id],
                    row.booking.StartsAt,
                    row.booking.EndsAt,
                    row.booking.Kind,
                    SlotProvider.Of(row.provider),
                    row.Station is { } station ? await divisions.PathNameAsync(station, cancellationToken) : null,
                    ConsultationTopic.Of(row.booking.Topic).Words,
                    row.booking.Status,
                    row.booking.MayChange(call.Now)
                )
            );
        }

        return
        [
            .. mine.Where(booking => booking.MayChange).OrderBy(booking => booking.StartsAt),
            .. mine.Where(booking => !booking.MayChange).OrderByDescending(booking => booking.StartsAt),
        ];
    }
}
