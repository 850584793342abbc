using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Bookings;

/// <summary>
/// Staff put a booking on another time that they have agreed on with her. Never without asking: she alone knows when it is safe to talk.
/// The old seat is free at once; she finds the change in her inbox.
/// </summary>
/// <param name="Agreed">She was asked and said yes.</param>
[RequirePermission(Permission.ManageConsultations)]
public sealed record RescheduleBooking(
    Guid BookingId,
    Guid Version,
    Guid SlotId,
    [property: AllowedValues(true, ErrorMessage = "先和她商量好时间，再换。")] bool Agreed
) : ICommand<Unit>, IConcernsCase
{
    public Guid CaseId => BookingId;
}

/// <summary>She has called to say that she will not come.</summary>
[RequirePermission(Permission.ManageConsultations)]
public sealed record CancelBookingForHer(Guid BookingId, Guid Version) : ICommand<Unit>, IConcernsCase
{
    public Guid CaseId => BookingId;
}

internal sealed class RescheduleBookingHandler(
    AppDbContext db,
    CallContext call,
    OwnBookings bookings,
    ConflictCheck conflicts,
    FreeSeats seats
) : ICommandHandler<RescheduleBooking, Unit>, ICommandHandler<CancelBookingForHer, Unit>
{
    public async ValueTask<Unit> Handle(RescheduleBooking command, CancellationToken cancellationToken)
    {
        var booking = await bookings.GetAsync(command.BookingId, command.Version, cancellationToken);
        var slot = await OpenSlotAsync(command.SlotId, booking, cancellationToken);
        await conflicts.RequireNoneAsync(booking.Id, slot.ProviderId, cancellationToken);
        var seat = await seats.FindAsync(slot, cancellationToken) ?? throw new DomainException(ConsultationErrors.SlotTaken);
        await seats.ReleaseAsync(booking.Id, cancellationToken);
        seats.Give(slot, seat, booking.Id);
        booking.RescheduleTo(slot, call.Now);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(CancelBookingForHer command, CancellationToken cancellationToken)
    {
        var booking = await bookings.GetAsync(command.BookingId, command.Version, cancellationToken);
        booking.Cancel(call.Now);
        await seats.ReleaseAsync(booking.Id, cancellationToken);
        return Unit.Value;
    }

    /// <summary>Sooner than the lead time is allowed: somebody is speaking with her.</summary>
    /// <exception cref="DomainException"><c>not-found</c>, also in a county of others; <c>slot-closed</c>; <c>provider-unfit</c></exception>
    private async Task<Slot> OpenSlotAsync(Guid slotId, Booking booking, CancellationToken cancellationToken)
    {
        var slot = await db.Set<Slot>().FirstOrDefaultAsync(slot => slot.Id == slotId, cancellationToken);
        if (slot is null || !call.RequireStaff().Covers(Permission.ManageConsultations, slot.County))
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        var provider = await db.Set<Provider>().AsNoTracking().FirstAsync(provider => provider.Id == slot.ProviderId, cancellationToken);
        if (slot.Closed || slot.StartsAt <= call.Now || !provider.MayServeOn(slot.StartsAt.ChinaDate()))
        {
            throw new DomainException(ConsultationErrors.SlotClosed);
        }

        return provider.Knows(ConsultationTopic.Of(booking.Topic)) ? slot : throw new DomainException(ConsultationErrors.ProviderUnfit);
    }
}
