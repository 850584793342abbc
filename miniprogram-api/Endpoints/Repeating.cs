using Mediator;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.MiniprogramApi.Endpoints;

internal static class Repeating
{
    private const int MaxRuns = 4;

    /// <summary>
    /// Sends a command that says nothing about the state she saw: when staff changed the same case in that moment, it is simply sent
    /// again instead of asking her to refresh.
    /// </summary>
    public static async Task<T> SendRepeatingAsync<T>(
        this Dispatcher dispatcher,
        Actor actor,
        ICommand<T> command,
        CancellationToken cancellationToken
    )
    {
        for (var run = 1; ; run++)
        {
            try
            {
                return await dispatcher.SendAsync(actor, command, cancellationToken);
            }
            catch (DomainException refusal) when (refusal.Error == CommonErrors.StaleData && run < MaxRuns) { }
        }
    }
}
