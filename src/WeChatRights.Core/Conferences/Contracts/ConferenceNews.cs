namespace WeChatRights.Core.Conferences.Contracts;

internal enum ConferenceNewsKind
{
    /// <summary>Somebody is asked to come to a conference.</summary>
    Called,
    ResolutionGiven,
    ResolutionOverdue,

    /// <summary>An item was not settled in time.</summary>
    ItemOverdue,
    InstructionGiven,
    InstructionOverdue,
}

/// <summary>Of joint conferences and leaders' instructions. A kind, never content.</summary>
/// <param name="CaseId">The case it is about, for who sees it; empty: none.</param>
/// <param name="Mark">What it is about: the same is told once.</param>
internal sealed record ConferenceNews(ConferenceNewsKind Kind, Guid CaseId, IReadOnlyList<Guid> Told, string Mark) : IDomainEvent;
