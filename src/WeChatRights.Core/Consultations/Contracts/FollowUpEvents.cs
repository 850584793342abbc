using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Contracts;

/// <summary>What she says a week after the talk.</summary>
public enum FollowUpAnswer
{
    /// <summary>It helped and she is safe.</summary>
    Fine,
    NotSolved,
    NotSafe,

    /// <summary>She asks to be called, in her safe hours.</summary>
    CallMe,
}

/// <summary>She is asked how things stand.</summary>
internal sealed record FollowUpAsked(Guid CaseId, Guid? CitizenId) : IDomainEvent;

/// <summary>She has answered.</summary>
internal sealed record FollowUpAnswered(Guid CaseId, FollowUpAnswer Answer) : IDomainEvent;

/// <summary>She has not answered for <see cref="ConsultationPolicy.FollowUpPatienceDays"/>.</summary>
internal sealed record FollowUpUnanswered(Guid CaseId) : IDomainEvent;
