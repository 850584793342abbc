using System.Diagnostics;
using System.Globalization;
using Google.OrTools.Sat;

namespace WeChatRights.Rostering.Bench;

/// <summary>The whole week as one CP-SAT model, as a comparison: the way not taken.</summary>
internal static class OneModelBench
{
    private const double Seconds = 60;

    public static async Task RunAsync(RosterReport report, PlannedCities cities)
    {
        List<string[]> rows = [];
        foreach (var workers in (int[])[2, 8])
        {
            var (problem, result) = await cities.OfAsync(1);
            var watch = Stopwatch.StartNew();
            var state = new PlanState(problem);
            var model = new NeighbourhoodModel(state, LikelyPairs.All(problem), [.. Enumerable.Range(0, problem.Seats)], current: null);
            var build = watch.Elapsed;
            var first = new FirstSolution(watch);
            var found = model.Solve(double.MaxValue, seed: 1, workers, Seconds, first);
            rows.Add([
                $"{workers} workers",
                build.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture),
                first.At?.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) ?? "none",
                found is null ? "—" : IndependentCheck.Cost(problem.Problem, found).ToString("N0", CultureInfo.InvariantCulture),
                result.Cost.ToString("N0", CultureInfo.InvariantCulture),
            ]);
        }

        using var process = Process.GetCurrentProcess();
        report.Table(
            $"Comparison: one CP-SAT model of the whole week, {Seconds:0} s, seed 1",
            ["", "build s", "first solution s", "cost at the end", "this engine after 5 s"],
            rows,
            $"Peak memory of the whole process afterwards: {process.PeakWorkingSet64 / 1024 / 1024} MB."
        );
    }

    private sealed class FirstSolution(Stopwatch watch) : CpSolverSolutionCallback
    {
        public TimeSpan? At { get; private set; }

        public override void OnSolutionCallback() => At ??= watch.Elapsed;
    }
}
