namespace WeChatRights.MiniprogramApi;

/// <summary>Nothing is kept by a browser or proxy unless an endpoint says so, nothing is guessed, nothing is framed.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(
            static state =>
            {
                var (request, headers) = (((HttpContext)state).Request, ((HttpContext)state).Response.Headers);
                if (headers.CacheControl.Count == 0)
                {
                    headers.CacheControl = "no-store";
                }

                headers.XContentTypeOptions = "nosniff";
                headers.XFrameOptions = "DENY";
                headers["Referrer-Policy"] = "no-referrer";
                if (headers.ContentSecurityPolicy.Count == 0)
                {
                    headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
                }

                if (request.IsHttps)
                {
                    headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
                }

                return Task.CompletedTask;
            },
            context
        );
        return next(context);
    }
}
