using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Bookings;

/// <summary>What she files with a chosen time becomes a booking, in the same transaction: number and seat are hers together or not at all.</summary>
internal sealed class OnComplaintFiled(AppDbContext db, CallContext call, HeldTimes held, ConflictCheck conflicts)
    : INotificationHandler<ComplaintFiled>
{
    public async ValueTask Handle(ComplaintFiled notification, CancellationToken cancellationToken)
    {
        if (notification.Appointment is not { } appointment)
        {
            return;
        }

        var topic = ConsultationTopic.Of(appointment.Topic);
        await RequireRoomAsync(notification.CitizenId, cancellationToken);
        var time = await held.FindAsync(appointment.HoldId, cancellationToken);
        if (time.Slot.Kind is ConsultationKind.Phone or ConsultationKind.Video && !notification.HasPhone)
        {
            throw new DomainException(ConsultationErrors.PhoneNeeded);
        }

        await conflicts.RequireNoneAsync(notification.CaseId, time.Slot.ProviderId, cancellationToken);
        time.Claim.Book(notification.CaseId);
        db.Add(new Booking(notification.CaseId, time.Slot, topic.Code, notification.CitizenId, call.Now));
    }

    private async Task RequireRoomAsync(Guid? citizenId, CancellationToken cancellationToken)
    {
        var now = call.Now;
        if (
            citizenId is { } her
            && await db.Set<Booking>()
                .CountAsync(
                    booking => booking.CitizenId == her && booking.Status == BookingStatus.Booked && booking.StartsAt > now,
                    cancellationToken
                ) >= ConsultationPolicy.MostOpenBookings
        )
        {
            throw new DomainException(ConsultationErrors.TooManyBookings);
        }
    }
}
