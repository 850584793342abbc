namespace WeChatRights.AdminUi.Components.Shared;

public enum ChartKind
{
    Bars,
    StackedBars,
    Lines,
}
