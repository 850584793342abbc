using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;

namespace WeChatRights.EndToEnd.Tests.Canaries;

/// <summary>The ways in which a program may write down a text without anybody finding it by looking for the text.</summary>
internal static class Encodings
{
    /// <summary>Shorter pieces of base64 turn up by chance.</summary>
    private const int ShortestBase64 = 8;

    /// <returns>Name of the encoding and the bytes, as they would stand in a file.</returns>
    public static IEnumerable<(string Name, byte[] Bytes)> Of(string text)
    {
        yield return ("UTF-8", Encoding.UTF8.GetBytes(text));
        yield return ("UTF-16LE", Encoding.Unicode.GetBytes(text));
        yield return ("UTF-16BE", Encoding.BigEndianUnicode.GetBytes(text));
        foreach (var (name, written) in Escaped(text).Concat(Base64(text)))
        {
            yield return (name, Encoding.Latin1.GetBytes(written));
        }
    }

    private static IEnumerable<(string Name, string Written)> Escaped(string text)
    {
        yield return ("\\u upper", Escape(text, letter => $"\\u{(int)letter:X4}"));
        yield return ("\\u lower", Escape(text, letter => $"\\u{(int)letter:x4}"));
        yield return ("JSON", JavaScriptEncoder.Default.Encode(text));
        yield return ("HTML", HtmlEncoder.Default.Encode(text));
        yield return ("URL", Uri.EscapeDataString(text));
        yield return ("URL lower", Lower(Uri.EscapeDataString(text), '%', 2));
        yield return ("form", WebUtility.UrlEncode(text));
        var utf8 = Encoding.UTF8.GetBytes(text);
        yield return ("hex upper", Convert.ToHexString(utf8));
        yield return ("hex lower", Convert.ToHexStringLower(utf8));
        yield return ("\\x upper", string.Concat(utf8.Select(octet => $"\\x{octet:X2}")));
        yield return ("\\x lower", string.Concat(utf8.Select(octet => $"\\x{octet:x2}")));
        var utf16 = Encoding.Unicode.GetBytes(text);
        yield return ("hex of UTF-16", Convert.ToHexString(utf16));
        yield return ("hex of UTF-16 lower", Convert.ToHexStringLower(utf16));
    }

    /// <summary>Inside something longer the text may begin at any of three places of a group; the letters at its edges mix with neighbours.</summary>
    private static IEnumerable<(string Name, string Written)> Base64(string text)
    {
        foreach (var (name, bytes) in new[] { ("UTF-8", Encoding.UTF8.GetBytes(text)), ("UTF-16", Encoding.Unicode.GetBytes(text)) })
        {
            for (var offset = 0; offset < 3; offset++)
            {
                var whole = Convert.ToBase64String([.. new byte[offset], .. bytes]);
                var own = whole[(((offset * 8) + 5) / 6)..((offset + bytes.Length) * 8 / 6)];
                if (own.Length >= ShortestBase64)
                {
                    yield return ($"base64 of {name} at {offset}", own);
                    yield return ($"base64url of {name} at {offset}", own.Replace('+', '-').Replace('/', '_'));
                }
            }
        }
    }

    /// <summary>ASCII stays as it is, as every JSON writer leaves it.</summary>
    private static string Escape(string text, Func<char, string> escape) =>
        string.Concat(text.Select(letter => char.IsAscii(letter) ? letter.ToString() : escape(letter)));

    private static string Lower(string escaped, char sign, int digits)
    {
        var lowered = new StringBuilder(escaped.Length);
        for (var i = 0; i < escaped.Length; i++)
        {
            var inEscape = Enumerable.Range(1, digits).Any(back => i >= back && escaped[i - back] == sign);
            lowered.Append(inEscape ? char.ToLower(escaped[i], CultureInfo.InvariantCulture) : escaped[i]);
        }

        return lowered.ToString();
    }
}
