using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WeChatRights.Core.Messaging.WeChat;
using WeChatRights.WeChat.Wire;

namespace WeChatRights.WeChat.Tokens;

/// <summary>
/// Fetches the access token from <c>/cgi-bin/stable_token</c>, never forced. In that mode the platform repeats the valid token, so nodes
/// that fetch at the same time cannot void each other's and no distributed lock is needed. Within a node one fetch serves all callers.
/// </summary>
internal sealed class StableTokenProvider(
    IWeChatRepeatableApi api,
    TokenStore store,
    IOptions<WeChatOptions> options,
    TimeProvider clock,
    ILogger<StableTokenProvider> logger
) : IWeChatTokenProvider
{
    /// <summary>A normal answer has at least this much life left, and the old token lives this long beside the new one.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(300);
    private static readonly TimeSpan ShortestLife = TimeSpan.FromSeconds(60);

    /// <summary>A token that stays "dead" after a fresh fetch must not turn every send into two more calls.</summary>
    private static readonly TimeSpan RefetchPause = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private Task<string>? _flight;
    private DateTimeOffset _lastDrop = DateTimeOffset.MinValue;

    public async ValueTask<string> GetAsync(CancellationToken cancellationToken) =>
        await store.FindAsync(cancellationToken) ?? await JoinFlight().WaitAsync(cancellationToken);

    public async ValueTask InvalidateAsync(string usedToken, CancellationToken cancellationToken)
    {
        var cached = await store.FindAsync(cancellationToken);
        if (!string.Equals(cached, usedToken, StringComparison.Ordinal) || !MayDrop())
        {
            return;
        }

        logger.LogWarning("WeChat calls the access token dead; fetching it again.");
        await store.DropAsync(cancellationToken);
    }

    private bool MayDrop()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (now - _lastDrop < RefetchPause)
            {
                return false;
            }

            _lastDrop = now;
            return true;
        }
    }

    /// <summary>The flight belongs to nobody: a caller who leaves does not cancel it for the others.</summary>
    private Task<string> JoinFlight()
    {
        lock (_gate)
        {
            if (_flight is null || _flight.IsCompleted)
            {
                _flight = Task.Run(FetchAsync);
            }

            return _flight;
        }
    }

    private async Task<string> FetchAsync()
    {
        // Somebody, here or on another node, may have stored one since the caller looked.
        if (await store.FindAsync(CancellationToken.None) is { } stored)
        {
            return stored;
        }

        var settings = options.Value;
        var asked = clock.GetUtcNow();
        var request = new TokenRequest(settings.AppId, settings.AppSecret);
        var answer = await Transport.AskAsync(() => api.StableTokenAsync(request, CancellationToken.None), CancellationToken.None);
        if (answer.Fault != WeChatFault.None)
        {
            throw new WeChatTokenException(answer.Failed<string>());
        }

        if (answer.Body.Text("access_token") is not { } token || answer.Body.Number("expires_in") is not { } seconds)
        {
            throw new HttpRequestException("WeChat's token answer has no token.");
        }

        // Counted from before the request: the answer's way back is part of the life that it states.
        var life = TimeSpan.FromSeconds(seconds) - Overlap - (clock.GetUtcNow() - asked);
        await store.KeepAsync(token, life > ShortestLife ? life : ShortestLife);
        return token;
    }
}
