using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;

namespace WeChatRights.Core.Cases.Visits;

/// <summary>An end plans the talks that are owed after it; what goes on calls them off.</summary>
internal sealed class OnCaseClosed(AppDbContext db, CallContext call) : INotificationHandler<CaseClosed>, INotificationHandler<CaseReopened>
{
    public async ValueTask Handle(CaseClosed notification, CancellationToken cancellationToken)
    {
        var ended = db.Set<Case>().Local.First(c => c.Id == notification.CaseId);
        await CallOffAsync(ended.Id, cancellationToken);
        if (ended.Result is { } result && ReturnVisitPolicy.IsOwed(ended.Category, ended.Risk, ended.MinorInvolved, result))
        {
            var plan = ReturnVisitPolicy.Plan(call.Now);
            db.AddRange(plan.Select((day, index) => new ReturnVisit(Ids.New(call.Now), ended.Id, index + 1, day)));
        }
    }

    public async ValueTask Handle(CaseReopened notification, CancellationToken cancellationToken) =>
        await CallOffAsync(notification.CaseId, cancellationToken);

    private async Task CallOffAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var planned = await db.Set<ReturnVisit>()
            .Where(visit => visit.CaseId == caseId && visit.State == ReturnVisitState.Planned)
            .ToListAsync(cancellationToken);
        planned.ForEach(visit => visit.CallOff(call.Now));
    }
}
