namespace WeChatRights.WeChat;

/// <summary>
/// Lets one call per person through at a time: the platform refuses overlapping sends to one user (43108). Holds for this node; between
/// nodes the sender's lease does, and 43108 stays an ordinary answer.
/// </summary>
internal sealed class PersonLanes
{
    private sealed class Lane
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.Ordinal);

    public async Task<T> RunAsync<T>(string openId, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var lane = Enter(openId);
        try
        {
            await lane.Gate.WaitAsync(cancellationToken);
            try
            {
                return await work();
            }
            finally
            {
                lane.Gate.Release();
            }
        }
        finally
        {
            Leave(openId, lane);
        }
    }

    private Lane Enter(string openId)
    {
        lock (_lock)
        {
            if (!_lanes.TryGetValue(openId, out var lane))
            {
                _lanes[openId] = lane = new Lane();
            }

            lane.Users++;
            return lane;
        }
    }

    private void Leave(string openId, Lane lane)
    {
        lock (_lock)
        {
            if (--lane.Users == 0)
            {
                _lanes.Remove(openId);
                lane.Gate.Dispose();
            }
        }
    }
}
