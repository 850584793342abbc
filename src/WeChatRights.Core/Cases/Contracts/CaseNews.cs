using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Contracts;

internal sealed record CaseAccepted(Guid CaseId, Guid? CitizenId) : IDomainEvent;

internal sealed record CaseGuided(Guid CaseId, Guid? CitizenId) : IDomainEvent;

internal sealed record CaseDeclined(Guid CaseId, Guid? CitizenId) : IDomainEvent;

internal sealed record CaseClosed(Guid CaseId, Guid? CitizenId) : IDomainEvent;

/// <param name="EventId">The time-line entry that holds the words.</param>
internal sealed record ClientMessaged(Guid CaseId, Guid? CitizenId, Guid EventId) : IDomainEvent;

/// <summary>A finish was taken back.</summary>
/// <param name="FinishedAt">The instant of what is taken back: its notice and outbox row carry it.</param>
internal sealed record CaseReopened(Guid CaseId, Guid? CitizenId, DateTimeOffset FinishedAt) : IDomainEvent;
