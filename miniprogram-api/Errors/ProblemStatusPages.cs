namespace WeChatRights.MiniprogramApi.Errors;

/// <summary>Gives a body to the empty refusals of the framework: no such route, wrong method, wrong media type.</summary>
internal static class ProblemStatusPages
{
    public static Task WriteAsync(HttpContext context) =>
        context.Response.StatusCode switch
        {
            StatusCodes.Status401Unauthorized => ApiProblem.WriteAsync(context, Core.SharedKernel.CommonErrors.SignInRequired),
            StatusCodes.Status403Forbidden => ApiProblem.WriteAsync(context, Core.SharedKernel.CommonErrors.Forbidden),
            StatusCodes.Status404NotFound => ApiProblem.WriteAsync(context, ApiErrors.RouteNotFound),
            StatusCodes.Status405MethodNotAllowed => ApiProblem.WriteAsync(
                context,
                ApiErrors.MethodNotAllowed,
                status: context.Response.StatusCode
            ),
            StatusCodes.Status413PayloadTooLarge => ApiProblem.WriteAsync(
                context,
                ApiErrors.BodyTooLarge,
                status: context.Response.StatusCode
            ),
            StatusCodes.Status415UnsupportedMediaType => ApiProblem.WriteAsync(
                context,
                ApiErrors.MediaType,
                status: context.Response.StatusCode
            ),
            var status => ApiProblem.WriteAsync(context, ApiErrors.BadRequest, status: status),
        };
}
