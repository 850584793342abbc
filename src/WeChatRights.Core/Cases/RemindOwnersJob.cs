using Microsoft.Extensions.Logging;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>Reminds the accountable persons of what falls due in three days, tomorrow and today.</summary>
public sealed class RemindOwnersJob(Dispatcher dispatcher, ILogger<RemindOwnersJob> logger)
{
    private static readonly Actor System = Actor.System("remind-owners");

    /// <returns>How many cases were looked at.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await dispatcher.QueryAsync(System, new FindCasesToRemind(), cancellationToken);
        return await DueItems.ForEachAsync(due, caseId => dispatcher.SendAsync(System, new RemindOwner(caseId), cancellationToken), logger);
    }
}
