using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Core.Volunteers.Contracts;

namespace WeChatRights.Core.Volunteers.Assignments.Offers;

/// <summary>What time does to a task: offers run out, the next one is asked, who goes is reminded, and it ends. Harmless to repeat.</summary>
[SystemOnly]
public sealed record TendTask(Guid TaskId) : ICommand<Unit>;

/// <summary>Open tasks for which something is due, the nearest first.</summary>
[SystemOnly]
public sealed record FindTasksToTend(int Take = 500) : IQuery<IReadOnlyList<Guid>>;

internal sealed class TendTaskHandler(AppDbContext db, CallContext call, OfferFlow flow)
    : ICommandHandler<TendTask, Unit>,
        IQueryHandler<FindTasksToTend, IReadOnlyList<Guid>>
{
    public async ValueTask<Unit> Handle(TendTask command, CancellationToken cancellationToken)
    {
        var task = await db.Set<CaseTask>().FirstOrDefaultAsync(task => task.Id == command.TaskId, cancellationToken);
        if (task is { State: CaseTaskState.Open })
        {
            await flow.TendAsync(task, cancellationToken);
            await RemindAsync(task, cancellationToken);
            if (task.EndsAt <= call.Now)
            {
                task.End();
            }
        }

        return Unit.Value;
    }

    public async ValueTask<IReadOnlyList<Guid>> Handle(FindTasksToTend query, CancellationToken cancellationToken)
    {
        var now = call.Now;
        var (day, hours) = (now + TaskReminders.DayBefore, now + TaskReminders.HoursBefore);
        var answers = db.Set<OfferAnswer>();
        return await db.Set<CaseTask>()
            .Where(task => task.State == CaseTaskState.Open)
            .Where(task =>
                task.EndsAt <= now
                || db.Set<AssignmentOffer>()
                    .Any(offer =>
                        offer.TaskId == task.Id
                        && (
                            ((offer.AnswerBy <= now || task.StartsAt <= now) && !answers.Any(answer => answer.OfferId == offer.Id))
                            || (
                                task.StartsAt > now
                                && ((offer.Reminders < 1 && task.StartsAt <= day) || (offer.Reminders < 2 && task.StartsAt <= hours))
                                && answers.Any(answer => answer.OfferId == offer.Id && answer.Seat != null)
                            )
                        )
                    )
            )
            .OrderBy(task => task.StartsAt)
            .ThenBy(task => task.Id)
            .Select(task => task.Id)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
    }

    private async Task RemindAsync(CaseTask task, CancellationToken cancellationToken)
    {
        var going = await (
            from offer in db.Set<AssignmentOffer>()
            join answer in db.Set<OfferAnswer>() on offer.Id equals answer.OfferId
            where offer.TaskId == task.Id && answer.Seat != null
            orderby offer.Turn
            select new { Offer = offer, answer.At }
        ).ToListAsync(cancellationToken);
        foreach (var person in going)
        {
            var (reminders, tell) = TaskReminders.Due(task.StartsAt, person.At, person.Offer.Reminders, call.Now);
            person.Offer.Reminded(reminders);
            if (tell)
            {
                await flow.TellAsync(person.Offer, AssignedNewsKind.Nears, $"near{reminders}", cancellationToken);
            }
        }
    }
}

/// <summary>Every minute: who waits to be asked waits no longer than that.</summary>
public sealed class TendTasksJob(Dispatcher dispatcher, ILogger<TendTasksJob> logger)
{
    private static readonly Actor System = Actor.System("tend-tasks");

    /// <returns>How many tasks were looked at.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await dispatcher.QueryAsync(System, new FindTasksToTend(), cancellationToken);
        return await DueItems.ForEachAsync(due, id => dispatcher.SendAsync(System, new TendTask(id), cancellationToken), logger);
    }
}
