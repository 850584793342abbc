using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Volunteers.Assignments.Offers;
using WeChatRights.Core.Volunteers.Assignments.Tasks;

namespace WeChatRights.Core.Volunteers.Assignments.Candidates;

/// <summary>Who may be asked for a task, in the order in which to ask, and why the others may not. For the officer who asks, and nobody else.</summary>
[RequirePermission(Permission.HandleCase)]
public sealed record FindTaskCandidates(Guid CaseId, Guid TaskId) : IQuery<IReadOnlyList<TaskCandidate>>, IConcernsCase;

/// <param name="Kilometres">From her township to that of the task, as the crow flies; null: not known.</param>
/// <param name="OpenTasks">Taken and not yet over.</param>
/// <param name="Asked">Is or was among those who are asked.</param>
public sealed record TaskCandidate(
    Guid VolunteerId,
    string Name,
    double? Kilometres,
    int OpenTasks,
    bool Asked,
    IReadOnlyList<WhyYes> Why,
    IReadOnlyList<WhyNot> WhyNot
);

internal sealed class FindTaskCandidatesHandler(AppDbContext db, OwnTasks tasks, CandidateReader candidates)
    : IQueryHandler<FindTaskCandidates, IReadOnlyList<TaskCandidate>>
{
    public async ValueTask<IReadOnlyList<TaskCandidate>> Handle(FindTaskCandidates query, CancellationToken cancellationToken)
    {
        var task = await tasks.GetAsync(query.CaseId, query.TaskId, cancellationToken);
        var asked = await db.Set<AssignmentOffer>()
            .Where(offer => offer.TaskId == task.Id)
            .Select(offer => offer.VolunteerId)
            .ToHashSetAsync(cancellationToken);
        return
        [
            .. (await candidates.OrderAsync(task, cancellationToken)).Select(found => new TaskCandidate(
                found.Verdict.Facts.Id,
                found.Name,
                found.Verdict.Facts.Kilometres,
                found.Verdict.Facts.OpenTasks,
                asked.Contains(found.Verdict.Facts.Id),
                found.Verdict.Why,
                found.Verdict.WhyNot
            )),
        ];
    }
}
