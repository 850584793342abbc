namespace WeChatRights.Rostering.Problems;

/// <summary>A point on the map, in degrees.</summary>
public readonly record struct Place(double Latitude, double Longitude)
{
    /// <summary>Length of a degree of latitude on a sphere of the Earth's mean radius, 6,371 km.</summary>
    public const double KmPerDegree = 111.195;

    /// <summary>
    /// Straight distance in kilometres, on a plane between the two places: within a city wrong by less than one part in a thousand, and without the trigonometry
    /// that would take longer than the first plan.
    /// </summary>
    public static double StraightKm(Place from, Place to)
    {
        var north = (to.Latitude - from.Latitude) * KmPerDegree;
        var east = (to.Longitude - from.Longitude) * KmPerDegree * Math.Cos((from.Latitude + to.Latitude) * (Math.PI / 360));
        return Math.Sqrt((north * north) + (east * east));
    }
}
