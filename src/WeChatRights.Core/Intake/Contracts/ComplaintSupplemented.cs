namespace WeChatRights.Core.Intake.Contracts;

/// <summary>She added facts or evidence to her complaint. Refused with the whole call when the case takes no more.</summary>
internal sealed record ComplaintSupplemented(Guid CaseId, SupplementKind Kind) : IDomainEvent;

internal enum SupplementKind
{
    Facts,
    Evidence,
}
