namespace WeChatRights.AdminUi.Components.Shared;

/// <summary>What a chip, card or message means; the colour and icon follow from it.</summary>
public enum ChipTone
{
    /// <summary>A plain fact.</summary>
    Neutral,

    /// <summary>Worth knowing, nothing to do.</summary>
    Info,

    /// <summary>In somebody's hands.</summary>
    Active,

    /// <summary>Done well.</summary>
    Good,

    /// <summary>Somebody should look soon.</summary>
    Attention,

    /// <summary>Emergency or overdue, nothing else.</summary>
    Danger,
}
