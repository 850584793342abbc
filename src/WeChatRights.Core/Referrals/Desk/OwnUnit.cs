using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Referrals.Directory;

namespace WeChatRights.Core.Referrals.Desk;

/// <summary>The partner unit for which the calling account answers. Whatever was referred to another unit does not exist for it.</summary>
internal sealed class OwnUnit(AppDbContext db, CallContext call, HandledCases cases)
{
    /// <returns>Null: the account answers for none, or the unit has been closed.</returns>
    public Task<PartnerUnit?> FindAsync(CancellationToken cancellationToken)
    {
        var me = call.RequireStaff().StaffId;
        return (
            from account in db.Set<PartnerAccount>()
            join unit in db.Set<PartnerUnit>() on account.UnitId equals unit.Id
            where account.StaffId == me && unit.ClosedAt == null
            select unit
        ).FirstOrDefaultAsync(cancellationToken);
    }

    /// <exception cref="DomainException"><c>not-found</c>, also for who must stand aside (回避, 信访工作条例 art. 28(3)).</exception>
    public async Task<Referral> GetReferralAsync(Guid referralId, CancellationToken cancellationToken)
    {
        if (
            await FindAsync(cancellationToken) is not { } unit
            || await db.Set<Referral>().FirstOrDefaultAsync(found => found.Id == referralId && found.UnitId == unit.Id, cancellationToken)
                is not { } referral
            || (await cases.FindAsync(referral.CaseId, cancellationToken)).Barred.Contains(call.RequireStaff().StaffId)
        )
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        return referral;
    }
}
