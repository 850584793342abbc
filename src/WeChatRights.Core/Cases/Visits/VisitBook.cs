using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;

namespace WeChatRights.Core.Cases.Visits;

/// <summary>Plans and calls off the visits of a case.</summary>
internal sealed class VisitBook(AppDbContext db, CallContext call)
{
    /// <summary>
    /// Ours: a visit that law asks for serves for one of ours within so many calendar days. Every call more is one that whoever lives with her may
    /// hear.
    /// </summary>
    private const int ServesForBothWithin = 3;

    /// <summary>Does not save: they come with what happened.</summary>
    public async Task PlanAsync(Guid caseId, VisitCause cause, IReadOnlyList<DateOnly> days, CancellationToken cancellationToken)
    {
        var all = await OfCaseAsync(caseId, cancellationToken);
        var taken = all.Where(visit => visit.State == ReturnVisitState.Planned).Select(visit => visit.DueOn).ToList();
        var counted = all.Where(visit => visit.Cause == cause && visit.State != ReturnVisitState.CalledOff);
        var next = counted.Select(visit => visit.Round).DefaultIfEmpty().Max() + 1;
        foreach (
            var day in days.Where(day =>
                cause is not (VisitCause.AfterEnd or VisitCause.AgencyReply) || !taken.Exists(other => IsNear(other, day))
            )
        )
        {
            db.Add(new ReturnVisit(Ids.New(call.Now), caseId, cause, next++, day));
        }
    }

    public async Task CallOffAsync(Guid caseId, VisitCause cause, CancellationToken cancellationToken)
    {
        foreach (var visit in (await OfCaseAsync(caseId, cancellationToken)).Where(visit => visit.Cause == cause))
        {
            visit.CallOff(call.Now);
        }
    }

    /// <summary>With what this call has changed and not saved yet.</summary>
    private async Task<List<ReturnVisit>> OfCaseAsync(Guid caseId, CancellationToken cancellationToken)
    {
        await db.Set<ReturnVisit>().Where(visit => visit.CaseId == caseId).LoadAsync(cancellationToken);
        return [.. db.Set<ReturnVisit>().Local.Where(visit => visit.CaseId == caseId)];
    }

    private static bool IsNear(DateOnly one, DateOnly other) => Math.Abs(one.DayNumber - other.DayNumber) <= ServesForBothWithin;
}
