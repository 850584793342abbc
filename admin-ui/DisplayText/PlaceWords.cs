using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Places as people on the spot call them.</summary>
public static class PlaceWords
{
    /// <summary><inheritdoc cref="PlaceNames.Short"/></summary>
    public static string Short(string path) => PlaceNames.Short(path);
}
