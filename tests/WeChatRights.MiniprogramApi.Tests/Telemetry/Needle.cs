using System.Text;

namespace WeChatRights.MiniprogramApi.Tests.Telemetry;

/// <summary>A text that must not be found, in any form a sink may give it.</summary>
internal sealed class Needle(string text)
{
    private readonly byte[][] _forms = [.. Forms(text)];

    public string Text => text;

    public bool IsIn(ReadOnlySpan<byte> hay)
    {
        foreach (var form in _forms)
        {
            if (hay.IndexOf(form) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsIn(string hay) => IsIn(Encoding.UTF8.GetBytes(hay));

    public override string ToString() => text;

    private static IEnumerable<byte[]> Forms(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        yield return utf8;
        yield return Encoding.Unicode.GetBytes(text);
        yield return Ascii(Escaped(text, "x4"));
        yield return Ascii(Escaped(text, "X4"));
        yield return Ascii(Uri.EscapeDataString(text));
        yield return Ascii(Uri.EscapeDataString(text).ToLowerInvariant());
        yield return Ascii(Convert.ToHexString(utf8));
        yield return Ascii(Convert.ToHexStringLower(utf8));
        // Base64 depends on what stands before: the part that does not, at each of the three offsets.
        foreach (var offset in new[] { 0, 1, 2 })
        {
            var encoded = Convert.ToBase64String([.. new byte[offset], .. utf8]);
            var from = offset == 0 ? 0 : 4;
            var whole = (offset + utf8.Length) / 3 * 4;
            yield return Ascii(encoded[from..whole]);
        }
    }

    private static string Escaped(string text, string format) =>
        string.Concat(text.Select(c => char.IsAscii(c) ? $"{c}" : "\\u" + ((int)c).ToString(format)));

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
