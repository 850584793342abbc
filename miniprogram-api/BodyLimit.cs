using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using WeChatRights.MiniprogramApi.Errors;

namespace WeChatRights.MiniprogramApi;

/// <summary>
/// Refuses a body that announces too many bytes before a byte of it is read. A body that lies about its length is cut off by the
/// server's own limit, which this sets for the endpoint.
/// </summary>
internal sealed class BodyLimit(RequestDelegate next)
{
    /// <summary>5,000 characters, each of them escaped, and everything around them.</summary>
    public const long Json = 128 * 1024;

    public Task InvokeAsync(HttpContext context)
    {
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? Json;
        if (context.Request.ContentLength > limit)
        {
            return ApiProblem.WriteAsync(context, ApiErrors.BodyTooLarge, status: StatusCodes.Status413PayloadTooLarge);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = limit;
        }

        return next(context);
    }
}

/// <summary>A body limit of one endpoint, in bytes.</summary>
internal sealed record BodyLimitOf(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
