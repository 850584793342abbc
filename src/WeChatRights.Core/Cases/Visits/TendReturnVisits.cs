using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Visits;

/// <summary>Tells who answers that a return visit is due, and three days later the level above. Harmless to repeat.</summary>
[SystemOnly]
public sealed record RemindReturnVisit(Guid VisitId) : ICommand<Unit>, IUnaudited;

internal sealed class RemindReturnVisitHandler(AppDbContext db, CallContext call, WhoAnswers answers, IPublisher publisher)
    : ICommandHandler<RemindReturnVisit, Unit>
{
    public async ValueTask<Unit> Handle(RemindReturnVisit command, CancellationToken cancellationToken)
    {
        var visit = await db.Set<ReturnVisit>().FirstOrDefaultAsync(found => found.Id == command.VisitId, cancellationToken);
        var levels = visit?.Remind(call.Now.ChinaDate()) ?? 0;
        if (visit is null || levels == 0)
        {
            return Unit.Value;
        }

        var about = await db.Set<Case>().AsNoTracking().Include(c => c.Members).FirstAsync(c => c.Id == visit.CaseId, cancellationToken);
        var told = await answers.ForAsync(about, levels == 2, cancellationToken);
        await publisher.Publish(new ReturnVisitDue(about.Id, visit.Id, levels == 2, told), cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Planned visits that somebody may have to be told of, the oldest first.</summary>
[SystemOnly]
public sealed record FindReturnVisitsToRemind(int Take = 500) : IQuery<IReadOnlyList<Guid>>;

internal sealed class FindReturnVisitsToRemindHandler(AppDbContext db, CallContext call)
    : IQueryHandler<FindReturnVisitsToRemind, IReadOnlyList<Guid>>
{
    public async ValueTask<IReadOnlyList<Guid>> Handle(FindReturnVisitsToRemind query, CancellationToken cancellationToken)
    {
        var today = call.Now.ChinaDate();
        var late = today.AddDays(-ReturnVisitPolicy.LateDays);
        return await db.Set<ReturnVisit>()
            .Where(visit => visit.State == ReturnVisitState.Planned && visit.DueOn <= today)
            .Where(visit => !visit.Reminded || (!visit.Lifted && visit.DueOn <= late))
            .OrderBy(visit => visit.DueOn)
            .Select(visit => visit.Id)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
    }
}

/// <summary>Reminds of the talks that are owed after an end.</summary>
public sealed class RemindReturnVisitsJob(Dispatcher dispatcher, ILogger<RemindReturnVisitsJob> logger)
{
    private static readonly Actor System = Actor.System("remind-return-visits");

    /// <returns>How many were looked at.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await dispatcher.QueryAsync(System, new FindReturnVisitsToRemind(), cancellationToken);
        return await DueItems.ForEachAsync(due, id => dispatcher.SendAsync(System, new RemindReturnVisit(id), cancellationToken), logger);
    }
}
