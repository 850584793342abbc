using System.Net.Http.Headers;
using WeChatRights.MiniprogramApi.Errors;

namespace WeChatRights.MiniprogramApi;

/// <summary>JSON travels in UTF-8 (RFC 8259 section 8.1). A body that claims another encoding is refused before the serialiser trips over it.</summary>
internal sealed class BodyCharset(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) && IsForeign(type)
            ? ApiProblem.WriteAsync(context, ApiErrors.MediaType, status: StatusCodes.Status415UnsupportedMediaType)
            : next(context);

    private static bool IsForeign(MediaTypeHeaderValue type) =>
        type.MediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) == true
        && type.CharSet?.Trim('"') is { Length: > 0 } charset
        && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
