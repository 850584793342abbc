using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Intake;

/// <summary>The digests of both sides' numbers and the kept answers to the filing go with the content.</summary>
internal sealed class OnCaseShredded(AppDbContext db) : INotificationHandler<CaseShredded>
{
    public async ValueTask Handle(CaseShredded notification, CancellationToken cancellationToken)
    {
        db.RemoveRange(await db.Set<PersonIndex>().Where(index => index.CaseId == notification.CaseId).ToListAsync(cancellationToken));
        db.RemoveRange(
            await db.Set<IdempotencyRecord>().Where(record => record.CaseId == notification.CaseId).ToListAsync(cancellationToken)
        );
    }
}
