using System.Globalization;
using System.Text.Json;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Json;

namespace WeChatRights.MiniprogramApi.Errors;

/// <summary>Problem details (RFC 9457). Carries a stable code and Chinese words, never anything that was sent or that is inside.</summary>
/// <param name="Type">A name of the kind of problem, no address: <c>urn:wechatrights:problem:</c> and the code.</param>
/// <param name="Title">Plain Chinese: what happened and what to do.</param>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Errors">Chinese messages by field path, when single fields are to blame.</param>
internal sealed record ApiProblemBody(string Type, string Title, int Status, string Code, IReadOnlyDictionary<string, string[]>? Errors);

internal static class ApiProblem
{
    public const string ContentType = "application/problem+json; charset=utf-8";

    private static readonly JsonSerializerOptions Json = new(ApiJson.Options)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public static int StatusOf(ErrorKind kind) =>
        kind switch
        {
            ErrorKind.Invalid => StatusCodes.Status400BadRequest,
            ErrorKind.Unauthenticated => StatusCodes.Status401Unauthorized,
            ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
            ErrorKind.NotFound => StatusCodes.Status404NotFound,
            ErrorKind.Conflict => StatusCodes.Status409Conflict,
            ErrorKind.Unprocessable => StatusCodes.Status422UnprocessableEntity,
            ErrorKind.TooMany => StatusCodes.Status429TooManyRequests,
            _ => StatusCodes.Status503ServiceUnavailable,
        };

    /// <param name="status">When the kind alone does not say it (405, 413, 415, 500).</param>
    public static Task WriteAsync(
        HttpContext context,
        DomainError error,
        IReadOnlyDictionary<string, string[]>? fields = null,
        TimeSpan? retryAfter = null,
        int? status = null
    )
    {
        var code = status ?? StatusOf(error.Kind);
        context.Response.StatusCode = code;
        if (retryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        if (code == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }

        var body = new ApiProblemBody(
            $"urn:wechatrights:problem:{error.Code}",
            error.Text,
            code,
            error.Code,
            fields is { Count: > 0 } ? fields : null
        );
        return context.Response.WriteAsJsonAsync(body, Json, ContentType, context.RequestAborted);
    }
}
