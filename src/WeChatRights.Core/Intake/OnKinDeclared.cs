using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Core.Intake;

/// <summary>Finds the complaints that were filed before the declaration: recusal does not depend on who was first.</summary>
internal sealed class OnKinDeclared(AppDbContext db, IPublisher publisher) : INotificationHandler<KinDeclared>
{
    public async ValueTask Handle(KinDeclared notification, CancellationToken cancellationToken)
    {
        var indexes = notification.Indexes;
        var cases = await db.Set<PersonIndex>()
            .Where(index => indexes.Contains(index.Index))
            .Select(index => index.CaseId)
            .Distinct()
            .ToListAsync(cancellationToken);
        foreach (var caseId in cases)
        {
            await publisher.Publish(new PartyIsKin(caseId, notification.StaffId), cancellationToken);
        }
    }
}
