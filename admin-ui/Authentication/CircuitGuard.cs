using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using WeChatRights.Core.IdentityAccess.SignIn;

namespace WeChatRights.AdminUi.Authentication;

/// <summary>
/// Watches the sessions behind open pages. A closed account, a changed role or a sign-out elsewhere clears the page within seconds:
/// without it a circuit would keep showing what it once was allowed to.
/// </summary>
public sealed partial class CircuitGuard(Core.Data.Dispatcher dispatcher, ILogger<CircuitGuard> logger) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>Pages one person may have open at once; the oldest gives way.</summary>
    public const int MaxPerPerson = 5;

    private readonly ConcurrentDictionary<string, Watched> _circuits = new(StringComparer.Ordinal);

    internal void Watch(string circuitId, StaffActor actor, Func<SessionState, Task> close)
    {
        _circuits[circuitId] = new Watched(actor, close, Environment.TickCount64);
        var mine = _circuits.Where(pair => pair.Value.Actor.StaffId == actor.StaffId).OrderBy(pair => pair.Value.Since).ToList();
        foreach (var (id, oldest) in mine.Take(mine.Count - MaxPerPerson))
        {
            Forget(id);
            _ = CloseAsync(oldest, SessionState.Expired);
        }
    }

    internal void Forget(string circuitId) => _circuits.TryRemove(circuitId, out _);

    /// <summary>One look at all sessions with open pages.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var open = _circuits.ToArray();
        if (open.Length == 0)
        {
            return;
        }

        var sessions = open.Select(pair => pair.Value.Actor.SessionId).Distinct().ToList();
        var states = await dispatcher.QueryAsync(Actor.System("circuit-guard"), new CheckStaffSessions(sessions), cancellationToken);
        foreach (var (id, circuit) in open)
        {
            var state = states[circuit.Actor.SessionId];
            if (state != SessionState.Live)
            {
                Forget(id);
                await CloseAsync(circuit, state);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await CheckAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure); // The database is away: pages cannot load anything either. Look again at the next tick.
            }
        }
    }

    private async Task CloseAsync(Watched circuit, SessionState state)
    {
        try
        {
            await circuit.Close(state);
        }
        catch (Exception failure)
        {
            LogFailed(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Watching the open pages failed")]
    private partial void LogFailed(Exception failure);

    private sealed record Watched(StaffActor Actor, Func<SessionState, Task> Close, long Since);
}

/// <summary>Reports each circuit to the guard and passes signs of life on to the session.</summary>
internal sealed class StaffCircuitHandler(
    CircuitGuard guard,
    AuthenticationStateProvider authentication,
    NavigationManager navigation,
    Core.Data.Dispatcher dispatcher,
    TimeProvider clock
) : CircuitHandler
{
    private static readonly TimeSpan TouchEvery = TimeSpan.FromMinutes(1);
    private DateTimeOffset _touched;
    private StaffActor? _actor;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _actor = StaffCookie.ActorOf((await authentication.GetAuthenticationStateAsync()).User);
        if (_actor is not null)
        {
            guard.Watch(circuit.Id, _actor, LeaveAsync);
        }
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        guard.Forget(circuit.Id);
        return Task.CompletedTask;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(
        Func<CircuitInboundActivityContext, Task> next
    ) =>
        async context =>
        {
            await TouchAsync();
            await next(context);
        };

    private async Task TouchAsync()
    {
        var now = clock.GetUtcNow();
        if (_actor is null || now - _touched < TouchEvery)
        {
            return;
        }

        _touched = now;
        try
        {
            await dispatcher.SendAsync(_actor, new TouchStaffSession());
        }
        catch (DomainException)
        {
            // Ended meanwhile: the guard clears the page.
        }
    }

    private Task LeaveAsync(SessionState state)
    {
        var message = state switch
        {
            SessionState.Expired => "expired",
            SessionState.Ended => "signed-out",
            _ => "revoked",
        };
        navigation.NavigateTo($"/sign-in?message={message}", forceLoad: true);
        return Task.CompletedTask;
    }
}
