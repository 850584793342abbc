using System.Security.Cryptography;

namespace WeChatRights.Core.Intake;

/// <summary>
/// The code that proves a complaint is hers: 20 characters of Crockford's alphabet, 100 random bits, written in five groups of four.
/// </summary>
internal static class ReceiptCode
{
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 20;

    public static string Create() => Group(RandomNumberGenerator.GetString(Alphabet, Length));

    /// <summary>Capital letters, no separators, look-alikes folded (O→0, I and L→1). Null when it cannot be a code.</summary>
    public static string? Normalise(string? text)
    {
        var code = new string([.. (text ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Select(Fold)]);
        return code.Length == Length && code.All(Alphabet.Contains) ? code : null;
    }

    private static char Fold(char c) =>
        c switch
        {
            'O' => '0',
            'I' or 'L' => '1',
            _ => c,
        };

    private static string Group(string code) => string.Join('-', code.Chunk(4).Select(chunk => new string(chunk)));
}
