using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace WeChatRights.WeChat.Tokens;

/// <summary>
/// The token in the cache that all nodes share. A cache that is down does not stop messages: this node then lives on its own copy, and
/// <c>stable_token</c> gives every node the same token anyway.
/// </summary>
internal sealed class TokenStore(IDistributedCache cache, IOptions<WeChatOptions> options, TimeProvider clock, ILogger<TokenStore> logger)
{
    private sealed record Copy(string Token, DateTimeOffset Until);

    private volatile Copy? _copy;

    private string Key => $"wechat:stable-token:{options.Value.AppId}";

    public async Task<string?> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await cache.GetStringAsync(Key, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Warn(failure);
            return _copy is { } copy && copy.Until > clock.GetUtcNow() ? copy.Token : null;
        }
    }

    /// <param name="life">Relative, so that nodes whose clocks differ agree.</param>
    public async Task KeepAsync(string token, TimeSpan life)
    {
        _copy = new Copy(token, clock.GetUtcNow() + life);
        try
        {
            var entry = new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = life };
            await cache.SetStringAsync(Key, token, entry, CancellationToken.None);
        }
        catch (Exception failure)
        {
            Warn(failure);
        }
    }

    public async Task DropAsync(CancellationToken cancellationToken)
    {
        _copy = null;
        try
        {
            await cache.RemoveAsync(Key, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Warn(failure);
        }
    }

    private void Warn(Exception failure) =>
        logger.LogWarning(
            "The shared cache did not answer ({Failure}); using this node's own copy of the WeChat token.",
            failure.GetType().Name
        );
}
