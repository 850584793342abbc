using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Data;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Figures;

/// <summary>Three queries, each over one index of county and time; sums of seats are made by the database, percentiles here.</summary>
internal sealed class GetSupplyAndDemandHandler(AppDbContext db, CallContext call, DivisionDirectory divisions)
    : IQueryHandler<GetSupplyAndDemand, SupplyAndDemand>
{
    private static readonly BookingStatus[] HasTheSeat = [BookingStatus.Booked, BookingStatus.Held, BookingStatus.NoShow];

    public async ValueTask<SupplyAndDemand> Handle(GetSupplyAndDemand query, CancellationToken cancellationToken)
    {
        var own = await OwnAsync(cancellationToken);
        var chosen = own.Where(county => query.County is null || county.Code.Value == query.County).ToList();
        if (chosen.Count == 0)
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        List<DivisionCode> counties = [.. chosen.Select(county => county.Code)];
        var (begins, ends) = (ChinaTime.StartOfDay(query.From), ChinaTime.EndOfDay(query.To));
        var open = await OpenAsync(counties, begins, ends, cancellationToken);
        var booked = await BookedAsync(counties, begins, ends, cancellationToken);
        var free = await FreeAsync(counties, cancellationToken);
        var byCounty = booked.ToLookup(row => row.County);
        var figures = chosen
            .Select(county =>
                Figures(
                    county.Code.Value,
                    county.Name,
                    open.GetValueOrDefault(county.Code),
                    [.. byCounty[county.Code]],
                    free.Where(cell => cell.County == county.Code).Sum(cell => cell.Seats)
                )
            )
            .ToList();
        return new SupplyAndDemand(
            [.. own.Select(county => new CountyName(county.Code.Value, county.Name))],
            figures,
            Figures("", "合计", open.Values.Sum(), booked, free.Sum(cell => cell.Seats)),
            Topics(counties, booked),
            Days(free)
        );
    }

    private async Task<List<DivisionInfo>> OwnAsync(CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        return
        [
            .. (await divisions.AllAsync(cancellationToken))
                .Values.Where(division => division.Code.Level == DivisionLevel.County)
                .Where(division => staff.Covers(Permission.ManageConsultations, division.Code))
                .OrderBy(division => division.Code.Value, StringComparer.Ordinal),
        ];
    }

    private async Task<Dictionary<DivisionCode, int>> OpenAsync(
        List<DivisionCode> counties,
        DateTimeOffset begins,
        DateTimeOffset ends,
        CancellationToken cancellationToken
    ) =>
        await db.Set<Slot>()
            .Where(slot => counties.Contains(slot.County) && slot.StartsAt >= begins && slot.StartsAt <= ends && !slot.Closed)
            .GroupBy(slot => slot.County)
            .Select(group => new { County = group.Key, Seats = group.Sum(slot => slot.Seats) })
            .ToDictionaryAsync(row => row.County, row => row.Seats, cancellationToken);

    private async Task<List<BookedRow>> BookedAsync(
        List<DivisionCode> counties,
        DateTimeOffset begins,
        DateTimeOffset ends,
        CancellationToken cancellationToken
    ) =>
        await db.Set<Booking>()
            .Where(booking => counties.Contains(booking.County) && booking.StartsAt >= begins && booking.StartsAt <= ends)
            .Join(
                db.Set<Slot>(),
                booking => booking.SlotId,
                slot => slot.Id,
                (booking, slot) =>
                    new BookedRow(booking.County, booking.Topic, booking.Status, booking.BookedAt, booking.StartsAt, slot.Closed)
            )
            .ToListAsync(cancellationToken);

    /// <summary>Seats by county and day. A provider who may not serve offers none.</summary>
    private async Task<List<FreeCell>> FreeAsync(List<DivisionCode> counties, CancellationToken cancellationToken)
    {
        var now = call.Now;
        var (earliest, end) = (
            now + ConsultationPolicy.LeadTime,
            ChinaTime.EndOfDay(now.ChinaDate().AddDays(ConsultationPolicy.SoonDays - 1))
        );
        return await db.Set<Slot>()
            .Where(slot => counties.Contains(slot.County) && slot.StartsAt >= earliest && slot.StartsAt <= end && !slot.Closed)
            .Join(db.Set<Sitting>(), slot => slot.SittingId, sitting => sitting.Id, (slot, sitting) => new { slot, sitting.Day })
            .Join(db.Set<Provider>(), row => row.slot.ProviderId, provider => provider.Id, (row, provider) => new { row, provider })
            .Where(pair => pair.provider.VerifiedAt != null && pair.provider.LeftAt == null)
            .Where(pair => pair.provider.LicenceUntil == null || pair.provider.LicenceUntil >= pair.row.Day)
            .Select(pair => new
            {
                pair.row.slot.County,
                pair.row.Day,
                Free = pair.row.slot.Seats - db.Set<SeatClaim>().Count(claim => claim.SlotId == pair.row.slot.Id && claim.ExpiresAt > now),
            })
            .GroupBy(row => new { row.County, row.Day })
            .Select(group => new FreeCell(group.Key.County, group.Key.Day, group.Sum(row => row.Free)))
            .ToListAsync(cancellationToken);
    }

    private static CountyFigures Figures(string code, string name, int open, IReadOnlyCollection<BookedRow> rows, int freeSoon)
    {
        var taken = rows.Where(row => HasTheSeat.Contains(row.Status)).ToList();
        int Count(BookingStatus status) => rows.Count(row => row.Status == status);
        return new CountyFigures(
            code,
            name,
            open + taken.Count(row => row.SlotClosed),
            taken.Count,
            Count(BookingStatus.Held),
            Count(BookingStatus.NoShow),
            Count(BookingStatus.Cancelled),
            Count(BookingStatus.Displaced),
            freeSoon,
            WaitingTime.Of(taken.Select(row => row.StartsAt - row.BookedAt))
        );
    }

    private static List<TopicFigures> Topics(List<DivisionCode> counties, List<BookedRow> booked)
    {
        var topics = booked
            .Where(row => HasTheSeat.Contains(row.Status))
            .GroupBy(row => row.Topic, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        var table = topics.ConvertAll(topic => counties.ConvertAll(county => topic.Count(row => row.County == county)).ToArray());
        var (cells, totals) = SmallNumbers.Hide(table);
        return
        [
            .. topics.Select(
                (topic, index) =>
                    new TopicFigures(
                        topic.Key,
                        ConsultationTopic.Of(topic.Key).Words,
                        cells[index],
                        totals[index],
                        totals[index] is null ? null : WaitingTime.Of(topic.Select(row => row.StartsAt - row.BookedAt))
                    )
            ),
        ];
    }

    private List<FreeDay> Days(List<FreeCell> free)
    {
        var today = call.Now.ChinaDate();
        return
        [
            .. Enumerable
                .Range(0, ConsultationPolicy.SoonDays)
                .Select(today.AddDays)
                .Select(day => new FreeDay(day, free.Where(cell => cell.Day == day).Sum(cell => cell.Seats))),
        ];
    }

    private sealed record BookedRow(
        DivisionCode County,
        string Topic,
        BookingStatus Status,
        DateTimeOffset BookedAt,
        DateTimeOffset StartsAt,
        bool SlotClosed
    );

    private sealed record FreeCell(DivisionCode County, DateOnly Day, int Seats);
}
