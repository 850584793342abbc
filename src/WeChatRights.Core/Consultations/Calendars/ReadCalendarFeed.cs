using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Data;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Consultations.Calendars;

/// <summary>
/// The times of the provider to whom the secret was given, for his own calendar: when, how, where, and whether somebody has booked. Nothing about
/// anybody who did, not even the topic. An unknown secret, one that was revoked and one of somebody who left are answered alike.
/// </summary>
[AllowAnyone]
public sealed record ReadCalendarFeed(string Secret) : IQuery<CalendarFeed>
{
    public override string ToString() => "ReadCalendarFeed(redacted)";
}

/// <param name="Text">iCalendar.</param>
/// <param name="Mark">32 hexadecimal digits; the same as long as the times are the same.</param>
public sealed record CalendarFeed(string Text, string Mark)
{
    public override string ToString() => "CalendarFeed(redacted)";
}

internal sealed class ReadCalendarFeedHandler(AppDbContext db, CallContext call, RingSealer sealer, DivisionDirectory divisions)
    : IQueryHandler<ReadCalendarFeed, CalendarFeed>
{
    /// <summary>How our entries are known again when somebody's whole calendar comes back as an import.</summary>
    public const string UidEnd = "@consultations.wechatrights";

    private const string Product = "-//WeChatRights//Consultations//ZH";

    public async ValueTask<CalendarFeed> Handle(ReadCalendarFeed query, CancellationToken cancellationToken)
    {
        var digest = CalendarAddress.DigestOf(sealer, query.Secret);
        var provider =
            await db.Set<CalendarAddress>()
                .Where(address => address.Digest == digest)
                .Join(db.Set<Provider>(), address => address.ProviderId, provider => provider.Id, (_, provider) => provider)
                .AsNoTracking()
                .FirstOrDefaultAsync(provider => provider.LeftAt == null, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        var entries = await EntriesAsync(provider.Id, cancellationToken);
        return new CalendarFeed(CalendarText.Write(entries, Product, "咨询时间", call.Now), CalendarText.MarkOf(entries));
    }

    private async Task<IReadOnlyList<CalendarEntry>> EntriesAsync(Guid providerId, CancellationToken cancellationToken)
    {
        var today = call.Now.ChinaDate();
        var from = ChinaTime.StartOfDay(today.AddDays(-ConsultationPolicy.CalendarBackDays));
        var until = ChinaTime.EndOfDay(today.AddDays(ConsultationPolicy.HorizonDays));
        var rows = await db.Set<Slot>()
            .AsNoTracking()
            .Where(slot => slot.ProviderId == providerId && slot.StartsAt >= from && slot.StartsAt <= until)
            .Join(db.Set<Sitting>(), slot => slot.SittingId, sitting => sitting.Id, (slot, sitting) => new { slot, sitting.Station })
            .Select(row => new
            {
                row.slot,
                row.Station,
                Booked = db.Set<SeatClaim>().Any(claim => claim.SlotId == row.slot.Id && claim.BookingId != null),
            })
            .Where(row => row.Booked || !row.slot.Closed)
            .OrderBy(row => row.slot.StartsAt)
            .ToListAsync(cancellationToken);
        var entries = new List<CalendarEntry>();
        foreach (var row in rows)
        {
            var station = row.Station is { } township ? await divisions.PathNameAsync(township, cancellationToken) : null;
            entries.Add(Entry(row.slot, station, row.Booked));
        }

        return entries;
    }

    private static CalendarEntry Entry(Slot slot, string? station, bool booked) =>
        new(
            $"{slot.Id:N}{UidEnd}",
            slot.StartsAt,
            slot.EndsAt,
            $"咨询 {KindOf(slot.Kind)} {(booked ? "已约" : "空")}",
            station,
            Takes: booked
        );

    private static string KindOf(ConsultationKind kind) =>
        kind switch
        {
            ConsultationKind.Written => "图文",
            ConsultationKind.Phone => "电话",
            ConsultationKind.Video => "视频",
            _ => "当面",
        };
}
