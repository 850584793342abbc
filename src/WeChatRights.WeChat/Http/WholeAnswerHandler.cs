namespace WeChatRights.WeChat.Http;

/// <summary>
/// Reads the whole body before the answer goes up, so that a body which stalls or breaks counts against the attempt's time-out, and the
/// retry decision can look into it.
/// </summary>
internal sealed class WholeAnswerHandler : DelegatingHandler
{
    private const long LargestAnswer = 8 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(LargestAnswer, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
