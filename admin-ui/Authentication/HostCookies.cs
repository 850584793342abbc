namespace WeChatRights.AdminUi.Authentication;

/// <summary>
/// Every cookie of the admin: not readable by scripts, not sent from other sites, and in production bound to this very host over TLS.
/// </summary>
internal static class HostCookies
{
    /// <summary>Browsers take <c>__Host-</c> cookies over TLS only; a demo on 127.0.0.1 has none.</summary>
    public static string Name(string name, IHostEnvironment environment) => environment.IsProduction() ? $"__Host-{name}" : name;

    public static void Harden(CookieBuilder cookie, string name, IHostEnvironment environment)
    {
        cookie.Name = Name(name, environment);
        cookie.SecurePolicy = environment.IsProduction() ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.Path = "/";
    }
}
