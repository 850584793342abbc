using System.Collections.Concurrent;
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
    public const int MaxPerPerson = 3;

    private readonly ConcurrentDictionary<string, Watched> _circuits = new(StringComparer.Ordinal);
    private long _opened;

    /// <param name="close">Clears the page; given the reason as a key of <see cref="DisplayText.SignInMessages"/>.</param>
    internal void Watch(string circuitId, StaffActor actor, Action<string> close)
    {
        _circuits[circuitId] = new Watched(actor, close, Interlocked.Increment(ref _opened));
        var mine = _circuits.Where(pair => pair.Value.Actor.StaffId == actor.StaffId).OrderBy(pair => pair.Value.Order).ToList();
        foreach (var (id, oldest) in mine.Take(mine.Count - MaxPerPerson))
        {
            Close(id, oldest, SessionEnd.TooManyPages);
        }
    }

    internal void Forget(string circuitId) => _circuits.TryRemove(circuitId, out _);

    /// <summary>One look at all sessions with open pages, in one query.</summary>
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
                Close(id, circuit, SessionEnd.MessageOf(state));
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

    /// <summary>One page that fails to close must not keep the others open.</summary>
    private void Close(string circuitId, Watched circuit, string message)
    {
        Forget(circuitId);
        try
        {
            circuit.Close(message);
        }
        catch (Exception failure)
        {
            LogFailed(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Watching the open pages failed")]
    private partial void LogFailed(Exception failure);

    private sealed record Watched(StaffActor Actor, Action<string> Close, long Order);
}
