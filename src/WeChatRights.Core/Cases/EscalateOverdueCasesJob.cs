using Microsoft.Extensions.Logging;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>Lifts what is overdue to the level above, always to a named person.</summary>
public sealed class EscalateOverdueCasesJob(Dispatcher dispatcher, ILogger<EscalateOverdueCasesJob> logger)
{
    private static readonly Actor System = Actor.System("escalate-overdue-cases");

    /// <returns>How many cases were looked at.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await dispatcher.QueryAsync(System, new FindOverdueCases(), cancellationToken);
        return await DueItems.ForEachAsync(
            due,
            caseId => dispatcher.SendAsync(System, new EscalateOverdueCase(caseId), cancellationToken),
            logger
        );
    }
}
