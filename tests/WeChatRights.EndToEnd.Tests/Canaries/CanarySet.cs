using System.Collections.Concurrent;

namespace WeChatRights.EndToEnd.Tests.Canaries;

/// <summary>All canaries of one run: each is made when it is first asked for and remembered with the place it was put in.</summary>
internal sealed class CanarySet
{
    private const int RareFrom = 0x9B00;
    private const int RareTo = 0x9F00;
    private readonly ConcurrentDictionary<string, Canary> _canaries = new(StringComparer.Ordinal);

    public IReadOnlyCollection<Canary> All => [.. _canaries.Values];

    /// <summary>Rare characters, marked as made up: a name, a sentence, a note.</summary>
    public string Words(string where) => "演示" + Add(where, Letters(5, RareFrom, RareTo)).Text;

    /// <summary>For places that carry ASCII only: headers, EXIF.</summary>
    public string Ascii(string where) => Add(where, $"canary{Letters(12, 'a', 'z' + 1)}").Text;

    public string Phone(string where) => Add(where, $"139{Digits(8)}").Text;

    /// <summary>Born in 1990, with a true check digit (GB 11643).</summary>
    public string IdNumber(string where)
    {
        var body = $"41042219900{Random.Shared.Next(1, 10)}1{Digits(4)}"[..17];
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var sum = body.Zip(weights, (digit, weight) => (digit - '0') * weight).Sum();
        return Add(where, body + "10X98765432"[sum % 11]).Text;
    }

    public string Pin(string where) => Add(where, Digits(6)).Text;

    public string Password(string where) => Add(where, $"Zq{Letters(8, 'a', 'z' + 1)}+7&{Letters(3, 'A', 'Z' + 1)}").Text;

    /// <summary>A secret of the product's own making: a token, a receipt, an authenticator's key.</summary>
    public string Found(string where, string secret) => Add(where, secret).Text;

    /// <summary>A secret that WeChat has to be told.</summary>
    public string ForWeChat(string where) =>
        _canaries.GetOrAdd(where, name => new Canary(name, Letters(14, 'a', 'z' + 1)) { WeChatKnows = true }).Text;

    public void FoundAtWeChat(string where, string secret) =>
        _canaries.GetOrAdd(where, name => new Canary(name, secret) { WeChatKnows = true });

    private Canary Add(string where, string text) => _canaries.GetOrAdd(where, name => new Canary(name, text));

    private static string Digits(int count) => Letters(count, '0', '9' + 1);

    private static string Letters(int count, int from, int to) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => (char)Random.Shared.Next(from, to)));
}
