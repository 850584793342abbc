using Mediator;

namespace WeChatRights.Core.SharedKernel;

/// <summary>Something that happened in a module. Handled in the same transaction as the change that raised it.</summary>
public interface IDomainEvent : INotification;
