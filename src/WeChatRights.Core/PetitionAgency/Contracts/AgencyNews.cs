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

    /// <summary>The only agent leaves her post: somebody has to ask the woman whom she wants.</summary>
    AgentLeaves,
    FirstActLate,
    ReportLate,
    ArchiveLate,

    /// <summary>An agent asks something; to the rights department.</summary>
    GuidanceAsked,

    /// <summary>The same, to the petitions office.</summary>
    GuidanceAskedOffice,

    /// <summary>To who asked.</summary>
    GuidanceAnswered,

    /// <summary>Not answered in time; to the rights department.</summary>
    GuidanceLate,

    /// <summary>The same, to the petitions office.</summary>
    GuidanceLateOffice,
}

/// <summary>What became of a mandate, for the staff who have to know. A kind, never content.</summary>
/// <param name="CaseId"><see cref="Guid.Empty"/>: about no single case.</param>
/// <param name="Told">Without who did it.</param>
/// <param name="Mark">What it is about: the same is told once.</param>
internal sealed record AgencyNews(Guid CaseId, AgencyNewsKind Kind, IReadOnlyList<Guid> Told, string Mark) : IDomainEvent;
