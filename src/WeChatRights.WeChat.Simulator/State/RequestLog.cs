namespace WeChatRights.WeChat.Simulator.State;

/// <summary>How often each route was asked, faults included. Counts only: a log of bodies would be a log of secrets.</summary>
internal sealed class RequestLog
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _counts = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Path, int AtLeast, TaskCompletionSource Signal)> _waiting = [];

    public void Add(string path)
    {
        lock (_gate)
        {
            var count = _counts[path] = _counts.GetValueOrDefault(path) + 1;
            foreach (var waiter in _waiting.Where(w => w.Path == path && count >= w.AtLeast).ToArray())
            {
                waiter.Signal.TrySetResult();
                _waiting.Remove(waiter);
            }
        }
    }

    public IReadOnlyDictionary<string, int> Counts()
    {
        lock (_gate)
        {
            return new Dictionary<string, int>(_counts, StringComparer.OrdinalIgnoreCase);
        }
    }

    /// <summary>Completes as soon as <paramref name="path"/> was asked <paramref name="atLeast"/> times.</summary>
    public Task WhenAsync(string path, int atLeast, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_counts.GetValueOrDefault(path) >= atLeast)
            {
                return Task.CompletedTask;
            }

            var signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((path, atLeast, signal));
            return signal.Task.WaitAsync(cancellationToken);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _counts.Clear();
        }
    }
}
