using WeChatRights.Core.Cases;
using WeChatRights.Core.Data;

namespace WeChatRights.AdminUi.Live;

/// <summary>
/// Wakes open pages when cases change. One query a second for the whole process, whatever the number of pages; none while nobody
/// listens. Only ids travel: each page asks anew, as its own person, what it may see.
/// </summary>
public sealed partial class CaseFeed(Dispatcher dispatcher, TimeProvider clock, ILogger<CaseFeed> logger) : IDisposable
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>
    /// A change carries the instant at which its call began and can be read only after its commit: on a machine that is out of breath a
    /// filing can take many seconds, and one that is passed over would never come in by itself.
    /// </summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(30);

    private static readonly Actor Reader = Actor.System("case-feed");

    private readonly Lock _gate = new();
    private readonly List<Listener> _listeners = [];
    private readonly Dictionary<Guid, DateTimeOffset> _seen = [];
    private CancellationTokenSource? _running;
    private DateTimeOffset _readUntil;

    /// <summary>False while the last reading failed; pages say so.</summary>
    public bool IsLive { get; private set; } = true;

    /// <summary>Listens until the answer is disposed. Listen first, load afterwards: then nothing falls between.</summary>
    public IDisposable Listen(Func<CaseNews, Task> onNews)
    {
        var listener = new Listener(this, onNews);
        lock (_gate)
        {
            _listeners.Add(listener);
            if (_running is null)
            {
                _readUntil = clock.GetUtcNow();
                _running = new CancellationTokenSource();
                var token = _running.Token;
                _ = Task.Run(() => RunAsync(token), CancellationToken.None);
            }
        }

        return listener;
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _listeners.Clear();
            Stop();
        }
    }

    private void Leave(Listener listener)
    {
        lock (_gate)
        {
            if (_listeners.Remove(listener) && _listeners.Count == 0)
            {
                Stop();
            }
        }
    }

    private void Stop()
    {
        _running?.Cancel();
        _running?.Dispose();
        _running = null;
        _seen.Clear();
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            do
            {
                await ReadAsync(cancellationToken);
            } while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException)
        {
            // The last page was closed.
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var wasLive = IsLive;
        List<CaseChange> fresh = [];
        var overflow = false;
        try
        {
            var now = clock.GetUtcNow();
            var changes = await dispatcher.QueryAsync(Reader, new ReadCaseFeed(_readUntil - Overlap), cancellationToken);
            overflow = changes.Count >= ReadCaseFeed.Most;
            fresh = Unseen(changes, _readUntil - Overlap, cancellationToken);
            _readUntil = now;
            IsLive = true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(failure);
            IsLive = false;
        }

        if (fresh.Count > 0 || IsLive != wasLive)
        {
            Tell(new CaseNews(fresh, overflow, IsLive));
        }
    }

    private List<CaseChange> Unseen(IReadOnlyList<CaseChange> changes, DateTimeOffset since, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var old in _seen.Where(seen => seen.Value < since).Select(seen => seen.Key).ToList())
            {
                _seen.Remove(old);
            }

            var fresh = changes.Where(change => !_seen.TryGetValue(change.CaseId, out var at) || at != change.ChangedAt).ToList();
            fresh.ForEach(change => _seen[change.CaseId] = change.ChangedAt);
            return fresh;
        }
    }

    /// <summary>A page that is slow or fails holds up neither the others nor the reading.</summary>
    private void Tell(CaseNews news)
    {
        List<Listener> listeners;
        lock (_gate)
        {
            listeners = [.. _listeners];
        }

        listeners.ForEach(listener => _ = TellAsync(listener, news));
    }

    private async Task TellAsync(Listener listener, CaseNews news)
    {
        try
        {
            await listener.OnNews(news);
        }
        catch (Exception failure)
        {
            LogFailed(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reading or passing on the case feed failed")]
    private partial void LogFailed(Exception failure);

    private sealed class Listener(CaseFeed feed, Func<CaseNews, Task> onNews) : IDisposable
    {
        public Func<CaseNews, Task> OnNews { get; } = onNews;

        public void Dispose() => feed.Leave(this);
    }
}

/// <param name="Overflow">More changed than were read: load everything anew.</param>
/// <param name="IsLive">False when the reading has just failed.</param>
public sealed record CaseNews(IReadOnlyList<CaseChange> Changes, bool Overflow, bool IsLive)
{
    public bool Concerns(Guid caseId) => Overflow || Changes.Any(change => change.CaseId == caseId);
}
