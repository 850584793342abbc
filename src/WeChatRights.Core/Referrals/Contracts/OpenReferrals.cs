using Microsoft.EntityFrameworkCore;

namespace WeChatRights.Core.Referrals.Contracts;

/// <summary>Whether a unit still owes something for a case. For what would end the case without an officer's hand.</summary>
internal sealed class OpenReferrals(AppDbContext db)
{
    public Task<bool> AnyAsync(Guid caseId, CancellationToken cancellationToken) =>
        db.Set<Referral>().AnyAsync(referral => referral.CaseId == caseId && referral.OpenUnitId != null, cancellationToken);
}
