using WeChatRights.Core.Phrases;

namespace WeChatRights.AdminUi.Components.Pages.Cases.Actions;

/// <summary>Canned texts for one case, and what may be done together with them.</summary>
/// <param name="Allowed">What this person may do with the case now.</param>
/// <param name="DoAsync">Does it by its own command; the second is the title of the text.</param>
public sealed record CasePhrases(
    Guid CaseId,
    PhraseUse Use,
    IReadOnlyCollection<PhraseAction> Allowed,
    Func<PhraseAction, string, Task> DoAsync
)
{
    public bool MayDo(PhraseAction action) => Allowed.Contains(action);
}
