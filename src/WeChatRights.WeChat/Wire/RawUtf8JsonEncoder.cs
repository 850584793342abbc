using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace WeChatRights.WeChat.Wire;

/// <summary>
/// Leaves every character as it is, except what JSON itself forbids (quote, backslash, control characters, broken surrogates).
/// The text check judges the bytes it is sent: behind <c>\u</c> escapes it finds every text harmless.
/// </summary>
internal sealed class RawUtf8JsonEncoder : JavaScriptEncoder
{
    public static RawUtf8JsonEncoder Instance { get; } = new();

    /// <summary>The longest escape is a six-character <c>\uXXXX</c>.</summary>
    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) =>
        unicodeScalar < ' ' || unicodeScalar is '"' or '\\' || !Rune.IsValid(unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var all = new ReadOnlySpan<char>(text, textLength);
        for (var rest = all; !rest.IsEmpty; )
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != OperationStatus.Done || WillEncode(rune.Value))
            {
                return all.Length - rest.Length;
            }

            rest = rest[length..];
        }

        return -1;
    }

    public override unsafe bool TryEncodeUnicodeScalar(
        int unicodeScalar,
        char* buffer,
        int bufferLength,
        out int numberOfCharactersWritten
    ) => UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
}
