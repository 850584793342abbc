using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Data;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Bookings;

/// <summary>Bookings with the provider and the sitting that they lie in. Without tracking.</summary>
internal sealed class BookedTimes(AppDbContext db, DivisionDirectory divisions)
{
    public IQueryable<BookedTime> All =>
        from booking in db.Set<Booking>().AsNoTracking()
        join provider in db.Set<Provider>() on booking.ProviderId equals provider.Id
        join slot in db.Set<Slot>() on booking.SlotId equals slot.Id
        join sitting in db.Set<Sitting>() on slot.SittingId equals sitting.Id
        select new BookedTime
        {
            Booking = booking,
            Provider = provider,
            Station = sitting.Station,
            Day = sitting.Day,
        };

    /// <summary>For example 叶县 · 任店镇; null unless on site.</summary>
    public async Task<string?> StationNameAsync(BookedTime time, CancellationToken cancellationToken) =>
        time.Station is { } station ? await divisions.PathNameAsync(station, cancellationToken) : null;
}

internal sealed class BookedTime
{
    public required Booking Booking { get; init; }
    public required Provider Provider { get; init; }
    public DivisionCode? Station { get; init; }
    public DateOnly Day { get; init; }
}
