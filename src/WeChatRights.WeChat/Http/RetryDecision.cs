using Polly;
using Polly.Timeout;
using WeChatRights.WeChat.Wire;

namespace WeChatRights.WeChat.Http;

/// <summary>What is worth another try: no answer, a server error, or "system busy" (-1), which comes inside HTTP 200.</summary>
internal static class RetryDecision
{
    private const int Busy = -1;

    public static async ValueTask<bool> WorthAnotherTryAsync(Outcome<HttpResponseMessage> outcome)
    {
        if (outcome.Exception is { } failure)
        {
            return failure is HttpRequestException or TimeoutRejectedException;
        }

        if (outcome.Result is not { } response)
        {
            return false;
        }

        if ((int)response.StatusCode >= 500)
        {
            return true;
        }

        // Buffered by WholeAnswerHandler, so this reads memory.
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return WeChatAnswer.TryParse(bytes, out var body) && body.Number("errcode") == Busy;
    }
}
