using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Waiting;

/// <summary>She waits no more. What was kept for her is free at once. Harmless when the entry has ended.</summary>
[RequireCitizen]
public sealed record LeaveWaitingList(Guid EntryId) : ICommand<Unit>;

internal sealed class LeaveWaitingListHandler(AppDbContext db, CallContext call, WaitingList list) : ICommandHandler<LeaveWaitingList, Unit>
{
    public async ValueTask<Unit> Handle(LeaveWaitingList command, CancellationToken cancellationToken)
    {
        var her = WaitingList.RequirePerson(call);
        var entry =
            await db.Set<WaitingEntry>()
                .FirstOrDefaultAsync(entry => entry.Id == command.EntryId && entry.CitizenId == her, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        await list.FinishAsync(entry, WaitingEnd.Left, except: null, cancellationToken);
        return Unit.Value;
    }
}

/// <summary>
/// Forgets entries that ended longer ago than they are shown. Answers how many; at most <see cref="Sweep.Batch"/> at a time.
/// </summary>
[SystemOnly]
public sealed record SweepWaiting : ICommand<int>, Audit.IUnaudited;

internal sealed class SweepWaitingHandler(AppDbContext db, CallContext call) : ICommandHandler<SweepWaiting, int>
{
    public ValueTask<int> Handle(SweepWaiting command, CancellationToken cancellationToken)
    {
        var before = call.Now.AddDays(-ConsultationPolicy.EndedWaitingDays);
        return db.RemoveBatchAsync(
            db.Set<WaitingEntry>().Where(entry => entry.EndedAt < before).OrderBy(entry => entry.EndedAt),
            cancellationToken
        );
    }
}
