namespace WeChatRights.AdminUi.Components.Shared;

/// <summary>A name for an address with its filters. The parent keeps the list.</summary>
/// <param name="Count">How many there are now, when known.</param>
/// <param name="IsOwn">Saved by this person, so she can remove it.</param>
public sealed record SavedView(string Name, string Href, int? Count = null, bool IsOwn = false);
