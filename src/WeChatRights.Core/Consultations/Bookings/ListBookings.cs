using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Sittings;
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

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (From.Year is < 2000 or > 2999 || To < From || To.DayNumber - From.DayNumber >= MostDays)
        {
            yield return new ValidationResult("日期不对，请重新选择。", [nameof(From)]);
        }
    }
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
    bool MayRecord
);

internal sealed class ListBookingsHandler(AppDbContext db, CallContext call, VisibleCases cases, DivisionDirectory divisions)
    : IQueryHandler<ListBookings, IReadOnlyList<BookingRow>>
{
    public async ValueTask<IReadOnlyList<BookingRow>> Handle(ListBookings query, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var (begins, ends) = (ChinaTime.StartOfDay(query.From), ChinaTime.EndOfDay(query.To));
        var found = await db.Set<Booking>()
            .AsNoTracking()
            .Where(booking => booking.StartsAt >= begins && booking.StartsAt <= ends)
            .Join(
                db.Set<Provider>(),
                booking => booking.ProviderId,
                provider => provider.Id,
                (booking, provider) => new { booking, provider.Name }
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
                        pair.row.Name,
                        sitting.Station,
                    }
            )
            .OrderBy(row => row.booking.StartsAt)
            .ThenBy(row => row.booking.Id)
            .ToListAsync(cancellationToken);
        var own = found.Where(row => staff.Covers(Permission.ManageConsultations, row.booking.County)).ToList();
        var ids = own.Select(row => row.booking.Id).ToList();
        var numbers = await cases.To(staff).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Number, cancellationToken);
        var rows = new List<BookingRow>();
        foreach (var row in own)
        {
            var topic = ConsultationTopic.Of(row.booking.Topic);
            rows.Add(
                new BookingRow(
                    row.booking.Id,
                    row.booking.Version,
                    row.booking.StartsAt,
                    row.booking.EndsAt,
                    row.booking.Kind,
                    row.Name,
                    await divisions.PathNameAsync(row.booking.County, cancellationToken),
                    row.Station is { } station ? await divisions.PathNameAsync(station, cancellationToken) : null,
                    topic.Words,
                    topic.Urgent,
                    row.booking.Status,
                    numbers.GetValueOrDefault(row.booking.Id),
                    row.booking.Status == BookingStatus.Booked && row.booking.StartsAt <= call.Now && numbers.ContainsKey(row.booking.Id)
                )
            );
        }

        return rows;
    }
}
