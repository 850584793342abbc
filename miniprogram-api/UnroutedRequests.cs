using WeChatRights.MiniprogramApi.Errors;

namespace WeChatRights.MiniprogramApi;

/// <summary>
/// Answers what no endpoint of ours will: an unknown path (404), a wrong method (405), a wrong media type (415). Stands before the
/// authorisation, whose closed fallback would otherwise tell everybody to sign in for a page that does not exist.
/// </summary>
internal sealed class UnroutedRequests(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        context.GetEndpoint() switch
        {
            null => ApiProblem.WriteAsync(context, ApiErrors.RouteNotFound),
            RouteEndpoint => next(context),
            // The router's own refusal; the status code pages give it a body.
            { RequestDelegate: { } refuse } => refuse(context),
            _ => next(context),
        };
}
