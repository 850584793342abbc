using MudBlazor;

namespace WeChatRights.AdminUi.Components.Layout;

/// <summary>The side menu, in the order of a working day. A policy is named after the permission that it asks for.</summary>
public static class NavItems
{
    public static IReadOnlyList<NavItem> All { get; } =
    [
        new("今日工作台", "/", Icons.Material.Outlined.Today),
        new("案件", "/cases", Icons.Material.Outlined.Inbox, "ViewCases"),
        new("维权站", "/stations", Icons.Material.Outlined.HomeWork, "ViewDirectory"),
    ];
}
