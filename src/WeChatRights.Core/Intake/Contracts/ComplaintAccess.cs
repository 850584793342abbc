using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Intake.Contracts;

/// <summary>
/// Which complaints this session has proven to be hers. Being signed in to WeChat proves nothing: whoever holds the unlocked phone is.
/// </summary>
internal sealed class ComplaintAccess(AppDbContext db)
{
    public Task<bool> IsUnlockedAsync(CitizenActor citizen, Guid caseId, DateTimeOffset now, CancellationToken cancellationToken) =>
        Unlocked(citizen, now).AnyAsync(complaint => complaint.CaseId == caseId, cancellationToken);

    public Task<bool> HasFiledAsync(Guid citizenId, CancellationToken cancellationToken) =>
        db.Set<Complaint>().AnyAsync(complaint => complaint.CitizenId == citizenId, cancellationToken);

    public IQueryable<Complaint> Unlocked(CitizenActor citizen, DateTimeOffset now)
    {
        var unlocks = db.Set<SessionUnlock>().Where(unlock => unlock.SessionId == citizen.SessionId && unlock.Until > now);
        return db.Set<Complaint>()
            .Where(complaint =>
                unlocks.Any(unlock => unlock.ComplaintId == complaint.Id)
                || (
                    complaint.CitizenId == citizen.CitizenId
                    && complaint.CitizenId != null
                    && unlocks.Any(unlock => unlock.PinId != null && unlock.PinId == complaint.PinId)
                )
            );
    }
}
