using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Bookings;

/// <summary>The bookings of one's own counties on some days, in the order of time. Who booked is in her case and not here.</summary>
/// <param name="From">First day, in China.</param>
/// <param name="To">Last day; at most <see cref="MostDays"/> in all.</param>
[RequirePermission(Permission.ManageConsultations)]
public sealed record ListBookings(DateOnly From, DateOnly To) : IQuery<IReadOnlyList<BookingRow>>, IValidatableObject
{
    public const int MostDays = 31;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => DaySpan.Check(From, To, MostDays, nameof(From));
}

/// <param name="Number">Of her case; null when the reader may not see that case.</param>
/// <param name="Urgent">The topic is one of those where she may be in danger.</param>
/// <param name="MayRecord">It has begun, the reader may see its case, and nobody has written down yet what became of it.</param>
public sealed record BookingRow(
    Guid Id,
    Guid Version,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    ConsultationKind Kind,
    string Provider,
    string CountyName,
    string? Station,
    string Topic,
    bool Urgent,
    BookingStatus Status,
    string? Number,
    bool MayRecord,
    string TopicCode
);

internal sealed class ListBookingsHandler(CallContext call, BookedTimes times, VisibleCases cases, DivisionDirectory divisions)
    : IQueryHandler<ListBookings, IReadOnlyList<BookingRow>>
{
    public async ValueTask<IReadOnlyList<BookingRow>> Handle(ListBookings query, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var (begins, ends) = (ChinaTime.StartOfDay(query.From), ChinaTime.EndOfDay(query.To));
        var found = await times
            .All.Where(time => time.Booking.StartsAt >= begins && time.Booking.StartsAt <= ends)
            .OrderBy(time => time.Booking.StartsAt)
            .ThenBy(time => time.Booking.Id)
            .ToListAsync(cancellationToken);
        var own = found.Where(row => staff.Covers(Permission.ManageConsultations, row.Booking.County)).ToList();
        var ids = own.Select(row => row.Booking.Id).ToList();
        var numbers = await cases.To(staff).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Number, cancellationToken);
        var rows = new List<BookingRow>();
        foreach (var row in own)
        {
            var topic = ConsultationTopic.Of(row.Booking.Topic);
            rows.Add(
                new BookingRow(
                    row.Booking.Id,
                    row.Booking.Version,
                    row.Booking.StartsAt,
                    row.Booking.EndsAt,
                    row.Booking.Kind,
                    row.Provider.Name,
                    await divisions.PathNameAsync(row.Booking.County, cancellationToken),
                    await times.StationNameAsync(row, cancellationToken),
                    topic.Words,
                    topic.Urgent,
                    row.Booking.Status,
                    numbers.GetValueOrDefault(row.Booking.Id),
                    row.Booking.Status == BookingStatus.Booked && row.Booking.StartsAt <= call.Now && numbers.ContainsKey(row.Booking.Id),
                    topic.Code
                )
            );
        }

        return rows;
    }
}
