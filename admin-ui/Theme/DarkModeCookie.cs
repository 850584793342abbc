namespace WeChatRights.AdminUi.Theme;

/// <summary>The choice of dark colours, kept in the browser so that the first paint is already right. Written by browser.js.</summary>
public static class DarkModeCookie
{
    public const string Name = "theme";

    public static bool IsSet(HttpRequest request) => request.Cookies[Name] == "dark";
}
