namespace WeChatRights.Core.Cases;

/// <summary>What is shown of a person before the reveal: enough to tell two women apart, not enough to find one.</summary>
internal static class CaseMasking
{
    /// <summary>张** for any length, so that the number of characters tells nothing.</summary>
    public static string Name(string name) =>
        name.Trim() is { Length: > 0 } text ? $"{char.ConvertFromUtf32(char.ConvertToUtf32(text, 0))}**" : "**";

    /// <summary>138****0000; a number shorter than 11 digits keeps its last two only.</summary>
    public static string? Phone(string? phone)
    {
        var digits = new string([.. (phone ?? "").Where(char.IsAsciiDigit)]);
        return digits.Length switch
        {
            0 => null,
            >= 11 => $"{digits[..3]}****{digits[^4..]}",
            _ => $"****{digits[^Math.Min(2, digits.Length)..]}",
        };
    }

    /// <summary>First and last character.</summary>
    public static string? IdNumber(string? number) =>
        number is { Length: > 2 } id ? $"{id[0]}{new string('*', id.Length - 2)}{id[^1]}" : null;
}
