using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Volunteers.Assignments.Tasks;

namespace WeChatRights.Core.Volunteers.Assignments.Offers;

/// <summary>High risk is never mediated (妇联家暴投诉工作规程 art. 11): whoever was to mediate is called off.</summary>
internal sealed class OnCaseAtHighRisk(AppDbContext db, OfferFlow flow) : INotificationHandler<CaseAtHighRisk>
{
    public async ValueTask Handle(CaseAtHighRisk notification, CancellationToken cancellationToken)
    {
        var mediations = await db.Set<CaseTask>()
            .Where(task => task.CaseId == notification.CaseId && task.Kind == CaseTaskKind.Mediate && task.State == CaseTaskState.Open)
            .ToListAsync(cancellationToken);
        foreach (var task in mediations)
        {
            task.Withdraw();
            await flow.CallOffAsync(task, cancellationToken);
        }
    }
}
