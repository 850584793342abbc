namespace WeChatRights.Core.Volunteers.Contracts;

/// <summary>The roster of a week was published, and this volunteer has so many duties in it.</summary>
internal sealed record DutiesPublished(Guid StaffId, int Count, DateOnly Monday) : IDomainEvent;

/// <summary>This volunteer is asked for a seat that has come free. Where and when is told only after she has signed in.</summary>
internal sealed record DutyOffered(Guid StaffId, Guid OfferId) : IDomainEvent;

/// <summary>A colleague would like to change a duty with this volunteer.</summary>
internal sealed record SwapAsked(Guid StaffId, Guid SwapId) : IDomainEvent;

/// <summary>Nobody is left to be asked for a seat of this station: a person must telephone.</summary>
internal sealed record SeatLeftOpen(DivisionCode Township, Guid SeatId) : IDomainEvent;
