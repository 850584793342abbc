using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;

namespace WeChatRights.Core.Regions.Contracts;

/// <summary>Where stations are on the map.</summary>
internal sealed class StationPlaces(AppDbContext db)
{
    /// <summary>By township, in degrees; without those that nobody has located. Villages stand for their township.</summary>
    public async Task<IReadOnlyDictionary<DivisionCode, (double Latitude, double Longitude)>> OfAsync(
        IEnumerable<DivisionCode> places,
        CancellationToken cancellationToken
    )
    {
        var townships = places.Select(place => place.AtLevel(DivisionLevel.Township)).Distinct().ToList();
        var known = await db.Set<Station>()
            .Where(station => townships.Contains(station.Township) && station.Latitude != null && station.Longitude != null)
            .Select(station => new
            {
                station.Township,
                station.Latitude,
                station.Longitude,
            })
            .ToListAsync(cancellationToken);
        return known.ToDictionary(station => station.Township, station => (station.Latitude!.Value, station.Longitude!.Value));
    }
}
