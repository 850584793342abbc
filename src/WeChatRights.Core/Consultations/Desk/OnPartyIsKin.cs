using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Core.Consultations.Desk;

/// <summary>回避 after the fact: a provider who turns out to be kin of a party gives the coming talk back at once.</summary>
internal sealed class OnPartyIsKin(AppDbContext db, CallContext call, BookingRehoming rehoming) : INotificationHandler<PartyIsKin>
{
    public async ValueTask Handle(PartyIsKin notification, CancellationToken cancellationToken)
    {
        var now = call.Now;
        var booking = await db.Set<Booking>()
            .Where(booking => booking.Id == notification.CaseId && booking.Status == BookingStatus.Booked && booking.StartsAt > now)
            .FirstOrDefaultAsync(
                booking => db.Set<Provider>().Any(p => p.Id == booking.ProviderId && p.StaffId == notification.StaffId),
                cancellationToken
            );
        if (booking is not null)
        {
            await rehoming.RehomeAsync(booking, cancellationToken);
        }
    }
}
