using MudBlazor;

namespace WeChatRights.AdminUi.Components.Shared;

/// <summary>Dialogs look and behave alike. A click beside one never throws away what was typed.</summary>
public static class DialogLook
{
    public static DialogOptions Small { get; } =
        new()
        {
            MaxWidth = MaxWidth.Small,
            FullWidth = true,
            CloseOnEscapeKey = true,
            BackdropClick = false,
            CloseButton = true,
        };

    public static DialogOptions Medium { get; } = Small with { MaxWidth = MaxWidth.Medium };

    /// <summary>For writing much: neither a key nor a cross throws it away, only the button, which asks.</summary>
    public static DialogOptions Writing { get; } = Medium with { CloseOnEscapeKey = false, CloseButton = false };

    /// <summary>For looking at something.</summary>
    public static DialogOptions Large { get; } = Small with { MaxWidth = MaxWidth.Large };
}
