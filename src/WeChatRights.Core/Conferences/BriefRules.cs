namespace WeChatRights.Core.Conferences;

/// <summary>
/// What may be written for a conference whatever the case: no number by which somebody can be found (个人信息保护法 art. 6: no more than the purpose needs). Names are
/// checked against the parties' by <c>CaseBriefs</c>, where the writer may open them. Pure.
/// </summary>
internal static class BriefRules
{
    /// <exception cref="DomainException"><c>conference-number</c></exception>
    public static void Require(params string[] texts)
    {
        if (NamelessText.HasNumber(texts))
        {
            throw new DomainException(ConferenceErrors.NamesNumber);
        }
    }
}
