using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace WeChatRights.AdminUi.Authentication;

/// <summary>
/// Reports a circuit to the guard. To close it, its person becomes nobody: the server takes the page's content away at once, and what
/// is left (<see cref="Components.RedirectToSignIn"/>) leads to the sign-in page.
/// </summary>
internal sealed class StaffCircuitHandler(CircuitGuard guard, AuthenticationStateProvider authentication, SessionEnd end) : CircuitHandler
{
    private static readonly AuthenticationState Nobody = new(new ClaimsPrincipal(new ClaimsIdentity()));

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (StaffCookie.ActorOf((await authentication.GetAuthenticationStateAsync()).User) is { } actor)
        {
            guard.Watch(circuit.Id, actor, Close);
        }
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        guard.Forget(circuit.Id);
        return Task.CompletedTask;
    }

    private void Close(string message)
    {
        end.Message = message;
        ((IHostEnvironmentAuthenticationStateProvider)authentication).SetAuthenticationState(Task.FromResult(Nobody));
    }
}
