using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Contracts;

namespace WeChatRights.Core.Privacy;

/// <summary>Agreements that no complaint rests on go; those of a complaint stay with its file, as withdrawn (PIPL arts. 47, 56).</summary>
internal sealed class OnAccountDeleted(AppDbContext db, CallContext call) : INotificationHandler<AccountDeleted>
{
    public async ValueTask Handle(AccountDeleted notification, CancellationToken cancellationToken)
    {
        var given = await db.Set<Consent>().Where(consent => consent.CitizenId == notification.CitizenId).ToListAsync(cancellationToken);
        foreach (var consent in given)
        {
            if (consent.ComplaintId is null)
            {
                db.Remove(consent);
            }
            else
            {
                consent.Withdraw(call.Now);
            }
        }
    }
}
