using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Contracts;

/// <summary>The account of a WeChat user is gone; what other modules keep under its id must go too, unless the law keeps it.</summary>
internal sealed record AccountDeleted(Guid CitizenId) : IDomainEvent;
