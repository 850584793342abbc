namespace WeChatRights.Rostering.Planning;

/// <summary>Planning by the clock: the search on one thread, the bound on another, each telling the other what it knows.</summary>
internal sealed class TimedRun(PreparedProblem problem, PlanningTime time, TimeProvider clock, IProgress<PlanningProgress>? progress)
{
    /// <summary>Part of the time that annealing gets; the rest is for neighbourhoods.</summary>
    private const double Annealing = 0.9;

    /// <summary>Below this the neighbourhoods' models would hardly begin.</summary>
    private static readonly TimeSpan LeastForNeighbourhoods = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);

    /// <summary>The prices are handed over after so many iterations, and again each time as many have been done.</summary>
    private const int FirstHandOver = 60;

    private readonly long _started = clock.GetTimestamp();
    private PlanningRun? _run;
    private TimeSpan _nextReport;
    private double[]? _prices;
    private long _bound;
    private long _cost;

    public PlanningResult Result => _run!.Result(Volatile.Read(ref _bound));

    private TimeSpan Elapsed => clock.GetElapsedTime(_started);

    public async Task RunAsync(RosterPlan? draft, CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _run = new PlanningRun(problem, RosterPlanner.Start(problem, draft), time.Seed, draft is not null);
        _cost = _run.Search.BestCost;
        Report(PlanningStage.FirstPlan, force: true);
        var bound = OnOwnThread(() => ImproveBound(ended.Token));
        try
        {
            await OnOwnThread(() => Search(cancellation));
        }
        finally
        {
            await ended.CancelAsync();
            await bound;
        }

        Report(PlanningStage.Done, force: true);
    }

    /// <summary>Not from the pool, whose threads answer requests; not cancelled before it begins, for it must end by itself and leave the best plan.</summary>
    private static Task OnOwnThread(Action work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void ImproveBound(CancellationToken ended)
    {
        var bound = _run!.Bound;
        for (int done = 0, handOver = FirstHandOver; !ended.IsCancellationRequested && !bound.HasConverged; done += 10)
        {
            bound.Improve(10, Volatile.Read(ref _cost), ended);
            Volatile.Write(ref _bound, bound.Bound);
            if (bound.Bound >= Volatile.Read(ref _cost))
            {
                return;
            }

            if (done + 10 >= handOver)
            {
                handOver *= 2;
                Volatile.Write(ref _prices, bound.Prices.ToArray());
            }
        }
    }

    private void Search(CancellationToken cancellation)
    {
        var neighbourhoods = time.Duration >= LeastForNeighbourhoods;
        var annealing = neighbourhoods ? time.Duration * Annealing : time.Duration;
        while (Goes(annealing, cancellation))
        {
            if (Interlocked.Exchange(ref _prices, null) is { } prices)
            {
                _run!.Narrow(prices);
            }

            _run!.Slide(Elapsed / annealing);
            Report(PlanningStage.LocalSearch);
        }

        while (neighbourhoods && Goes(time.Duration, cancellation))
        {
            _run!.RebuildOnce();
            Report(PlanningStage.Neighbourhoods);
        }
    }

    private bool Goes(TimeSpan until, CancellationToken cancellation) =>
        Elapsed < until && !cancellation.IsCancellationRequested && Volatile.Read(ref _bound) < _run!.Search.BestCost;

    private void Report(PlanningStage stage, bool force = false)
    {
        var search = _run!.Search;
        Volatile.Write(ref _cost, search.BestCost);
        var elapsed = Elapsed;
        if (progress is null || (!force && elapsed < _nextReport))
        {
            return;
        }

        _nextReport = elapsed + Beat;
        var open = search.Best.Count(volunteer => volunteer == RosterPlan.Open);
        progress.Report(new PlanningProgress(stage, elapsed, search.BestCost, Math.Min(Volatile.Read(ref _bound), search.BestCost), open));
    }
}
