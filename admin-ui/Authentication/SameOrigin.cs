namespace WeChatRights.AdminUi.Authentication;

/// <summary>
/// Refuses forms and circuits that another site's page started (ASVS 3.5.x, 4.4.2). Browsers say where a request comes from; a request
/// that does not say has no cookie of a person with it, or comes from no browser.
/// </summary>
internal static class SameOrigin
{
    public static void UseSameOrigin(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (IsRead(context.Request) || ComesFromHere(context.Request))
                {
                    return next(context);
                }

                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            }
        );

    private static bool IsRead(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal);

    /// <summary>Ports are not compared: what else answers on this host is ours too.</summary>
    private static bool ComesFromHere(HttpRequest request) =>
        request.Headers.Origin.ToString() is not { Length: > 0 } origin
        || (
            Uri.TryCreate(origin, UriKind.Absolute, out var site)
            && string.Equals(site.Host, request.Host.Host, StringComparison.OrdinalIgnoreCase)
        );
}
