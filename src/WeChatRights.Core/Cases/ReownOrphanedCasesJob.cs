using Microsoft.Extensions.Logging;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>Finds open cases without a living owner and gives them one. The city's officers and readiness hear of it.</summary>
public sealed class ReownOrphanedCasesJob(Dispatcher dispatcher, ILogger<ReownOrphanedCasesJob> logger)
{
    private static readonly Actor System = Actor.System("reown-orphaned-cases");

    /// <returns>How many cases were looked at.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await dispatcher.QueryAsync(System, new FindOrphanedCases(), cancellationToken);
        if (due.Count > 0)
        {
            logger.LogError("{Cases} open cases have no living owner.", due.Count);
        }

        return await DueItems.ForEachAsync(
            due,
            caseId => dispatcher.SendAsync(System, new ReownOrphanedCase(caseId), cancellationToken),
            logger
        );
    }
}
