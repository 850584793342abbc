using System.Security.Claims;
using Mediator;
using Microsoft.AspNetCore.Components.Authorization;
using WeChatRights.Core.Data;

namespace WeChatRights.AdminUi.Live;

/// <summary>How a page speaks to the core: everything it asks or does, it does as the person who is signed in.</summary>
public sealed class StaffDesk(Dispatcher dispatcher, AuthenticationStateProvider authentication)
{
    public async Task<T> AskAsync<T>(IQuery<T> query, CancellationToken cancellationToken = default) =>
        await dispatcher.QueryAsync(await ActorAsync(), query, cancellationToken);

    public async Task<T> DoAsync<T>(ICommand<T> command, CancellationToken cancellationToken = default) =>
        await dispatcher.SendAsync(await ActorAsync(), command, cancellationToken);

    public async Task<Actor> ActorAsync()
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        return
            Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var staffId)
            && Guid.TryParse(user.FindFirstValue(ClaimTypes.Sid), out var sessionId)
            ? new StaffActor(staffId, sessionId)
            : Actor.Nobody;
    }
}
