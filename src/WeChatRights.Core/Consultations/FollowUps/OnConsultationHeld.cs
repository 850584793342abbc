using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.Data;

namespace WeChatRights.Core.Consultations.FollowUps;

/// <summary>They have talked: in a week she is asked what became of it.</summary>
internal sealed class OnConsultationHeld(AppDbContext db, CallContext call) : INotificationHandler<ConsultationHeld>
{
    public async ValueTask Handle(ConsultationHeld notification, CancellationToken cancellationToken)
    {
        var booking = await db.Set<Booking>().FirstAsync(booking => booking.Id == notification.CaseId, cancellationToken);
        db.Add(new FollowUp(booking.Id, booking.CitizenId, call.Now));
    }
}
