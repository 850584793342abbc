using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;

namespace WeChatRights.Core.Messaging.Sending;

/// <summary>A worker died between lease and record: maybe it had sent. Marked as unknown, never sent again. Harmless to repeat.</summary>
[SystemOnly]
public sealed record ExpireLease(Guid MessageId) : ICommand<Unit>, Audit.IUnaudited;

internal sealed class ExpireLeaseHandler(AppDbContext db, CallContext call) : ICommandHandler<ExpireLease, Unit>
{
    public async ValueTask<Unit> Handle(ExpireLease command, CancellationToken cancellationToken)
    {
        var message = await db.Set<OutboxMessage>()
            .FirstOrDefaultAsync(
                m => m.Id == command.MessageId && m.State == DeliveryState.Leased && m.LeasedUntil < call.Now,
                cancellationToken
            );
        message?.Finish(DeliveryState.Ambiguous, call.Now);
        return Unit.Value;
    }
}

/// <summary>What there is to do: messages whose time has come, one for each person, and leases that ran out.</summary>
[SystemOnly]
public sealed record FindDueMessages(int Take = 200) : IQuery<DueMessages>;

public sealed record DueMessages(IReadOnlyList<Guid> ToSend, IReadOnlyList<Guid> LeasesRunOut);

internal sealed class FindDueMessagesHandler(AppDbContext db, CallContext call) : IQueryHandler<FindDueMessages, DueMessages>
{
    public async ValueTask<DueMessages> Handle(FindDueMessages query, CancellationToken cancellationToken)
    {
        var outbox = db.Set<OutboxMessage>().AsNoTracking();
        var runOut = await outbox
            .Where(m => m.State == DeliveryState.Leased && m.LeasedUntil < call.Now)
            .OrderBy(m => m.LeasedUntil)
            .Select(m => m.Id)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
        var due = await outbox
            .Where(m => m.State == DeliveryState.Pending && m.NotBefore <= call.Now)
            .OrderBy(m => m.NotBefore)
            .Select(m => new { m.Id, m.CitizenId })
            .Take(query.Take)
            .ToListAsync(cancellationToken);
        return new DueMessages([.. due.DistinctBy(m => m.CitizenId).Select(m => m.Id)], runOut);
    }
}
