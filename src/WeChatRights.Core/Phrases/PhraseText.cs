using System.Text.RegularExpressions;

namespace WeChatRights.Core.Phrases;

/// <summary>A thing of the open case that a canned text may name. A closed list: never her name, never the other side's.</summary>
/// <param name="Name">As it stands between braces.</param>
/// <param name="Example">For the preview.</param>
public sealed record PhraseVariable(string Name, string Example);

/// <summary>What may stand between braces in a canned text, and how it is filled. Pure.</summary>
public static partial class PhraseText
{
    public static readonly PhraseVariable Number = new("受理编号", "P261123-7KQ2M");
    public static readonly PhraseVariable Station = new("联系站", "演示镇妇女儿童维权站");
    public static readonly PhraseVariable StationPhone = new("联系站电话", "0375-0000000");
    public static readonly PhraseVariable Officer = new("承办人", "演示员");
    public static readonly PhraseVariable DueOn = new("办结期限", "12 月 8 日");
    public static readonly PhraseVariable Today = new("今天", "11 月 23 日");
    public static readonly PhraseVariable Hotline = new("12338", "12338");

    public static IReadOnlyList<PhraseVariable> All { get; } = [Number, Station, StationPhone, Officer, DueOn, Today, Hotline];

    /// <summary>A volunteer learns neither the number of a case nor its limit: she needs neither (个人信息保护法 art. 6).</summary>
    public static IReadOnlyList<PhraseVariable> Of(PhraseUse use) =>
        use == PhraseUse.Volunteer ? [Station, StationPhone, Officer, Today, Hotline] : All;

    /// <summary>Whether every pair of braces holds something that can be filled for this use, and no brace stands alone.</summary>
    public static bool IsKnown(string text, PhraseUse use)
    {
        var known = Of(use).Select(variable => variable.Name).ToHashSet(StringComparer.Ordinal);
        var rest = Variable().Replace(text, found => known.Contains(found.Groups["name"].Value.Trim()) ? "" : "{");
        return !rest.Contains('{', StringComparison.Ordinal) && !rest.Contains('}', StringComparison.Ordinal);
    }

    /// <summary>The text with what is known filled in; what is not leaves a gap that somebody fills by hand before it is sent.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string?> values) =>
        Variable()
            .Replace(
                text,
                found =>
                    found.Groups["name"].Value.Trim() is var name && values.GetValueOrDefault(name) is { Length: > 0 } value
                        ? value
                        : FillInGap.Of(name)
            );

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();
}
