namespace WeChatRights.AdminUi.Components.Shared;

/// <summary>Who is linked to which account.</summary>
/// <param name="StaffId">Null: to none. <paramref name="Account"/> is its name.</param>
/// <param name="Notice">What the account then lets one see and do.</param>
public sealed record AccountLink(string Name, Guid? StaffId, string? Account, string Notice);
