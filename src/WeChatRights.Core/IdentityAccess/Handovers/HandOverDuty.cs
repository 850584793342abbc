using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Handovers;

/// <summary>Passes one duty of who leaves on to somebody else. Harmless to repeat; one that fails keeps none of the others.</summary>
[SystemOnly]
public sealed record HandOverDuty(Guid HandoverId, DutyKind Kind, Guid DutyId) : ICommand<Unit>;

/// <summary>Marks a hand-over as emptied, and as done once she is gone.</summary>
[SystemOnly]
public sealed record TurnHandover(Guid HandoverId) : ICommand<Unit>, IUnaudited;

/// <summary>What is still to be handed over, in order. What has waited is looked at again after an hour, when it need not wait any longer.</summary>
/// <param name="Take">Of one kind of one person at most so many at once: whoever watches sees it go on.</param>
[SystemOnly]
public sealed record FindDutiesToHandOver(int Take = 100) : IQuery<IReadOnlyList<HandOverDuty>>;

/// <summary>Hand-overs that run.</summary>
[SystemOnly]
public sealed record FindRunningHandovers(int Take = 500) : IQuery<IReadOnlyList<Guid>>;

internal sealed class HandOverDutyHandler(AppDbContext db, CallContext call, HandoverBook book)
    : ICommandHandler<HandOverDuty, Unit>,
        ICommandHandler<TurnHandover, Unit>,
        IQueryHandler<FindDutiesToHandOver, IReadOnlyList<HandOverDuty>>,
        IQueryHandler<FindRunningHandovers, IReadOnlyList<Guid>>
{
    public async ValueTask<Unit> Handle(HandOverDuty command, CancellationToken cancellationToken)
    {
        var handover = await db.Set<StaffHandover>()
            .Include(found => found.Choices)
            .Include(found => found.Items.Where(item => item.Kind == command.Kind && item.DutyId == command.DutyId))
            .AsSplitQuery()
            .FirstOrDefaultAsync(found => found.Id == command.HandoverId, cancellationToken);
        var held = book.Duties.Single(duties => duties.Kind == command.Kind);
        if (
            handover is { IsRunning: true, StaffId: var leaving }
            && await held.HeldBy(leaving).AnyAsync(id => id == command.DutyId, cancellationToken)
        )
        {
            var over = new HandingOver(handover.Id, leaving, handover.SuccessorFor(command.Kind));
            var to = await held.PassOnAsync(command.DutyId, over, cancellationToken);
            handover.Passed(command.Kind, command.DutyId, to, call.Now);
        }

        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(TurnHandover command, CancellationToken cancellationToken)
    {
        if (
            await db.Set<StaffHandover>().FirstOrDefaultAsync(found => found.Id == command.HandoverId, cancellationToken) is
            { IsRunning: true } handover
        )
        {
            var account = await db.Set<StaffAccount>()
                .Include(found => found.Posts)
                .FirstOrDefaultAsync(found => found.Id == handover.StaffId, cancellationToken);
            var left = await book.LeftAsync(handover.StaffId, cancellationToken);
            handover.Turn(left, gone: account is null || HandoverBook.IsGone(account), call.Now);
        }

        return Unit.Value;
    }

    public async ValueTask<IReadOnlyList<HandOverDuty>> Handle(FindDutiesToHandOver query, CancellationToken cancellationToken)
    {
        var running = await db.Set<StaffHandover>()
            .AsNoTracking()
            .Where(handover => handover.RunningStaffId != null)
            .OrderBy(handover => handover.BegunAt)
            .Select(handover => new { handover.Id, handover.StaffId })
            .ToListAsync(cancellationToken);
        var found = new List<HandOverDuty>();
        foreach (var handover in running)
        {
            foreach (var held in book.Duties)
            {
                var waiting = db.Set<HandoverItem>().Where(item => item.HandoverId == handover.Id && item.Kind == held.Kind && item.Waits);
                var (ready, hourAgo) = (held.Ready(handover.StaffId), call.Now.AddHours(-1));
                var ids = await held.HeldBy(handover.StaffId)
                    .Where(id =>
                        !waiting.Any(item => item.DutyId == id)
                        || (waiting.Any(item => item.DutyId == id && item.At < hourAgo) && ready.Contains(id))
                    )
                    .OrderBy(id => id)
                    .Take(query.Take)
                    .ToListAsync(cancellationToken);
                found.AddRange(ids.Select(id => new HandOverDuty(handover.Id, held.Kind, id)));
            }
        }

        return found;
    }

    public async ValueTask<IReadOnlyList<Guid>> Handle(FindRunningHandovers query, CancellationToken cancellationToken) =>
        await db.Set<StaffHandover>()
            .Where(handover => handover.RunningStaffId != null)
            .OrderBy(handover => handover.BegunAt)
            .Select(handover => handover.Id)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
}

/// <summary>Hands over what is left of who leaves, and closes what is done. May stop anywhere: the next run takes up what is left.</summary>
public sealed class TendHandoversJob(Dispatcher dispatcher, ILogger<TendHandoversJob> logger)
{
    private static readonly Actor System = Actor.System("tend-handovers");

    /// <returns>How many duties were looked at.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var running = await dispatcher.QueryAsync(System, new FindRunningHandovers(), cancellationToken);
        if (running.Count == 0)
        {
            return 0;
        }

        var due = await dispatcher.QueryAsync(System, new FindDutiesToHandOver(), cancellationToken);
        try
        {
            // One case may be a duty of several kinds: a superior who was also asked for her word.
            foreach (var kind in due.GroupBy(duty => duty.Kind).OrderBy(kind => kind.Key))
            {
                var byId = kind.DistinctBy(duty => duty.DutyId).ToDictionary(duty => duty.DutyId);
                await DueItems.ForEachAsync([.. byId.Keys], id => dispatcher.SendAsync(System, byId[id], cancellationToken), logger);
            }

            return due.Count;
        }
        finally
        {
            await DueItems.ForEachAsync(running, id => dispatcher.SendAsync(System, new TurnHandover(id), cancellationToken), logger);
        }
    }
}
