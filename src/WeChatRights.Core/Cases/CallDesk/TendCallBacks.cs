using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.CallDesk;

/// <summary>Tells whoever took a call, and who answers for the desk, that nobody has called back in time. Harmless to repeat.</summary>
[SystemOnly]
public sealed record RemindCallBack(Guid CallId) : ICommand<Unit>, IUnaudited;

internal sealed class RemindCallBackHandler(AppDbContext db, CallContext call, OfficerDirectory officers, IPublisher publisher)
    : ICommandHandler<RemindCallBack, Unit>
{
    public async ValueTask<Unit> Handle(RemindCallBack command, CancellationToken cancellationToken)
    {
        var record = await db.Set<CallRecord>().FirstOrDefaultAsync(found => found.Id == command.CallId, cancellationToken);
        if (record?.Remind(call.Now) == true)
        {
            var answerable = await officers.AnswerableForAsync(record.Unit, [], cancellationToken);
            var taker = await officers.HerselfOrStandInAsync(record.TakenBy, record.Unit, [], cancellationToken);
            Guid[] told = [taker?.StaffId ?? record.TakenBy, .. answerable is { } officer ? [officer.StaffId] : Array.Empty<Guid>()];
            await publisher.Publish(new CallBackOverdue(record.Id, record.Tries, [.. told.Distinct()]), cancellationToken);
        }

        return Unit.Value;
    }
}

/// <summary>Call-backs whose time has passed unheard, the oldest first.</summary>
[SystemOnly]
public sealed record FindCallBacksToRemind(int Take = 200) : IQuery<IReadOnlyList<Guid>>;

internal sealed class FindCallBacksToRemindHandler(AppDbContext db, CallContext call)
    : IQueryHandler<FindCallBacksToRemind, IReadOnlyList<Guid>>
{
    public async ValueTask<IReadOnlyList<Guid>> Handle(FindCallBacksToRemind query, CancellationToken cancellationToken)
    {
        var now = call.Now;
        return await db.Set<CallRecord>()
            .Where(record => record.CallBack == CallBackState.Waiting && record.CallBackBy <= now && record.RemindedAt == null)
            .OrderBy(record => record.CallBackBy)
            .Select(record => record.Id)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
    }
}

/// <summary>Rings the bell for call-backs that nobody has made in time.</summary>
public sealed class RemindCallBacksJob(Dispatcher dispatcher, ILogger<RemindCallBacksJob> logger)
{
    private static readonly Actor System = Actor.System("remind-call-backs");

    /// <returns>How many were looked at.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await dispatcher.QueryAsync(System, new FindCallBacksToRemind(), cancellationToken);
        return await DueItems.ForEachAsync(due, id => dispatcher.SendAsync(System, new RemindCallBack(id), cancellationToken), logger);
    }
}

/// <summary>Forgets number and words of calls after <see cref="CallPolicy.KeepNumber"/>; that there was a call stays for counting.</summary>
[SystemOnly]
public sealed record ForgetCallers : ICommand<int>, IUnaudited;

internal sealed class ForgetCallersHandler(AppDbContext db, CallContext call) : ICommandHandler<ForgetCallers, int>
{
    private const int Batch = 500;

    public async ValueTask<int> Handle(ForgetCallers command, CancellationToken cancellationToken)
    {
        var before = call.Now - CallPolicy.KeepNumber;
        var old = await db.Set<CallRecord>()
            .Where(record => record.RecordedAt < before && record.CallBack != CallBackState.Waiting)
            .Where(record => record.Phone != null || record.Words != null)
            .OrderBy(record => record.RecordedAt)
            .Take(Batch)
            .ToListAsync(cancellationToken);
        old.ForEach(record => record.Forget());
        return old.Count;
    }
}
