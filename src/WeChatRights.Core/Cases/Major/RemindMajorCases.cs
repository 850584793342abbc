using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Cases.Major;

/// <summary>
/// Tells whoever answers, and the coordinator, that a task or a report of a major case is late: once for each day that was missed. Harmless to repeat.
/// </summary>
[SystemOnly]
public sealed record RemindMajorCase(Guid MajorId) : ICommand<Unit>, IUnaudited;

/// <summary>Major cases of which something is late that nobody was told of.</summary>
[SystemOnly]
public sealed record FindMajorCasesToRemind(int Take = 500) : IQuery<IReadOnlyList<Guid>>;

internal sealed class RemindMajorCaseHandler(
    AppDbContext db,
    CallContext call,
    CitizenCases cases,
    OfficerDirectory officers,
    IPublisher publisher
) : ICommandHandler<RemindMajorCase, Unit>, IQueryHandler<FindMajorCasesToRemind, IReadOnlyList<Guid>>
{
    public async ValueTask<Unit> Handle(RemindMajorCase command, CancellationToken cancellationToken)
    {
        var major = await db.Set<MajorCase>().FirstOrDefaultAsync(found => found.Id == command.MajorId, cancellationToken);
        if (major is not { IsRunning: true })
        {
            return Unit.Value;
        }

        var about = await cases.FindAsync(major.CaseId, cancellationToken);
        var coordinator = await CoordinatorAsync(major, about, cancellationToken);
        var today = call.Now.ChinaDate();
        var late = await db.Set<MajorTask>()
            .Where(task => task.MajorId == major.Id && task.State == OwnedTaskState.Open && task.DueOn < today)
            .ToListAsync(cancellationToken);
        foreach (var task in late.Where(task => task.Remind(today)))
        {
            // Of a unit's silence whoever has referred it hears: the owner of the case.
            await TellAsync(
                major,
                MajorNewsKind.TaskOverdue,
                [task.StaffId ?? about.OwnerId, .. coordinator],
                $"{task.Id:N}:{task.DueOn:yyMMdd}",
                cancellationToken
            );
        }

        if (major.Remind(call.Now))
        {
            await TellAsync(
                major,
                MajorNewsKind.ReportOverdue,
                [.. coordinator, about.OwnerId, .. new[] { about.SupervisorId }.OfType<Guid>()],
                $"{major.Id:N}:{major.RemindedFor!.Value.ToUnixTimeSeconds()}",
                cancellationToken
            );
        }

        return Unit.Value;
    }

    public async ValueTask<IReadOnlyList<Guid>> Handle(FindMajorCasesToRemind query, CancellationToken cancellationToken)
    {
        var (now, today) = (call.Now, call.Now.ChinaDate());
        return await db.Set<MajorCase>()
            .Where(major => major.EndedAt == null)
            .Where(major =>
                (major.ReportDueAt < now && (major.RemindedFor == null || major.RemindedFor != major.ReportDueAt))
                || db.Set<MajorTask>()
                    .Any(task =>
                        task.MajorId == major.Id
                        && task.State == OwnedTaskState.Open
                        && task.DueOn < today
                        && (task.RemindedFor == null || task.RemindedFor != task.DueOn)
                    )
            )
            .OrderBy(major => major.MarkedAt)
            .ThenBy(major => major.Id)
            .Select(major => major.Id)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Where the coordinator has left the service, who answers for the county now: she can name another one.</summary>
    private async Task<IReadOnlyList<Guid>> CoordinatorAsync(MajorCase major, Case about, CancellationToken cancellationToken)
    {
        if (await officers.PostAnywhereAsync(major.CoordinatorId, cancellationToken) is not null)
        {
            return [major.CoordinatorId];
        }

        var county = about.Township.AtLevel(DivisionLevel.County);
        return await officers.AnswerableForAsync(county, about.Barred, cancellationToken) is { } instead ? [instead.StaffId] : [];
    }

    private ValueTask TellAsync(
        MajorCase major,
        MajorNewsKind kind,
        IReadOnlyList<Guid> told,
        string mark,
        CancellationToken cancellationToken
    ) => publisher.Publish(new MajorNews(major.CaseId, kind, [.. told.Distinct()], mark), cancellationToken);
}

/// <summary>Every few minutes: an urgent report is due within hours.</summary>
public sealed class RemindMajorCasesJob(Dispatcher dispatcher, ILogger<RemindMajorCasesJob> logger)
{
    private static readonly Actor System = Actor.System("remind-major-cases");

    /// <returns>How many were looked at.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await dispatcher.QueryAsync(System, new FindMajorCasesToRemind(), cancellationToken);
        return await DueItems.ForEachAsync(due, id => dispatcher.SendAsync(System, new RemindMajorCase(id), cancellationToken), logger);
    }
}
