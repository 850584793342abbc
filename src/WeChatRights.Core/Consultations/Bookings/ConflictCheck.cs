using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Bookings;

/// <summary>
/// 利益冲突: a lawyer never advises both sides (律师法 art. 39). Compared are blind indexes of telephone and ID numbers with those of
/// everybody who ever booked the provider; the refusal names no reason, for it would tell that the other side was there.
/// </summary>
internal sealed class ConflictCheck(AppDbContext db, OpposingParties opposing)
{
    /// <exception cref="DomainException"><c>slot-conflict</c></exception>
    public async Task RequireNoneAsync(Guid caseId, Guid providerId, CancellationToken cancellationToken)
    {
        if (await ExistsAsync(caseId, providerId, cancellationToken))
        {
            throw new DomainException(ConsultationErrors.Conflict);
        }
    }

    public Task<bool> ExistsAsync(Guid caseId, Guid providerId, CancellationToken cancellationToken)
    {
        var advised = db.Set<Booking>().Where(booking => booking.ProviderId == providerId && booking.Id != caseId).Select(b => b.Id);
        return opposing.MeetAsync(caseId, advised, cancellationToken);
    }
}
