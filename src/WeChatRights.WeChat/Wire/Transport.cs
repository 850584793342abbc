using System.Runtime.ExceptionServices;
using Polly.Timeout;
using Refit;

namespace WeChatRights.WeChat.Wire;

/// <summary>Sends and reads. Failures leave as the ports promise them.</summary>
internal static class Transport
{
    /// <exception cref="HttpRequestException">No answer, or none that could be read.</exception>
    /// <exception cref="TaskCanceledException">No answer in time.</exception>
    public static async Task<WeChatAnswer> AskAsync(Func<Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await send();
            return await WeChatAnswer.ReadAsync(response, cancellationToken);
        }
        catch (ApiRequestException wrapped) when (wrapped.InnerException is { } cause)
        {
            // Refit's wrapper holds the request, with token, secret and text in it; it must not travel into anybody's log.
            throw Plain(cause);
        }
    }

    private static Exception Plain(Exception cause)
    {
        if (cause is TimeoutRejectedException)
        {
            return new TaskCanceledException("WeChat did not answer in time.", new TimeoutException());
        }

        ExceptionDispatchInfo.Throw(cause);
        return cause;
    }
}
