using Microsoft.Extensions.Logging;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Sittings;

/// <summary>Keeps the calendar of all providers filled as far ahead as times are shown.</summary>
public sealed class MakeSittingsJob(Dispatcher dispatcher, ILogger<MakeSittingsJob> logger)
{
    private static readonly Actor System = Actor.System("make-sittings");

    /// <returns>How many weekly times were looked at.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var templates = await dispatcher.QueryAsync(System, new FindSittingTemplates(), cancellationToken);
        return await DueItems.ForEachAsync(templates, id => dispatcher.SendAsync(System, new MakeSittings(id), cancellationToken), logger);
    }
}
