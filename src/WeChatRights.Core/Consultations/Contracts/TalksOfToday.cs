namespace WeChatRights.Core.Consultations.Contracts;

/// <summary>So many talks wait for this provider on this day. Nothing of whom.</summary>
internal sealed record TalksOfToday(Guid StaffId, int Count, DateOnly Day) : IDomainEvent;
