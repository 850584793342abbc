namespace WeChatRights.AdminUi.Components.Pages.Agency;

/// <summary>The parts of the page of guidance.</summary>
public enum GuidanceTab
{
    Questions,
    Examples,
    Templates,
}
