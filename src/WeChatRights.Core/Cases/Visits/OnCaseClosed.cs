using Mediator;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;

namespace WeChatRights.Core.Cases.Visits;

/// <summary>An end plans the talks that are owed after it; what goes on calls them off.</summary>
internal sealed class OnCaseClosed(AppDbContext db, CallContext call, VisitBook visits)
    : INotificationHandler<CaseClosed>,
        INotificationHandler<CaseReopened>
{
    public async ValueTask Handle(CaseClosed notification, CancellationToken cancellationToken)
    {
        var ended = db.Set<Case>().Local.First(c => c.Id == notification.CaseId);
        await visits.CallOffAsync(ended.Id, VisitCause.AfterEnd, cancellationToken);
        if (ended.Result is { } result && ReturnVisitPolicy.IsOwed(ended.Category, ended.Risk, ended.MinorInvolved, result))
        {
            await visits.PlanAsync(ended.Id, VisitCause.AfterEnd, ReturnVisitPolicy.Plan(call.Now), cancellationToken);
        }
    }

    public async ValueTask Handle(CaseReopened notification, CancellationToken cancellationToken) =>
        await visits.CallOffAsync(notification.CaseId, VisitCause.AfterEnd, cancellationToken);
}
