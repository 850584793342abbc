using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Contracts;

namespace WeChatRights.Core.Messaging;

/// <summary>What she had allowed us to send is void, and what still waits is not sent.</summary>
internal sealed class OnAccountDeleted(AppDbContext db, CallContext call) : INotificationHandler<AccountDeleted>
{
    public async ValueTask Handle(AccountDeleted notification, CancellationToken cancellationToken)
    {
        var citizenId = notification.CitizenId;
        db.RemoveRange(await db.Set<SubscriptionCredit>().Where(credit => credit.CitizenId == citizenId).ToListAsync(cancellationToken));
        db.RemoveRange(
            await db.Set<Notice>().Where(notice => notice.CitizenId == citizenId && notice.CaseId == null).ToListAsync(cancellationToken)
        );
        var waiting = await db.Set<OutboxMessage>()
            .Where(message => message.CitizenId == citizenId && message.State == DeliveryState.Pending)
            .ToListAsync(cancellationToken);
        waiting.ForEach(message => message.Finish(DeliveryState.Suppressed, call.Now));
    }
}
