using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Bookings;

/// <summary>Bookings of the counties that the caller answers for, in cases that the caller may see; and a provider's own.</summary>
internal sealed class OwnBookings(AppDbContext db, CallContext call, VisibleCases cases, OwnDesk desk)
{
    /// <param name="version">As the caller has read it.</param>
    /// <exception cref="DomainException"><c>not-found</c>, also for another county or a case that is not to be seen; <c>stale-data</c></exception>
    public async Task<Booking> GetAsync(Guid bookingId, Guid version, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var booking = await db.Set<Booking>().FirstOrDefaultAsync(booking => booking.Id == bookingId, cancellationToken);
        if (
            booking is null
            || !(
                await desk.IsMineAsync(booking, cancellationToken)
                || (
                    staff.Covers(Permission.ManageConsultations, booking.County)
                    && await cases.To(staff).AnyAsync(c => c.Id == bookingId, cancellationToken)
                )
            )
        )
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        return booking.Version == version ? booking : throw new DomainException(CommonErrors.StaleData);
    }
}
