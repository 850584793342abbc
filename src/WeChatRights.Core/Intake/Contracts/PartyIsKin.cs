using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Intake.Contracts;

/// <summary>It has turned out that a party of a case is related to a person of the staff.</summary>
internal sealed record PartyIsKin(Guid CaseId, Guid StaffId) : IDomainEvent;
