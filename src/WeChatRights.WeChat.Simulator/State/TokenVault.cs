using System.Security.Cryptography;

namespace WeChatRights.WeChat.Simulator.State;

internal enum TokenState
{
    Valid,
    Expired,
    Unknown,
}

/// <summary>
/// The two token endpoints keep separate stores, and both kinds open every API. A replaced token lives at most five minutes more.
/// </summary>
internal sealed class TokenVault(TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(2);
    public static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ForcedPause = TimeSpan.FromSeconds(30);
    private const int ForcedPerDay = 20;

    private sealed record Issued(string Value, DateTimeOffset Until);

    private sealed class Store
    {
        public Issued? Current { get; set; }
        public Issued? Previous { get; set; }
    }

    private readonly Lock _gate = new();
    private readonly Store _stable = new();
    private readonly Store _legacy = new();
    private readonly HashSet<string> _expired = new(StringComparer.Ordinal);
    private readonly Queue<DateTimeOffset> _forced = new();

    /// <summary>Null when the day's forced refreshes are used up (45009).</summary>
    public (string Token, int ExpiresIn)? Stable(bool force)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (!force || _stable.Current is null)
            {
                return Remaining(RenewedNearTheEnd(now), now);
            }

            while (_forced.Count > 0 && now - _forced.Peek() > TimeSpan.FromDays(1))
            {
                _forced.Dequeue();
            }

            if (_forced.Count > 0 && now - _forced.Last() < ForcedPause)
            {
                return Remaining(RenewedNearTheEnd(now), now);
            }

            if (_forced.Count >= ForcedPerDay)
            {
                return null;
            }

            _forced.Enqueue(now);
            return Remaining(Replace(_stable, now), now);
        }
    }

    public (string Token, int ExpiresIn) Legacy()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            return Remaining(Replace(_legacy, now), now);
        }
    }

    public TokenState Check(string token)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            foreach (var issued in new[] { _stable.Current, _stable.Previous, _legacy.Current, _legacy.Previous })
            {
                if (issued is not null && string.Equals(issued.Value, token, StringComparison.Ordinal))
                {
                    return issued.Until > now ? TokenState.Valid : TokenState.Expired;
                }
            }

            return _expired.Contains(token) ? TokenState.Expired : TokenState.Unknown;
        }
    }

    /// <summary>Kills every token at once, as a leak response in the console would.</summary>
    public void RevokeAll()
    {
        lock (_gate)
        {
            _stable.Current = _stable.Previous = _legacy.Current = _legacy.Previous = null;
        }
    }

    private Issued RenewedNearTheEnd(DateTimeOffset now) =>
        _stable.Current is { } current && current.Until - now > Overlap ? current : Replace(_stable, now);

    private Issued Replace(Store store, DateTimeOffset now)
    {
        if (store.Current is { } old)
        {
            var until = old.Until < now + Overlap ? old.Until : now + Overlap;
            _expired.Add(old.Value);
            store.Previous = old with { Until = until };
        }

        // Longer than an app id on purpose: some SDKs take a short string for one.
        return store.Current = new Issued(Convert.ToHexString(RandomNumberGenerator.GetBytes(80)), now + Life);
    }

    private static (string Token, int ExpiresIn) Remaining(Issued issued, DateTimeOffset now) =>
        (issued.Value, (int)(issued.Until - now).TotalSeconds);
}
