using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Referrals.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Referrals;

/// <summary>
/// A case that waits for a unit cannot end without the unit's word or a written reason (rulebook §3.7 (b)): the referral has to be taken back first, which takes one.
/// Only her own wish needs no other reason; then the unit is told that it is over.
/// </summary>
internal sealed class OnCaseEnds(AppDbContext db, CallContext call, CaseKeyStore keys, ReferralFlow flow)
    : INotificationHandler<CaseClosed>,
        INotificationHandler<CaseGuided>,
        INotificationHandler<CaseDeclined>,
        INotificationHandler<CaseReturned>,
        INotificationHandler<CaseMerged>
{
    /// <summary>Read by staff and by nobody else.</summary>
    public const string HerWish = "她撤回了诉求，已核实是本人意愿。";

    public ValueTask Handle(CaseClosed notification, CancellationToken cancellationToken) =>
        EndAsync(notification.CaseId, notification.ByHerWish, cancellationToken);

    public ValueTask Handle(CaseGuided notification, CancellationToken cancellationToken) =>
        EndAsync(notification.CaseId, byHerWish: false, cancellationToken);

    public ValueTask Handle(CaseDeclined notification, CancellationToken cancellationToken) =>
        EndAsync(notification.CaseId, byHerWish: false, cancellationToken);

    public ValueTask Handle(CaseReturned notification, CancellationToken cancellationToken) =>
        EndAsync(notification.CaseId, byHerWish: false, cancellationToken);

    public ValueTask Handle(CaseMerged notification, CancellationToken cancellationToken) =>
        EndAsync(notification.CaseId, byHerWish: false, cancellationToken);

    private async ValueTask EndAsync(Guid caseId, bool byHerWish, CancellationToken cancellationToken)
    {
        var open = await db.Set<Referral>()
            .Where(referral => referral.CaseId == caseId && referral.OpenUnitId != null)
            .ToListAsync(cancellationToken);
        if (open.Count == 0)
        {
            return;
        }

        if (!byHerWish)
        {
            throw new DomainException(ReferralErrors.StillOpen);
        }

        using var key = await keys.GetAsync(caseId, cancellationToken);
        foreach (var referral in open)
        {
            referral.Withdraw(by: null, new ReferralWords(HerWish, key), call.Now);
            await flow.TellUnitAsync(referral, PartnerNewsKind.Withdrawn, cancellationToken);
        }
    }
}
