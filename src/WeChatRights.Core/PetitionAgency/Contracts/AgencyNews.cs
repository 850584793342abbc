namespace WeChatRights.Core.PetitionAgency.Contracts;

internal enum AgencyNewsKind
{
    /// <summary>She has signed in the mini-program.</summary>
    Signed,

    /// <summary>She has taken the mandate back in the mini-program.</summary>
    Revoked,

    /// <summary>The last agent has gone.</summary>
    Left,
    Expired,
    FirstActLate,
    ReportLate,
    ArchiveLate,
}

/// <summary>What became of a mandate, for the staff who have to know. A kind, never content.</summary>
/// <param name="Told">Without who did it.</param>
/// <param name="Mark">What it is about: the same is told once.</param>
internal sealed record AgencyNews(Guid CaseId, AgencyNewsKind Kind, IReadOnlyList<Guid> Told, string Mark) : IDomainEvent;
