using System.Globalization;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace WeChatRights.AdminUi.Localization;

/// <summary>Chinese texts for what MudBlazor says by itself: pagers, filters, pickers.</summary>
public sealed class ZhMudLocalizer : MudLocalizer
{
    public override LocalizedString this[string key] =>
        ZhMudTexts.All.TryGetValue(key, out var text)
            ? new LocalizedString(key, text)
            : new LocalizedString(key, key, resourceNotFound: true);

    public override LocalizedString this[string key, params object[] arguments] =>
        ZhMudTexts.All.TryGetValue(key, out var text)
            ? new LocalizedString(key, string.Format(CultureInfo.CurrentCulture, text, arguments))
            : new LocalizedString(key, key, resourceNotFound: true);
}
