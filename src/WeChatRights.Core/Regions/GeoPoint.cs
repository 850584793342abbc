using System.ComponentModel.DataAnnotations;

namespace WeChatRights.Core.Regions;

/// <summary>A point as maps in China show it (GCJ-02). Degrees, inside the province and its neighbours: a swapped pair is noticed.</summary>
public sealed record GeoPoint(
    [property: Range(31.0, 37.0, ErrorMessage = "纬度应在 31 到 37 之间，例如 33.7423。")] double Latitude,
    [property: Range(110.0, 117.0, ErrorMessage = "经度应在 110 到 117 之间，例如 113.2975。")] double Longitude
);
