using Microsoft.Extensions.Http.Logging;
using Microsoft.Extensions.Logging;

namespace WeChatRights.WeChat.Http;

/// <summary>
/// Takes the place of the client factory's loggers: the platform wants secret, token, login code and open id in the query string, so
/// only the path is ever written.
/// </summary>
internal sealed class SilentHttpLogger(ILogger<SilentHttpLogger> logger) : IHttpClientLogger
{
    public object? LogRequestStart(HttpRequestMessage request) => null;

    public void LogRequestStop(object? context, HttpRequestMessage request, HttpResponseMessage response, TimeSpan elapsed) =>
        logger.LogDebug(
            "WeChat {Path}: HTTP {Status} in {Elapsed} ms",
            request.RequestUri?.AbsolutePath,
            (int)response.StatusCode,
            elapsed.TotalMilliseconds
        );

    public void LogRequestFailed(
        object? context,
        HttpRequestMessage request,
        HttpResponseMessage? response,
        Exception exception,
        TimeSpan elapsed
    ) =>
        logger.LogWarning(
            "WeChat {Path}: {Failure} after {Elapsed} ms",
            request.RequestUri?.AbsolutePath,
            exception.GetType().Name,
            elapsed.TotalMilliseconds
        );
}
