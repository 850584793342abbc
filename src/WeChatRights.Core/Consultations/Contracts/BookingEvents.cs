using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Contracts;

/// <summary>She has taken another time.</summary>
internal sealed record BookingMoved(Guid CaseId, DateTimeOffset EndsAt) : IDomainEvent;

/// <summary>Staff have put it on another time, after asking her.</summary>
internal sealed record BookingRescheduled(Guid CaseId, Guid? CitizenId, DateTimeOffset EndsAt) : IDomainEvent;

/// <summary>The address of the meeting room is there.</summary>
internal sealed record VideoLinkShared(Guid CaseId, Guid? CitizenId) : IDomainEvent;

/// <summary>She, or whoever holds her phone, has cancelled.</summary>
internal sealed record BookingCancelled(Guid CaseId) : IDomainEvent;

/// <summary>Another provider will be there, at the same hour.</summary>
internal sealed record BookingRehomed(Guid CaseId, Guid? CitizenId) : IDomainEvent;

/// <summary>Nobody will be there: she has to choose another time.</summary>
internal sealed record BookingDisplaced(Guid CaseId, Guid? CitizenId, DateTimeOffset StartsAt) : IDomainEvent;

/// <param name="Advice">For her, to read again.</param>
/// <param name="GoesOn">There is more to do than talk.</param>
internal sealed record ConsultationHeld(Guid CaseId, string Advice, bool GoesOn) : IDomainEvent
{
    public override string ToString() => "ConsultationHeld(redacted)";
}

/// <summary>What she was advised has been corrected.</summary>
/// <param name="Words">For her.</param>
internal sealed record AdviceCorrected(Guid CaseId, string Words) : IDomainEvent
{
    public override string ToString() => "AdviceCorrected(redacted)";
}

/// <summary>It is time to remind her.</summary>
internal sealed record AppointmentNears(Guid CaseId, Guid? CitizenId, DateTimeOffset StartsAt) : IDomainEvent;

/// <summary>She did not come. Perhaps she could not: somebody has to ask whether she is safe.</summary>
internal sealed record ConsultationMissed(Guid CaseId) : IDomainEvent;

/// <summary>A seat that was offered to who waited is booked.</summary>
internal sealed record OfferTaken(Guid HoldId) : IDomainEvent;

/// <summary>A seat has become free and is kept for her.</summary>
/// <param name="MayMessage">She said that a message may tell her.</param>
internal sealed record SeatOffered(Guid CitizenId, bool MayMessage, DateTimeOffset Until) : IDomainEvent;

/// <summary>She is on the waiting list no more, not by her own doing.</summary>
internal sealed record WaitingEnded(Guid CitizenId, bool MayMessage) : IDomainEvent;
