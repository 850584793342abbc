using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Messaging.Contracts;

/// <summary>A reminder of an appointment will not reach her phone: no credit, forbidden by her, refused, or too late by her hours.</summary>
internal sealed record ReminderNotSent(Guid CaseId, DateTimeOffset StartsAt) : IDomainEvent;
