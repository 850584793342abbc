namespace WeChatRights.Core.Referrals.Contracts;

internal enum ReferralNewsKind
{
    Sent,
    Withdrawn,
    Accepted,
    Returned,
    Reported,
    Closed,

    /// <summary>The unit has let its deadline pass.</summary>
    Overdue,
    Urged,

    /// <summary>She is asked whether a unit may be told.</summary>
    Asked,

    /// <summary>She has agreed, or not, or taken it back.</summary>
    AskAnswered,
}

/// <summary>What became of a referral, for the case that it belongs to and for who answers for that.</summary>
/// <param name="Unit">Name of the partner unit, and with an answer of hers what it was; not to be shown to her.</param>
/// <param name="Told">Staff who are to know; without who did it.</param>
/// <param name="Mark">What it is about: the same is told once.</param>
internal sealed record ReferralNews(Guid CaseId, ReferralNewsKind Kind, string Unit, IReadOnlyList<Guid> Told, string Mark) : IDomainEvent;

internal enum PartnerNewsKind
{
    /// <summary>Something was referred to the unit.</summary>
    Received,
    Withdrawn,

    /// <summary>A deadline has passed.</summary>
    Overdue,
    Urged,
}

/// <summary>To the accounts of a partner unit. Nothing of whom.</summary>
/// <param name="Mark"><inheritdoc cref="ReferralNews" path="/param[@name='Mark']"/></param>
internal sealed record PartnerNews(IReadOnlyList<Guid> Told, PartnerNewsKind Kind, string Mark) : IDomainEvent;
