namespace WeChatRights.WeChat.Simulator.State;

/// <param name="Route">A path such as <c>/cgi-bin/message/subscribe/send</c>, its end, or <c>*</c>.</param>
/// <param name="Kind">See the folder's README.</param>
/// <param name="Times">How many requests it hits; -1 means until removed.</param>
internal sealed record Fault(string Route, string Kind, int Times = 1, int? Errcode = null);

/// <summary>The faults that are armed. The oldest that fits a request is spent first.</summary>
internal sealed class FaultBoard
{
    public static readonly IReadOnlyDictionary<string, int> ErrorKinds = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["busy"] = -1,
        ["token-dead"] = 40001,
        ["rate-day"] = 45009,
        ["no-credit"] = 43101,
    };

    public static readonly IReadOnlySet<string> OtherKinds = new HashSet<string>(StringComparer.Ordinal)
    {
        "refuse",
        "hang",
        "hold",
        "http500",
        "deliver-then-cut",
        "errcode",
    };

    private readonly Lock _gate = new();
    private readonly List<Fault> _faults = [];
    private TaskCompletionSource _release = NewSignal();

    public static bool Knows(string? kind) => kind is not null && (ErrorKinds.ContainsKey(kind) || OtherKinds.Contains(kind));

    public void Add(Fault fault)
    {
        lock (_gate)
        {
            _faults.Add(fault);
        }
    }

    public Fault? Take(string path)
    {
        lock (_gate)
        {
            var index = _faults.FindIndex(fault => Fits(fault.Route, path));
            if (index < 0)
            {
                return null;
            }

            var fault = _faults[index];
            if (fault.Times > 1)
            {
                _faults[index] = fault with { Times = fault.Times - 1 };
            }
            else if (fault.Times >= 0)
            {
                _faults.RemoveAt(index);
            }

            return fault;
        }
    }

    public IReadOnlyList<Fault> All()
    {
        lock (_gate)
        {
            return [.. _faults];
        }
    }

    /// <summary>Disarms everything and lets held requests go on.</summary>
    public void Clear()
    {
        TaskCompletionSource held;
        lock (_gate)
        {
            _faults.Clear();
            held = _release;
            _release = NewSignal();
        }

        held.TrySetResult();
    }

    public Task UntilClearedAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _release.Task.WaitAsync(cancellationToken);
        }
    }

    private static bool Fits(string route, string path) =>
        route == "*" || path.EndsWith('/' + route.TrimStart('/'), StringComparison.OrdinalIgnoreCase);

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
