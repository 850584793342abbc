using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Desk;
using WeChatRights.Core.Consultations.Providers;

namespace WeChatRights.Core.Consultations.Contracts;

/// <summary>Which cases a provider may open because she has booked a talk with him.</summary>
internal sealed class OwnConsultations(AppDbContext db, OwnDesk desk)
{
    /// <summary>Only within the time of <see cref="OpeningWindow"/>.</summary>
    public async Task<bool> MayOpenAsync(CallContext call, Guid caseId, CancellationToken cancellationToken) =>
        await db.Set<Booking>().AsNoTracking().FirstOrDefaultAsync(booking => booking.Id == caseId, cancellationToken) is { } booking
        && OpeningWindow.RefusalAt(booking, call.Now) is null
        && await desk.IsMineAsync(booking, cancellationToken);
}
