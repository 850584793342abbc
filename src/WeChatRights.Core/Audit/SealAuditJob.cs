using WeChatRights.Core.Data;

namespace WeChatRights.Core.Audit;

/// <summary>Links new audit entries into the chain, in batches, so that no writer waits for another.</summary>
public sealed class SealAuditJob(Dispatcher dispatcher)
{
    private const int BatchSize = 2000;
    private static readonly Actor System = Actor.System("seal-audit");

    /// <param name="wholeLog">See <see cref="SealAuditEntries"/>.</param>
    /// <returns>How many entries were sealed.</returns>
    public async Task<int> RunAsync(bool wholeLog, CancellationToken cancellationToken)
    {
        var total = 0;
        for (var done = BatchSize; done == BatchSize; total += done)
        {
            done = await dispatcher.SendAsync(System, new SealAuditEntries(BatchSize, wholeLog), cancellationToken);
        }

        return total;
    }
}
