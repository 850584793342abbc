global using static WeChatRights.Database.Tests.Refusals;
using Mediator;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests;

/// <summary>What a command is answered when a rule says no.</summary>
internal static class Refusals
{
    /// <returns>Null: it was done.</returns>
    public static Task<DomainError?> RefusalAsync<T>(TestCore core, Actor actor, ICommand<T> command) =>
        OfAsync(() => core.Dispatcher.SendAsync(actor, command));

    /// <returns>Null: it was answered.</returns>
    public static Task<DomainError?> RefusalAsync<T>(TestCore core, Actor actor, IQuery<T> query) =>
        OfAsync(() => core.Dispatcher.QueryAsync(actor, query));

    private static async Task<DomainError?> OfAsync(Func<Task> call)
    {
        try
        {
            await call();
            return null;
        }
        catch (DomainException refusal)
        {
            return refusal.Error;
        }
    }
}
