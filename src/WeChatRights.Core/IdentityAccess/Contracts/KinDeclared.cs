using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Contracts;

/// <summary>A person of the staff has just declared numbers as her own or a relative's (回避).</summary>
/// <param name="Indexes">Blind indexes of the numbers.</param>
internal sealed record KinDeclared(Guid StaffId, IReadOnlyList<byte[]> Indexes) : IDomainEvent;
