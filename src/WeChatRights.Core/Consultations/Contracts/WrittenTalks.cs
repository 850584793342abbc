using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Data;

namespace WeChatRights.Core.Consultations.Contracts;

/// <summary>Consultations in writing: question and answer, to and fro.</summary>
internal sealed class WrittenTalks(AppDbContext db)
{
    /// <summary>Whether what she adds to the case is a question to the adviser.</summary>
    public Task<bool> IsAsync(Guid caseId, CancellationToken cancellationToken) =>
        db.Set<Booking>()
            .AnyAsync(
                booking =>
                    booking.Id == caseId
                    && booking.Kind == ConsultationKind.Written
                    && (booking.Status == BookingStatus.Booked || booking.Status == BookingStatus.Held),
                cancellationToken
            );
}
