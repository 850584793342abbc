using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Leaves;

/// <summary>Marks a leave as begun or over when its day has come, and tells both. Harmless to repeat.</summary>
[SystemOnly]
public sealed record TurnLeave(Guid LeaveId) : ICommand<Unit>;

/// <summary>Leaves whose first day has come and that nobody was told of, and those whose last day is over.</summary>
[SystemOnly]
public sealed record FindLeavesToTurn(int Take = 500) : IQuery<IReadOnlyList<Guid>>;

internal sealed class TurnLeaveHandler(AppDbContext db, CallContext call)
    : ICommandHandler<TurnLeave, Unit>,
        IQueryHandler<FindLeavesToTurn, IReadOnlyList<Guid>>
{
    public async ValueTask<Unit> Handle(TurnLeave command, CancellationToken cancellationToken)
    {
        var leave = await db.Set<StaffLeave>().FirstOrDefaultAsync(found => found.Id == command.LeaveId, cancellationToken);
        leave?.Begin(call.Now);
        leave?.Finish(call.Now);
        return Unit.Value;
    }

    public async ValueTask<IReadOnlyList<Guid>> Handle(FindLeavesToTurn query, CancellationToken cancellationToken)
    {
        var today = call.Now.ChinaDate();
        return await db.Set<StaffLeave>()
            .Where(leave => leave.EndedAt == null && leave.FirstDay <= today)
            .Where(leave => leave.BegunAt == null || leave.LastDay < today)
            .OrderBy(leave => leave.FirstDay)
            .Select(leave => leave.Id)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
    }
}

/// <summary>Leaves begin and end by the day.</summary>
public sealed class TurnLeavesJob(Dispatcher dispatcher, ILogger<TurnLeavesJob> logger)
{
    private static readonly Actor System = Actor.System("turn-leaves");

    /// <returns>How many leaves were looked at.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await dispatcher.QueryAsync(System, new FindLeavesToTurn(), cancellationToken);
        return await DueItems.ForEachAsync(due, id => dispatcher.SendAsync(System, new TurnLeave(id), cancellationToken), logger);
    }
}
