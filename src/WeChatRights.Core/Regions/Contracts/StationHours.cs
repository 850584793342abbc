using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;

namespace WeChatRights.Core.Regions.Contracts;

/// <summary>Whether stations are open at a weekly time.</summary>
internal sealed class StationHours(AppDbContext db)
{
    /// <summary>By township; without those whose hours are not given, or cannot be read: nobody is kept out by a text that is not understood.</summary>
    public async Task<IReadOnlyDictionary<DivisionCode, WeeklyHours>> OfAsync(
        IReadOnlyCollection<DivisionCode> townships,
        CancellationToken cancellationToken
    ) =>
        (
            await db.Set<Station>()
                .Where(station => townships.Contains(station.Township) && station.OpeningHours != "")
                .Select(station => new { station.Township, station.OpeningHours })
                .ToListAsync(cancellationToken)
        )
            .Select(station => (station.Township, Hours: WeeklyHours.Read(station.OpeningHours)))
            .Where(station => station.Hours is not null)
            .ToDictionary(station => station.Township, station => station.Hours!);

    /// <param name="township">Of the station; null where nobody has to go to one.</param>
    public async Task<bool> MayHoldAsync(
        DivisionCode? township,
        DayOfWeek day,
        TimeOnly from,
        TimeOnly to,
        CancellationToken cancellationToken
    ) =>
        township is not { } station
        || !(await OfAsync([station], cancellationToken)).TryGetValue(station, out var hours)
        || hours.CoverWhole(day, from, to);
}
