using System.Text.RegularExpressions;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Places as people on the spot call them.</summary>
public static partial class PlaceWords
{
    /// <summary>叶县 · 任店镇 · 任店一村村民委员会 → 叶县 · 任店镇 · 任店一村; 曙北社区居民委员会 → 曙北社区.</summary>
    public static string Short(string path) => Villagers().Replace(Residents().Replace(path, ""), "村");

    [GeneratedRegex("村?村民委员会$", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Villagers();

    [GeneratedRegex("居民委员会$", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Residents();
}
