using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Volunteers.Assignments.Candidates;
using WeChatRights.Core.Volunteers.Assignments.Tasks;

namespace WeChatRights.Core.Volunteers.Assignments.Offers;

/// <summary>
/// Asks volunteers for a task: as many at a time as people are missing, the next one when one declines or says nothing in time. Those who
/// are asked already stay where they are.
/// </summary>
/// <param name="VolunteerIds">In the order in which to ask.</param>
/// <exception cref="DomainException"><c>task-state</c>, <c>task-candidate</c>, <c>task-too-many</c>, <c>case-state</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record OfferTask(
    Guid CaseId,
    Guid TaskId,
    [property:
        Required(ErrorMessage = "请选择要请的人。"),
        MinLength(1, ErrorMessage = "请选择要请的人。"),
        MaxLength(TaskPolicy.MostAsked, ErrorMessage = "一次最多请 20 个人。")
    ]
        IReadOnlyList<Guid> VolunteerIds
) : ICommand<Unit>, IConcernsCase;

internal sealed class OfferTaskHandler(AppDbContext db, CallContext call, OwnTasks tasks, CandidateReader candidates, OfferFlow flow)
    : ICommandHandler<OfferTask, Unit>
{
    public async ValueTask<Unit> Handle(OfferTask command, CancellationToken cancellationToken)
    {
        var task = await tasks.GetAsync(command.CaseId, command.TaskId, cancellationToken);
        task.RequireOpen();
        if (task.StartsAt <= call.Now)
        {
            throw new DomainException(TaskErrors.Over);
        }

        var before = await db.Set<AssignmentOffer>().Where(offer => offer.TaskId == task.Id).ToListAsync(cancellationToken);
        var fresh = command.VolunteerIds.Distinct().Where(id => before.TrueForAll(offer => offer.VolunteerId != id)).ToList();
        if (before.Count + fresh.Count > TaskPolicy.MostAsked)
        {
            throw new DomainException(TaskErrors.TooManyAsked);
        }

        var able = (await candidates.OrderAsync(task, cancellationToken))
            .Where(found => found.Verdict.CanBeAsked)
            .Select(found => found.Verdict.Facts.Id)
            .ToHashSet();
        if (!fresh.TrueForAll(able.Contains))
        {
            throw new DomainException(TaskErrors.CandidateUnfit);
        }

        var turn = before.Select(offer => offer.Turn).DefaultIfEmpty().Max();
        db.AddRange(fresh.Select(id => new AssignmentOffer(Ids.New(call.Now), task.Id, id, ++turn, call.Now)));
        await flow.TendAsync(task, cancellationToken);
        return Unit.Value;
    }
}
