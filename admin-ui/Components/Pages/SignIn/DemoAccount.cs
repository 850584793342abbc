namespace WeChatRights.AdminUi.Components.Pages.SignIn;

/// <summary>An account of the demo city, offered on the sign-in page of a demo and nowhere else.</summary>
/// <param name="Code">The six digits that are valid now.</param>
public sealed record DemoAccount(string UserName, string Password, string Name, string Role, string Place, string Code);
