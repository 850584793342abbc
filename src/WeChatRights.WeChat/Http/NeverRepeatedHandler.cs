namespace WeChatRights.WeChat.Http;

/// <summary>
/// Keeps the runtime itself from repeating a request. When a connection ends without an answer, <see cref="SocketsHttpHandler"/> sends a
/// request without a body again, up to three times and on no policy's word; a login code would be spent by an answer that we never see.
/// Once it has begun to send a body, even an empty one, it does not.
/// </summary>
internal sealed class NeverRepeatedHandler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Content ??= new ByteArrayContent([]);
        return base.SendAsync(request, cancellationToken);
    }
}
