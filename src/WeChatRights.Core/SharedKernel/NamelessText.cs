using System.Text.RegularExpressions;

namespace WeChatRights.Core.SharedKernel;

/// <summary>
/// Looks in a text that is to name nobody for numbers by which somebody can be found (个人信息保护法 art. 6: no more than the purpose needs). Pure.
/// </summary>
internal static partial class NamelessText
{
    /// <summary>Whether one of the texts holds a telephone, the number of an identity card, or the number of a case.</summary>
    public static bool HasNumber(params IEnumerable<string> texts) => texts.Any(text => Number().IsMatch(text));

    /// <summary>Seven digits and more, written together or in groups: telephones and identity cards; and numbers of cases.</summary>
    [GeneratedRegex(@"[0-9０-９](?:[ \-]?[0-9０-９]){6,}|P[0-9]{6}-[0-9A-Z]{5}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
