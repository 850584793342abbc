global using static WeChatRights.Database.Tests.Refusals;
using Mediator;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests;

/// <summary>What a command is answered when a rule says no.</summary>
internal static class Refusals
{
    /// <returns>Null: it was done.</returns>
    public static async Task<DomainError?> RefusalAsync<T>(TestCore core, Actor actor, ICommand<T> command)
    {
        try
        {
            await core.Dispatcher.SendAsync(actor, command);
            return null;
        }
        catch (DomainException refusal)
        {
            return refusal.Error;
        }
    }
}
