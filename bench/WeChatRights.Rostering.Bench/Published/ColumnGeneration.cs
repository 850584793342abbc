using System.Diagnostics;
using Google.OrTools.Sat;

namespace WeChatRights.Rostering.Bench.Published;

/// <summary>
/// Column generation with diving: rosters are priced until the linear program over whole rosters is solved, whose value is a bound; then people are fixed, the surest
/// first, and the others priced again; then some people are set free and the dive repeated; now and then CP-SAT picks the best of all rosters seen.
/// </summary>
internal sealed class ColumnGeneration : IDisposable
{
    private const double Sure = 0.75;
    private const double Epsilon = 1e-6;
    private const int DivesBetweenPicks = 10;
    private const int PoolSize = 4000;

    private readonly ShiftInstance _instance;
    private readonly WholeRosterPricing[] _pricing;
    private readonly ColumnMaster _master;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly TimeSpan _limit;
    private SeededRandom _random;
    private double[,] _rootDuals = new double[0, 0];
    private double[] _rootPersonDuals = [];

    public ColumnGeneration(ShiftInstance instance, TimeSpan limit, ulong seed)
    {
        _instance = instance;
        _limit = limit;
        _random = new SeededRandom(seed);
        _master = new ColumnMaster(instance);
        _pricing = [.. Enumerable.Range(0, instance.People.Length).Select(person => new WholeRosterPricing(instance, person))];
    }

    public int[][]? Best { get; private set; }

    public long BestCost { get; private set; } = long.MaxValue;

    public int Columns => _master.Columns.Count;

    public int Dives { get; private set; }

    public TimeSpan BestAt { get; private set; }

    /// <summary>No schedule costs less; 0 until the linear program is solved.</summary>
    public double Bound { get; private set; }

    public bool IsProven => Best is not null && Math.Ceiling(Bound - 1e-4) >= BestCost;

    private bool IsOver => _watch.Elapsed >= _limit || IsProven;

    public void Run()
    {
        if (!Price())
        {
            return;
        }

        Bound = _master.Value;
        _rootDuals = (double[,])_master.Duals.Clone();
        _rootPersonDuals = [.. _master.PersonDuals];
        for (var dive = 1; !IsOver; dive++)
        {
            Dive();
            Dives = dive;
            if (dive % DivesBetweenPicks == 0 && !IsOver)
            {
                Pick();
            }

            Ruin();
        }
    }

    public void Dispose() => _master.Dispose();

    /// <summary>Until no roster of somebody free would improve the linear program; false when the time is over before.</summary>
    private bool Price()
    {
        while (true)
        {
            _master.Solve();
            int[] free = [.. Enumerable.Range(0, _pricing.Length).Where(person => _master.Fixed[person] is null)];
            var found = new List<(int[] Row, double Cost)>[free.Length];
            Parallel.For(
                0,
                free.Length,
                new ParallelOptions { MaxDegreeOfParallelism = 2 },
                index => found[index] = _pricing[free[index]].Solve(_master.Duals, most: 8)
            );
            var added = false;
            for (var index = 0; index < free.Length; index++)
            {
                foreach (var (row, cost) in found[index])
                {
                    if (cost < _master.PersonDuals[free[index]] - Epsilon)
                    {
                        added |= _master.Add(new RosterColumn(free[index], row, _pricing[free[index]].OwnCost(row)));
                    }
                }
            }

            if (!added)
            {
                return true;
            }

            if (_watch.Elapsed >= _limit)
            {
                return false;
            }
        }
    }

    private void Dive()
    {
        while (_master.Fixed.Any(column => column is null))
        {
            var free = _master.Columns.Where(each => _master.Fixed[each.Column.Person] is null);
            var surest = free.Select(each => (each.Column, Share: each.Share.SolutionValue()))
                .OrderByDescending(each => each.Share)
                .ToList();
            // Of those not sure one is fixed; which one is drawn among the first two, so that dives differ.
            var sure = surest.Where(each => each.Share >= Sure).ToList();
            if (sure.Count == 0)
            {
                var second = surest.Skip(1).FirstOrDefault(each => each.Column.Person != surest[0].Column.Person && each.Share > 0.4);
                sure.Add(second.Column is not null && _random.Below(3) == 0 ? second : surest[0]);
            }

            foreach (var (column, _) in sure.DistinctBy(each => each.Column.Person))
            {
                _master.Fix(column);
            }

            // A dive that cannot become better than the best is not followed.
            if (!Price() || Math.Ceiling(_master.Value - Epsilon) >= BestCost)
            {
                return;
            }
        }

        Keep([.. _master.Fixed.Select(column => column!.Row)]);
    }

