using System.Globalization;

namespace WeChatRights.AdminUi.Localization;

/// <summary>The admin speaks Simplified Chinese only, whatever the browser or the server prefers.</summary>
public static class ChineseCulture
{
    public const string Name = "zh-CN";

    public static CultureInfo Info { get; } = CultureInfo.GetCultureInfo(Name);

    /// <summary>Also sets the culture of threads that no request runs on, such as circuits and jobs.</summary>
    public static void Force()
    {
        CultureInfo.DefaultThreadCurrentCulture = Info;
        CultureInfo.DefaultThreadCurrentUICulture = Info;
    }
}
