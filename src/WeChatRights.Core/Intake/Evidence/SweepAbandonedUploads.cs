using Mediator;
using Microsoft.EntityFrameworkCore;

namespace WeChatRights.Core.Intake.Evidence;

/// <summary>Throws away uploads that nobody finished within a day, at most 100 at a time. Answers how many.</summary>
[SystemOnly]
public sealed record SweepAbandonedUploads : ICommand<int>;

internal sealed class SweepAbandonedUploadsHandler(AppDbContext db, CallContext call, EvidenceStore store)
    : ICommandHandler<SweepAbandonedUploads, int>
{
    private const int Most = 100;

    public async ValueTask<int> Handle(SweepAbandonedUploads command, CancellationToken cancellationToken)
    {
        var before = call.Now - EvidencePolicy.AbandonedAfter;
        var abandoned = await db.Set<EvidenceFile>()
            .Where(file => file.State == EvidenceState.Uploading && file.CreatedAt < before)
            .OrderBy(file => file.CreatedAt)
            .Take(Most)
            .ToListAsync(cancellationToken);
        // The chunks first: a row without chunks is swept again, chunks without a row would stay for ever.
        abandoned.ForEach(store.Delete);
        db.RemoveRange(abandoned);
        return abandoned.Count;
    }
}
