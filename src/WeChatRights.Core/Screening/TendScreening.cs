using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Screening.Contracts;

namespace WeChatRights.Core.Screening;

/// <summary>
/// A task or a note has passed its day: a named person is told, once for each mark: who answers for the unit, then one level above; who looks at notes, then the county's person.
/// Harmless to repeat.
/// </summary>
/// <param name="Id">Of a task or of a note.</param>
[SystemOnly]
public sealed record RemindScreening(Guid Id) : ICommand<Unit>, IUnaudited;

/// <summary>Tasks and notes that have passed a mark of which nobody was told, the oldest first of each kind.</summary>
[SystemOnly]
public sealed record FindScreeningToRemind(int Take = 500) : IQuery<IReadOnlyList<Guid>>;

/// <summary>
/// Forgets notes: those whose days are over, and those that have become a matter. The counts stay on their tasks. Answers how many rows were deleted, at most a batch.
/// </summary>
[SystemOnly]
public sealed record SweepScreeningNotes : ICommand<int>, IUnaudited;

internal sealed class TendScreeningHandler(AppDbContext db, CallContext call, ScreeningDesk desk)
    : ICommandHandler<RemindScreening, Unit>,
        IQueryHandler<FindScreeningToRemind, IReadOnlyList<Guid>>,
        ICommandHandler<SweepScreeningNotes, int>
{
    public async ValueTask<Unit> Handle(RemindScreening command, CancellationToken cancellationToken)
    {
        if (await db.Set<ScreeningTask>().FirstOrDefaultAsync(task => task.Id == command.Id, cancellationToken) is { } task)
        {
            if (task.Remind(call.Now.ChinaDate()) is { } first)
            {
                await desk.TellOfTaskAsync(task, above: !first, cancellationToken);
            }
        }
        else if (await db.Set<ScreeningNote>().FirstOrDefaultAsync(note => note.Id == command.Id, cancellationToken) is { } note)
        {
            switch (note.Remind(call.Now))
            {
                case ScreeningNoteCall.Reviewer:
                    await desk.TellReviewerAsync(note, ScreeningNewsKind.NoteLate, cancellationToken);
                    break;
                case ScreeningNoteCall.County:
                    await desk.TellCountyAsync(note, cancellationToken);
                    break;
                case ScreeningNoteCall.Unit:
                    await desk.TellUnitAsync(note, ScreeningNewsKind.VisitMissed, cancellationToken);
                    break;
            }
        }

        return Unit.Value;
    }

    public async ValueTask<IReadOnlyList<Guid>> Handle(FindScreeningToRemind query, CancellationToken cancellationToken)
    {
        var today = call.Now.ChinaDate();
        var tasks = await db.Set<ScreeningTask>()
            .Where(task => task.State == ScreeningTaskState.Open && task.TellAfter < today)
            .OrderBy(task => task.TellAfter)
            .ThenBy(task => task.Id)
            .Select(task => task.Id)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
        var notes = await db.Set<ScreeningNote>()
            .Where(note => note.TellAt < call.Now)
            .OrderBy(note => note.TellAt)
            .ThenBy(note => note.Id)
            .Select(note => note.Id)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
        return [.. tasks, .. notes];
    }

    public async ValueTask<int> Handle(SweepScreeningNotes command, CancellationToken cancellationToken)
    {
        var today = call.Now.ChinaDate();
        var gone = await db.Set<ScreeningNote>()
            .Where(note => note.LastDay < today || note.State == ScreeningNoteState.Filed)
            .OrderBy(note => note.LastDay)
            .ThenBy(note => note.Id)
            .Take(Sweep.Batch)
            .ToListAsync(cancellationToken);
        var ids = gone.Where(note => note.State != ScreeningNoteState.Filed).Select(note => note.TaskId).Distinct().ToList();
        var tasks = await db.Set<ScreeningTask>()
            .Where(task => ids.Contains(task.Id))
            .ToDictionaryAsync(task => task.Id, cancellationToken);
        foreach (var note in gone.Where(note => note.State != ScreeningNoteState.Filed))
        {
            tasks[note.TaskId].CountForgotten();
        }

        db.RemoveRange(gone);
        return gone.Count;
    }
}

/// <summary>Once an hour: these are due by days.</summary>
public sealed class TendScreeningJob(Dispatcher dispatcher, ILogger<TendScreeningJob> logger)
{
    private static readonly Actor System = Actor.System("tend-screening");

    /// <returns>How many were looked at.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await dispatcher.QueryAsync(System, new FindScreeningToRemind(), cancellationToken);
        return await DueItems.ForEachAsync(due, id => dispatcher.SendAsync(System, new RemindScreening(id), cancellationToken), logger);
    }
}
