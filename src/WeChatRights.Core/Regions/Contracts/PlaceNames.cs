namespace WeChatRights.Core.Regions.Contracts;

/// <summary>Places as people on the spot call them.</summary>
public static class PlaceNames
{
    private const string Villagers = "村民委员会";
    private const string Residents = "居民委员会";

    /// <summary>叶县 · 任店镇 · 任店一村村民委员会 → 叶县 · 任店镇 · 任店一村; 曙北社区居民委员会 → 曙北社区.</summary>
    public static string Short(string path) =>
        path.EndsWith(Residents, StringComparison.Ordinal) ? path[..^Residents.Length]
        : path.EndsWith($"村{Villagers}", StringComparison.Ordinal) ? path[..^Villagers.Length]
        : path.EndsWith(Villagers, StringComparison.Ordinal) ? $"{path[..^Villagers.Length]}村"
        : path;

    /// <summary>叶县 · 任店镇 → 叶县任店镇妇女联合会.</summary>
    public static string Federation(string path) => $"{Short(path).Replace(" · ", "", StringComparison.Ordinal)}妇女联合会";
}
