namespace WeChatRights.Core.Referrals.Contracts;

/// <summary>Cases for which a unit has let its deadline pass, for queries of other modules.</summary>
internal static class LateReferrals
{
    /// <summary>Ids of cases with at least one referral that is overdue at this instant. What has ended has no deadline.</summary>
    public static IQueryable<Guid> CasesWithLateReferrals(this AppDbContext db, DateTimeOffset now) =>
        db.Set<Referral>().Where(referral => referral.DueAt < now).Select(referral => referral.CaseId);
}
