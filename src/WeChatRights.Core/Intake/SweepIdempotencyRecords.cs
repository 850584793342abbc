using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;

namespace WeChatRights.Core.Intake;

/// <summary>Forgets kept answers to filings after a week. Answers how many; at most <see cref="Sweep.Batch"/> at a time.</summary>
[SystemOnly]
public sealed record SweepIdempotencyRecords : ICommand<int>, IUnaudited;

internal sealed class SweepIdempotencyRecordsHandler(AppDbContext db, CallContext call) : ICommandHandler<SweepIdempotencyRecords, int>
{
    public ValueTask<int> Handle(SweepIdempotencyRecords command, CancellationToken cancellationToken) =>
        db.RemoveBatchAsync(
            db.Set<IdempotencyRecord>().Where(record => record.ExpiresAt < call.Now).OrderBy(record => record.ExpiresAt),
            cancellationToken
        );
}
