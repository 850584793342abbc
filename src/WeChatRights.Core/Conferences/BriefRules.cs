using System.Text.RegularExpressions;

namespace WeChatRights.Core.Conferences;

/// <summary>
/// What may be written for a conference whatever the case: no number by which somebody can be found (个人信息保护法 art. 6: no more than the purpose needs). Names are
/// checked against the parties' by <c>CaseBriefs</c>, where the writer may open them. Pure.
/// </summary>
internal static partial class BriefRules
{
    /// <exception cref="DomainException"><c>conference-number</c></exception>
    public static void Require(params string[] texts)
    {
        if (texts.Any(text => Number().IsMatch(text)))
        {
            throw new DomainException(ConferenceErrors.NamesNumber);
        }
    }

    /// <summary>Seven digits and more, written together or in groups: telephones and identity cards; and numbers of cases.</summary>
    [GeneratedRegex(@"[0-9０-９](?:[ \-]?[0-9０-９]){6,}|P[0-9]{6}-[0-9A-Z]{5}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