    /// <summary>Everybody back to the best schedule, then a part of them free.</summary>
    private void Ruin()
    {
        var part = 0.15 + (0.45 * _random.Unit());
        for (var person = 0; person < _pricing.Length; person++)
        {
            _master.Free(person);
        }

        for (var person = 0; person < _pricing.Length && Best is not null; person++)
        {
            if (_random.Unit() >= part)
            {
                _master.Fix(ColumnOf(person, Best[person]));
            }
        }

        Price();
    }

    private RosterColumn ColumnOf(int person, int[] row) =>
        _master.Columns.First(each => each.Column.Person == person && each.Column.Row.AsSpan().SequenceEqual(row)).Column;

    /// <summary>The best combination of all rosters seen that cost little at the root's prices.</summary>
    private void Pick()
    {
        var model = new CpModel();
        var likely = Likely();
        var taken = likely.ConvertAll(_ => model.NewBoolVar(""));
        List<LinearExpr> cost = [];
        for (var index = 0; index < likely.Count; index++)
        {
            cost.Add(LinearExpr.Term(taken[index], likely[index].Cost));
            model.AddHint(taken[index], Best is not null && IsBest(likely[index]));
        }

        foreach (var rosters in likely.Select((column, index) => (column, index)).GroupBy(each => each.column.Person))
        {
            model.AddExactlyOne(rosters.Select(each => taken[each.index]));
        }

        for (var day = 0; day < _instance.Days; day++)
        {
            for (var type = 0; type < _instance.Types.Length; type++)
            {
                var (need, under, over) = _instance.Cover[day, type];
                var few = model.NewIntVar(0, need, "");
                var many = model.NewIntVar(0, _pricing.Length, "");
                var there = taken.Where((_, index) => likely[index].Row[day] == type);
                model.Add(LinearExpr.Sum(there) + few - many == need);
                cost.Add(LinearExpr.Term(few, under));
                cost.Add(LinearExpr.Term(many, over));
            }
        }

        model.Minimize(LinearExpr.Sum(cost));
        using var solver = new CpSolver();
        var seconds = Math.Clamp((_limit - _watch.Elapsed).TotalSeconds, 0.1, 5);
        solver.StringParameters = FormattableString.Invariant($"num_workers:8 max_time_in_seconds:{seconds}");
        if (solver.Solve(model) is CpSolverStatus.Optimal or CpSolverStatus.Feasible)
        {
            var rows = new int[_pricing.Length][];
            for (var index = 0; index < likely.Count; index++)
            {
                if (solver.BooleanValue(taken[index]))
                {
                    rows[likely[index].Person] = likely[index].Row;
                }
            }

            Keep(rows);
        }
    }

    /// <summary>A roster whose reduced cost at the root is above the gap is in no better schedule.</summary>
    private List<RosterColumn> Likely()
    {
        var gap = BestCost - Bound;
        return
        [
            .. _master
                .Columns.Select(each => (each.Column, Reduced: ReducedCost(each.Column), IsBest: Best is not null && IsBest(each.Column)))
                .Where(each => each.IsBest || each.Reduced < gap)
                .OrderBy(each => each.IsBest ? double.NegativeInfinity : each.Reduced)
                .Take(PoolSize)
                .Select(each => each.Column),
        ];
    }

    private double ReducedCost(RosterColumn column)
    {
        var reduced = column.Cost - _rootPersonDuals[column.Person];
        for (var day = 0; day < _instance.Days; day++)
        {
            reduced -= column.Row[day] >= 0 ? _rootDuals[day, column.Row[day]] : 0;
        }

        return reduced;
    }

    private bool IsBest(RosterColumn column) => Best![column.Person].AsSpan().SequenceEqual(column.Row);

    private void Keep(int[][] schedule)
    {
        var cost = ShiftInstanceCheck.Cost(_instance, schedule);
        if (cost < BestCost)
        {
            (Best, BestCost, BestAt) = (schedule, cost, _watch.Elapsed);
        }
    }
}
