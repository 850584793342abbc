using Microsoft.Extensions.Logging;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Deletion;

/// <summary>Deletes the accounts whose owners asked for it, have had their days to think again and wait for nothing from us.</summary>
public sealed class DeleteAccountsJob(Dispatcher dispatcher, ILogger<DeleteAccountsJob> logger)
{
    private static readonly Actor System = Actor.System("delete-accounts");

    /// <returns>How many accounts were looked at.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await dispatcher.QueryAsync(System, new FindAccountsToDelete(), cancellationToken);
        return await DueItems.ForEachAsync(due, id => dispatcher.SendAsync(System, new DeleteAccount(id), cancellationToken), logger);
    }
}
