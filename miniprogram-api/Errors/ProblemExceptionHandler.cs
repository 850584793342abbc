using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.MiniprogramApi.Errors;

/// <summary>Turns whatever was thrown into problem details. Nothing of the exception reaches the client.</summary>
internal sealed class ProblemExceptionHandler(IDatabaseErrors databaseErrors, ILogger<ProblemExceptionHandler> logger) : IExceptionHandler
{
    private static readonly TimeSpan SoonAgain = TimeSpan.FromSeconds(5);

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        await (
            exception switch
            {
                DomainException refusal => WriteAsync(httpContext, refusal),
                BadHttpRequestException bad => WriteAsync(httpContext, bad),
                _ when databaseErrors.IsTransient(exception) || databaseErrors.IsOutage(exception) => ApiProblem.WriteAsync(
                    httpContext,
                    CommonErrors.Busy,
                    retryAfter: SoonAgain
                ),
                _ => WriteAsync(httpContext, exception),
            }
        );
        return true;
    }

    private Task WriteAsync(HttpContext context, Exception unexpected)
    {
        logger.LogError(unexpected, "Unhandled exception.");
        return ApiProblem.WriteAsync(context, ApiErrors.Internal, status: StatusCodes.Status500InternalServerError);
    }

    private static Task WriteAsync(HttpContext context, DomainException refusal)
    {
        var wait = refusal.RetryAfter ?? (refusal.Error.Kind == ErrorKind.Unavailable ? SoonAgain : null);
        return ApiProblem.WriteAsync(context, refusal.Error, refusal.Fields, wait);
    }

    private static Task WriteAsync(HttpContext context, BadHttpRequestException bad) =>
        bad switch
        {
            { StatusCode: StatusCodes.Status413PayloadTooLarge } => ApiProblem.WriteAsync(
                context,
                ApiErrors.BodyTooLarge,
                status: bad.StatusCode
            ),
            { StatusCode: StatusCodes.Status415UnsupportedMediaType } => ApiProblem.WriteAsync(
                context,
                ApiErrors.MediaType,
                status: bad.StatusCode
            ),
            { InnerException: JsonException json } => WriteAsync(context, json),
            _ => ApiProblem.WriteAsync(context, ApiErrors.BadRequest, status: StatusCodes.Status400BadRequest),
        };

    /// <summary>A value of the wrong kind is the fault of its field; broken JSON is nobody's.</summary>
    private static Task WriteAsync(HttpContext context, JsonException json)
    {
        var field = json.Path is ['$', '.', ..] path ? path[2..] : null;
        return json.InnerException is JsonException || string.IsNullOrEmpty(field)
            ? ApiProblem.WriteAsync(context, ApiErrors.MalformedJson)
            : ApiProblem.WriteAsync(
                context,
                CommonErrors.Invalid,
                new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = ["这一项的格式不对。"] }
            );
    }
}
