using Microsoft.EntityFrameworkCore;

namespace WeChatRights.Core.Regions.Contracts;

/// <summary>Where the stations are, to reckon how far one township is from another.</summary>
internal sealed class StationPoints(AppDbContext db)
{
    /// <summary>By township; without those whose place is not known.</summary>
    public async Task<IReadOnlyDictionary<DivisionCode, StationPoint>> AllAsync(CancellationToken cancellationToken) =>
        await db.Set<Station>()
            .AsNoTracking()
            .Where(station => station.Latitude != null && station.Longitude != null)
            .ToDictionaryAsync(
                station => station.Township,
                station => new StationPoint(station.Latitude!.Value, station.Longitude!.Value),
                cancellationToken
            );

    /// <summary>As the crow flies, in kilometres; on a sphere of 6,371 km, which errs by less than 1 %.</summary>
    public static double Kilometres(StationPoint from, StationPoint to)
    {
        var (fromLat, toLat) = (double.DegreesToRadians(from.Latitude), double.DegreesToRadians(to.Latitude));
        var (half, across) = ((toLat - fromLat) / 2, double.DegreesToRadians(to.Longitude - from.Longitude) / 2);
        var chord = (Math.Sin(half) * Math.Sin(half)) + (Math.Cos(fromLat) * Math.Cos(toLat) * Math.Sin(across) * Math.Sin(across));
        return 2 * 6371 * Math.Asin(Math.Sqrt(chord));
    }
}

/// <summary>In degrees, as maps in China show it.</summary>
internal readonly record struct StationPoint(double Latitude, double Longitude);
