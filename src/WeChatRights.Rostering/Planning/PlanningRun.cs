namespace WeChatRights.Rostering.Planning;

/// <summary>The parts of one planning: a plan being searched, its bound, and what they tell each other.</summary>
internal sealed class PlanningRun
{
    /// <summary>Steps between two looks at the clock and the token.</summary>
    public const int Slice = 20_000;

    /// <summary>Pairs up to this reduced cost are drawn by the search. Found by trying 1, 2, 4, 10 and 20 on made-up cities.</summary>
    public const double LikelyCost = 2;

    private const int StationsAtOnce = 4;
    private const double Effort = 0.1;

    private readonly PlanState _state;
    private readonly ulong _seed;
    private readonly double _hottest;
    private NeighbourhoodSearch? _neighbourhoods;
    private LikelyPairs _likely;
    private long _steps;

    /// <param name="isDraft">The start is somebody's draft: it is improved, not made anew.</param>
    public PlanningRun(PreparedProblem problem, PlanState start, ulong seed, bool isDraft)
    {
        _hottest = isDraft ? LocalSearch.Warm : LocalSearch.Hot;
        _state = start;
        _seed = seed;
        _likely = LikelyPairs.All(problem);
        Search = new LocalSearch(start, seed);
        Bound = new LagrangianBound(problem);
    }

    public LocalSearch Search { get; }

    public LagrangianBound Bound { get; }

    public void Narrow(ReadOnlySpan<double> prices)
    {
        _likely = LikelyPairs.Of(_state.Problem, prices, LikelyCost);
        Search.Narrow(_likely);
    }

    private double Temperature(double fraction) => _hottest * Math.Pow(LocalSearch.Cold / _hottest, Math.Clamp(fraction, 0, 1));

    public void Slide(double fraction, int steps = Slice)
    {
        Search.Run(steps, Temperature(fraction));
        _steps += steps;
    }

    public void Anneal(long steps, CancellationToken cancellation)
    {
        for (var done = 0L; done < steps && !cancellation.IsCancellationRequested; done += Slice)
        {
            Slide((double)done / steps, (int)Math.Min(Slice, steps - done));
        }
    }

    public void Rebuild(int rounds, CancellationToken cancellation)
    {
        for (var round = 0; round < rounds && !cancellation.IsCancellationRequested; round++)
        {
            RebuildOnce();
        }
    }

    public void RebuildOnce()
    {
        if (_neighbourhoods is null)
        {
            Search.Return();
            _neighbourhoods = new NeighbourhoodSearch(_state, _seed) { Likely = _likely };
        }

        if (_neighbourhoods.Round(StationsAtOnce, Effort))
        {
            Search.Keep();
        }
    }

    public PlanningResult Result(long bound) =>
        new(new RosterPlan([.. Search.Best]), Search.BestCost, Math.Min(bound, Search.BestCost), _steps);
}
