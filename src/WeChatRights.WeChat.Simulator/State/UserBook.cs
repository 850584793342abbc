using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace WeChatRights.WeChat.Simulator.State;

internal sealed record Visit(string SessionKey, DateTimeOffset At);

/// <summary>Who came, when, and with which session key. Ids follow from the app id and the name, so they survive a restart.</summary>
internal sealed class UserBook(TimeProvider clock, IOptions<SimulatorOptions> options)
{
    public static readonly TimeSpan VisitCounts = TimeSpan.FromHours(2);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Visit> _visits = new(StringComparer.Ordinal);

    public string OpenIdOf(string name) => "o" + Digest($"{options.Value.AppId}|{name}", 27);

    /// <summary>The same person inside the official account (H5) has another open id and the same union id.</summary>
    public string H5OpenIdOf(string name) => "o" + Digest($"h5|{options.Value.AppId}|{name}", 27);

    public string? UnionIdOf(string name) => options.Value.BoundToOpenPlatform ? "u" + Digest($"union|{name}", 27) : null;

    /// <summary>A new session key per login; the earlier one is void.</summary>
    public string SignIn(string openId)
    {
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        lock (_gate)
        {
            _visits[openId] = new Visit(key, clock.GetUtcNow());
        }

        return key;
    }

    public Visit? Find(string openId)
    {
        lock (_gate)
        {
            return _visits.GetValueOrDefault(openId);
        }
    }

    public bool CameLately(string openId) => Find(openId) is { } visit && clock.GetUtcNow() - visit.At <= VisitCounts;

    /// <summary>Only the shape can be judged: credits, not acquaintance, decide whether a message goes out.</summary>
    public static bool LooksLikeOpenId(string? openId) =>
        openId is { Length: 28 } && openId[0] == 'o' && openId.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    public IReadOnlyDictionary<string, DateTimeOffset> LastVisits()
    {
        lock (_gate)
        {
            return _visits.ToDictionary(pair => pair.Key, pair => pair.Value.At, StringComparer.Ordinal);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _visits.Clear();
        }
    }

    private static string Digest(string text, int length) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))).Replace('+', '-').Replace('/', '_')[..length];
}
