namespace WeChatRights.AdminUi.Components.Shared;

public enum ChartKind
{
    /// <summary>A row for each label, the number at its end: for kinds of things.</summary>
    Bars,

    /// <summary>A column for each label, from left to right: for days.</summary>
    Columns,
}
