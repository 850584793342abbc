using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Referrals.Directory;

namespace WeChatRights.Core.Referrals.Contracts;

/// <param name="IsOpen">The unit still owes something.</param>
internal sealed record CaseReferral(Guid Id, string Unit, DateTimeOffset SentAt, DateTimeOffset? DueAt, bool IsOpen);

/// <summary>To which units a case was referred, for who plans what they do together. Nothing of what was handed over.</summary>
internal sealed class ReferralsOfCase(AppDbContext db)
{
    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<CaseReferral>> ListAsync(Guid caseId, CancellationToken cancellationToken) =>
        await (
            from referral in db.Set<Referral>().AsNoTracking()
            join unit in db.Set<PartnerUnit>() on referral.UnitId equals unit.Id
            where referral.CaseId == caseId
            orderby referral.SentAt descending, referral.Id
            select new CaseReferral(referral.Id, unit.Name, referral.SentAt, referral.DueAt, referral.OpenUnitId != null)
        ).ToListAsync(cancellationToken);
}
