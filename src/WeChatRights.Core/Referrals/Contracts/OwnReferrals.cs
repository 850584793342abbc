using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Referrals.Desk;

namespace WeChatRights.Core.Referrals.Contracts;

/// <summary>Which cases the account of a partner unit may open something of: those of which it still owes something.</summary>
internal sealed class OwnReferrals(AppDbContext db, OwnUnit own)
{
    /// <summary>Once the referral has ended the unit needs nothing of her any more (个人信息保护法 art. 6).</summary>
    public async Task<bool> MayOpenAsync(CallContext call, Guid caseId, CancellationToken cancellationToken) =>
        call.RequireStaff().Has(Permission.AnswerReferrals)
        && await own.FindAsync(cancellationToken) is { } unit
        && await db.Set<Referral>().AnyAsync(referral => referral.CaseId == caseId && referral.OpenUnitId == unit.Id, cancellationToken);
}
