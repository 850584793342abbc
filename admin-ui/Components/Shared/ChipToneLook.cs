using MudBlazor;

namespace WeChatRights.AdminUi.Components.Shared;

internal static class ChipToneLook
{
    /// <summary>The style class; colours are in app.css.</summary>
    public static string Css(this ChipTone tone) =>
        tone switch
        {
            ChipTone.Info => "tone-info",
            ChipTone.Active => "tone-active",
            ChipTone.Good => "tone-good",
            ChipTone.Attention => "tone-attention",
            ChipTone.Danger => "tone-danger",
            _ => "tone-neutral",
        };

    public static string Icon(this ChipTone tone) =>
        tone switch
        {
            ChipTone.Info => Icons.Material.Outlined.Info,
            ChipTone.Active => Icons.Material.Outlined.Autorenew,
            ChipTone.Good => Icons.Material.Outlined.CheckCircle,
            ChipTone.Attention => Icons.Material.Outlined.PriorityHigh,
            ChipTone.Danger => Icons.Material.Outlined.Warning,
            _ => Icons.Material.Outlined.RadioButtonUnchecked,
        };
}
