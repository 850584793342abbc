namespace WeChatRights.AdminUi.Components.Layout;

/// <summary>One entry of the side menu. It shows only to people who pass the policy; the page behind it checks again.</summary>
/// <param name="Policy">A policy name; none means every signed-in person.</param>
/// <param name="IsOutside">Not one of our pages: opens in its own tab.</param>
public sealed record NavItem(string Text, string Href, string Icon, string? Policy = null, bool IsOutside = false);
