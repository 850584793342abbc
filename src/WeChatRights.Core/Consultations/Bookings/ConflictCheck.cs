using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations.Desk;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Bookings;

/// <summary>
/// 利益冲突: a lawyer never advises both sides (律师法 art. 39), nor his own kin (回避). Compared are blind indexes of telephone and ID numbers
/// with those of everybody who ever booked the provider, of the clients that he has declared, and of his kin; and he may have said himself
/// that it cannot be him. The refusal names no reason, for it would tell that the other side was there.
/// </summary>
internal sealed class ConflictCheck(AppDbContext db, OpposingParties opposing, KinDirectory kin)
{
    /// <exception cref="DomainException"><c>slot-conflict</c></exception>
    public async Task RequireNoneAsync(Guid caseId, Guid providerId, CancellationToken cancellationToken)
    {
        if (await ExistsAsync(caseId, providerId, cancellationToken))
        {
            throw new DomainException(ConsultationErrors.Conflict);
        }
    }

    public async Task<bool> ExistsAsync(Guid caseId, Guid providerId, CancellationToken cancellationToken)
    {
        var parties = await opposing.OfAsync(caseId, cancellationToken);
        // Of a case that is only being filed the provider cannot have said anything.
        if (!parties.AreNew && await IsReportedAsync(caseId, providerId, cancellationToken))
        {
            return true;
        }

        var advised = db.Set<Booking>().Where(booking => booking.ProviderId == providerId && booking.Id != caseId).Select(b => b.Id);
        return parties.Any
            && (
                await opposing.MeetAsync(parties, advised, cancellationToken)
                || (parties.Respondents.Count > 0 && parties.AreAgainst(await ClientsOfAsync(providerId, cancellationToken)))
                || parties.Concern(await KinOfAsync(providerId, cancellationToken))
            );
    }

    private Task<bool> IsReportedAsync(Guid caseId, Guid providerId, CancellationToken cancellationToken) =>
        db.Set<ReportedConflict>()
            .AnyAsync(conflict => conflict.BookingId == caseId && conflict.ProviderId == providerId, cancellationToken);

    private async Task<IReadOnlyCollection<byte[]>> ClientsOfAsync(Guid providerId, CancellationToken cancellationToken)
    {
        var clients = await db.Set<ProviderClient>()
            .AsNoTracking()
            .Where(client => client.ProviderId == providerId)
            .ToListAsync(cancellationToken);
        return [.. clients.SelectMany(client => client.Indexes)];
    }

    private async Task<IReadOnlyCollection<byte[]>> KinOfAsync(Guid providerId, CancellationToken cancellationToken) =>
        await kin.IndexesOfAsync(
            db.Set<Provider>()
                .Where(provider => provider.Id == providerId && provider.StaffId != null)
                .Select(provider => provider.StaffId!.Value),
            cancellationToken
        );
}
