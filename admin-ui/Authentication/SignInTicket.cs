namespace WeChatRights.AdminUi.Authentication;

/// <summary>The ticket of a half-done sign-in, carried by the browser between password and code. Sealed; five minutes.</summary>
internal static class SignInTicket
{
    private const string Name = "staff-ticket";
    private const int MaxLength = 1024;

    public static string? Of(HttpContext context) =>
        context.Request.Cookies[NameIn(context)] is { Length: > 0 and <= MaxLength } ticket ? ticket : null;

    public static void Keep(HttpContext context, string ticket) =>
        context.Response.Cookies.Append(NameIn(context), ticket, Options(context));

    public static void Drop(HttpContext context) => context.Response.Cookies.Delete(NameIn(context), Options(context));

    private static string NameIn(HttpContext context) => HostCookies.Name(Name, Environment(context));

    private static CookieOptions Options(HttpContext context) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps || Environment(context).IsProduction(),
            Path = "/",
            IsEssential = true,
        };

    private static IHostEnvironment Environment(HttpContext context) => context.RequestServices.GetRequiredService<IHostEnvironment>();
}
