using System.Globalization;
using System.Text;

namespace WeChatRights.Core.Intake.Evidence;

/// <summary>A file name fit to be shown and to be offered for saving: no folders, no control or direction-changing characters.</summary>
internal static class EvidenceName
{
    private const int Longest = 100;

    /// <returns>Null when nothing with an extension is left.</returns>
    public static string? Clean(string fileName)
    {
        var last = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            if (
                Rune.GetUnicodeCategory(rune)
                    is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse)
                && !"<>:\"|?*".Contains((char)rune.Value, StringComparison.Ordinal)
            )
            {
                kept.Append(rune);
            }
        }

        var name = kept.ToString().Trim().TrimEnd('.');
        var extension = Path.GetExtension(name);
        var stem = Path.GetFileNameWithoutExtension(name).Trim();
        return extension.Length < 2 || stem.Length == 0 ? null : stem[..Math.Min(stem.Length, Longest - extension.Length)] + extension;
    }
}
