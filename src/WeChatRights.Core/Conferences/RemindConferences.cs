using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Conferences.Contracts;
using WeChatRights.Core.Conferences.Handovers;
using WeChatRights.Core.Conferences.Instructions;

namespace WeChatRights.Core.Conferences;

/// <summary>
/// A resolution, an instruction or an unsettled item has passed its day: who holds it is told, and who convened or recorded it; once for each day that was missed.
/// Harmless to repeat.
/// </summary>
[SystemOnly]
public sealed record RemindConferenceTask(Guid TaskId) : ICommand<Unit>, IUnaudited;

/// <summary>What has passed its day and nobody was told of, the oldest first of each kind.</summary>
[SystemOnly]
public sealed record FindConferenceTasksToRemind(int Take = 500) : IQuery<IReadOnlyList<Guid>>;

internal sealed class RemindConferenceTaskHandler(AppDbContext db, CallContext call, ConferenceHandovers there, IPublisher publisher)
    : ICommandHandler<RemindConferenceTask, Unit>,
        IQueryHandler<FindConferenceTasksToRemind, IReadOnlyList<Guid>>
{
    private static readonly AgendaState[] Unsettled = [AgendaState.Raised, AgendaState.Studied];

    public async ValueTask<Unit> Handle(RemindConferenceTask command, CancellationToken cancellationToken)
    {
        var today = call.Now.ChinaDate();
        var id = command.TaskId;
        if (await db.Set<Resolution>().FirstOrDefaultAsync(task => task.Id == id, cancellationToken) is { } resolution)
        {
            if (resolution.Remind(today))
            {
                var conference = await db.Set<Conference>()
                    .Where(conference => conference.Id == resolution.ConferenceId)
                    .Select(conference => new { conference.ConvenedBy, conference.Area })
                    .FirstAsync(cancellationToken);
                var convener = await there.FirstThereAsync([conference.ConvenedBy], conference.Area, [], cancellationToken);
                await TellAsync(
                    ConferenceNewsKind.ResolutionOverdue,
                    null,
                    [resolution.StaffId, convener],
                    id,
                    resolution.DueOn,
                    cancellationToken
                );
            }
        }
        else if (await db.Set<Instruction>().FirstOrDefaultAsync(task => task.Id == id, cancellationToken) is { } instruction)
        {
            if (instruction.Remind(today))
            {
                Guid?[] told = [instruction.StaffId, instruction.RecordedBy];
                await TellAsync(ConferenceNewsKind.InstructionOverdue, instruction.CaseId, told, id, instruction.DueOn, cancellationToken);
            }
        }
        else if (await db.Set<AgendaItem>().FirstOrDefaultAsync(item => item.Id == id, cancellationToken) is { } item && item.Remind(today))
        {
            var raiser = await there.FirstThereAsync([item.RaisedBy], item.Area, [], cancellationToken);
            await TellAsync(ConferenceNewsKind.ItemOverdue, null, [raiser], id, item.SettleBy, cancellationToken);
        }

        return Unit.Value;
    }

    public async ValueTask<IReadOnlyList<Guid>> Handle(FindConferenceTasksToRemind query, CancellationToken cancellationToken)
    {
        var today = call.Now.ChinaDate();
        var resolutions = await db.Set<Resolution>()
            .Where(task => task.State == OwnedTaskState.Open && task.DueOn < today)
            .Where(task => task.RemindedFor == null || task.RemindedFor != task.DueOn)
            .OrderBy(task => task.DueOn)
            .Select(task => task.Id)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
        var instructions = await db.Set<Instruction>()
            .Where(task => task.State == OwnedTaskState.Open && task.DueOn < today)
            .Where(task => task.RemindedFor == null || task.RemindedFor != task.DueOn)
            .OrderBy(task => task.DueOn)
            .Select(task => task.Id)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
        var items = await db.Set<AgendaItem>()
            .Where(item => Unsettled.Contains(item.State) && item.SettleBy < today)
            .Where(item => item.RemindedFor == null || item.RemindedFor != item.SettleBy)
            .OrderBy(item => item.SettleBy)
            .Select(item => item.Id)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
        return [.. resolutions, .. instructions, .. items];
    }

    private ValueTask TellAsync(
        ConferenceNewsKind kind,
        Guid? caseId,
        IEnumerable<Guid?> told,
        Guid id,
        DateOnly day,
        CancellationToken cancellationToken
    ) =>
        publisher.Publish(
            new ConferenceNews(kind, caseId ?? Guid.Empty, [.. told.OfType<Guid>().Distinct()], $"{id:N}:{day:yyMMdd}"),
            cancellationToken
        );
}

/// <summary>Once an hour: these are due by days.</summary>
public sealed class RemindConferencesJob(Dispatcher dispatcher, ILogger<RemindConferencesJob> logger)
{
    private static readonly Actor System = Actor.System("remind-conferences");

    /// <returns>How many were looked at.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await dispatcher.QueryAsync(System, new FindConferenceTasksToRemind(), cancellationToken);
        return await DueItems.ForEachAsync(
            due,
            id => dispatcher.SendAsync(System, new RemindConferenceTask(id), cancellationToken),
            logger
        );
    }
}
