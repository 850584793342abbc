using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Regions;

/// <summary>Where a county's seat lies, approximately; see the file for how exact that is.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
internal sealed record CountySeat(string Code, double Latitude, double Longitude);

/// <summary>Lets a phone tell which county it is in without telling anybody where it is.</summary>
internal static class CountySeats
{
    private static readonly Dictionary<string, CountySeat> ByCode = ReferenceData
        .Read<List<CountySeat>>("Regions.Data.county-seats.json")
        .ToDictionary(seat => seat.Code, StringComparer.Ordinal);

    public static CountySeat? Of(string county) => ByCode.GetValueOrDefault(county);
}
