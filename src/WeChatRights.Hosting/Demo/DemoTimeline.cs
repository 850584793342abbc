using Microsoft.Extensions.Logging.Abstractions;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Hosting.Demo;

/// <summary>Plays filings, staff work and the nightly jobs in the order of their instants, as the months would have.</summary>
internal sealed class DemoTimeline(Dispatcher past, DemoClock clock, DateTimeOffset end)
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromHours(6);
    private readonly PriorityQueue<Func<CancellationToken, Task>, (DateTimeOffset At, int Order)> _due = new();
    private int _order;

    public async Task PlayAsync(IReadOnlyList<DemoFiling> filings, DemoHandling handling, CancellationToken cancellationToken)
    {
        foreach (var filing in filings)
        {
            At(filing.At, token => FileAsync(filing, handling, token));
        }

        if (filings.Count > 0)
        {
            At(filings[0].At + SweepEvery, SweepAsync);
        }

        while (_due.TryDequeue(out var act, out var key))
        {
            clock.TurnTo(key.At);
            await act(cancellationToken);
        }
    }

    private async Task FileAsync(DemoFiling filing, DemoHandling handling, CancellationToken cancellationToken)
    {
        var filed = await past.SendAsync(Actor.Nobody, filing.Command, cancellationToken);
        foreach (var step in handling.Plan(filing, filed.Id))
        {
            At(step.At, token => TakeAsync(step, token));
        }
    }

    private Task TakeAsync(DemoStep step, CancellationToken cancellationToken) =>
        step.Command is { } command
            ? past.SendAsync(step.Actor, command, cancellationToken)
            : past.SendAsync(step.Actor, step.Message!, cancellationToken);

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        await new EscalateOverdueCasesJob(past, NullLogger<EscalateOverdueCasesJob>.Instance).RunAsync(cancellationToken);
        At(clock.GetUtcNow() + SweepEvery, SweepAsync);
    }

    private void At(DateTimeOffset at, Func<CancellationToken, Task> act)
    {
        if (at < end)
        {
            _due.Enqueue(act, (at, _order++));
        }
    }
}
