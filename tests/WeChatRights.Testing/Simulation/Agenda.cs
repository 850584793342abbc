namespace WeChatRights.Testing.Simulation;

/// <summary>What happens next, in the order of time; what is of one instant in the order in which it was put there.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset At, long Order)> _queue = new();
    private long _order;

    public int Count => _queue.Count;

    public void Put(DateTimeOffset at, Func<Task> what) => _queue.Enqueue(what, (at, _order++));

    /// <returns>False: nothing is left before <paramref name="until"/>.</returns>
    public bool TryTake(DateTimeOffset until, out DateTimeOffset at, out Func<Task> what)
    {
        if (_queue.TryPeek(out what!, out var when) && when.At < until)
        {
            _queue.Dequeue();
            at = when.At;
            return true;
        }

        at = until;
        return false;
    }
}
