using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.Consultations.FollowUps;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Data;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Bookings;

/// <summary>Her bookings that this session has unlocked, the coming ones first, then the latest.</summary>
[RequireCitizen]
public sealed record ListMyBookings : IQuery<IReadOnlyList<MyBooking>>;

/// <param name="Id">That of the matter it belongs to.</param>
/// <param name="Number">Under which she finds it again.</param>
/// <param name="VideoLink">Where a talk by video takes place; null until somebody has given it.</param>
/// <param name="MayChange">She may still take another time or cancel.</param>
/// <param name="Asked">Some days after the talk: we ask how things stand.</param>
/// <param name="Answer">What she said to that last; null: nothing yet.</param>
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
    string? VideoLink,
    bool MayChange,
    bool Asked,
    FollowUpAnswer? Answer
);

internal sealed class ListMyBookingsHandler(AppDbContext db, CallContext call, ComplaintAccess access, BookedTimes times)
    : IQueryHandler<ListMyBookings, IReadOnlyList<MyBooking>>
{
    public async ValueTask<IReadOnlyList<MyBooking>> Handle(ListMyBookings query, CancellationToken cancellationToken)
    {
        var numbers = await access.UnlockedCasesAsync(call, cancellationToken);
        var ids = numbers.Keys.ToList();
        var rows = await times.All.Where(time => ids.Contains(time.Booking.Id)).ToListAsync(cancellationToken);
        var asked = await db.Set<FollowUp>()
            .AsNoTracking()
            .Where(followUp => ids.Contains(followUp.Id) && followUp.AskedAt != null)
            .ToDictionaryAsync(followUp => followUp.Id, cancellationToken);
        var mine = new List<MyBooking>();
        foreach (var row in rows)
        {
            mine.Add(
                new MyBooking(
                    row.Booking.Id,
                    numbers[row.Booking.Id],
                    row.Booking.StartsAt,
                    row.Booking.EndsAt,
                    row.Booking.Kind,
                    SlotProvider.Of(row.Provider),
                    await times.StationNameAsync(row, cancellationToken),
                    ConsultationTopic.Of(row.Booking.Topic).Words,
                    row.Booking.Status,
                    row.Booking.VideoLink,
                    row.Booking.MayChange(call.Now),
                    asked.ContainsKey(row.Booking.Id),
                    asked.GetValueOrDefault(row.Booking.Id)?.Answer
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
