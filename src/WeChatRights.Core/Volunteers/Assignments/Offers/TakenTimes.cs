using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Volunteers.Assignments.Tasks;

namespace WeChatRights.Core.Volunteers.Assignments.Offers;

/// <summary>When volunteers are away for a task: nobody is put on a roster at the same time.</summary>
internal sealed class TakenTimes(AppDbContext db)
{
    /// <summary>Those of one volunteer that end after the instant, the soonest first.</summary>
    public async Task<IReadOnlyList<(Guid OfferId, TaskTime Time)>> OfAsync(
        Guid volunteerId,
        DateTimeOffset after,
        CancellationToken cancellationToken
    )
    {
        var taken = await (
            from offer in db.Set<AssignmentOffer>()
            join answer in db.Set<OfferAnswer>() on offer.Id equals answer.OfferId
            join task in db.Set<CaseTask>() on offer.TaskId equals task.Id
            where offer.VolunteerId == volunteerId && answer.Seat != null && task.State != CaseTaskState.Withdrawn && task.EndsAt > after
            orderby task.StartsAt
            select new
            {
                offer.Id,
                task.StartsAt,
                task.EndsAt,
            }
        ).ToListAsync(cancellationToken);
        return [.. taken.Select(task => (task.Id, new TaskTime(task.StartsAt, task.EndsAt)))];
    }

    /// <returns>Per volunteer the hours of tasks that she has taken and that touch the span.</returns>
    public async Task<ILookup<Guid, TaskTime>> BetweenAsync(DateTimeOffset since, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var taken = await (
            from task in db.Set<CaseTask>()
            join offer in db.Set<AssignmentOffer>() on task.Id equals offer.TaskId
            join answer in db.Set<OfferAnswer>() on offer.Id equals answer.OfferId
            where task.State != CaseTaskState.Withdrawn && task.StartsAt < until && task.EndsAt > since && answer.Seat != null
            select new
            {
                offer.VolunteerId,
                task.StartsAt,
                task.EndsAt,
            }
        ).ToListAsync(cancellationToken);
        return taken.ToLookup(task => task.VolunteerId, task => new TaskTime(task.StartsAt, task.EndsAt));
    }
}
