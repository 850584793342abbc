using System.Diagnostics;
using System.Globalization;

namespace WeChatRights.Rostering.Bench;

/// <summary>A week of a city: how soon the first plan, how good after five seconds and after the long planning, how much memory.</summary>
internal static class CityBench
{
    private const int LongEnough = 60;

    public static async Task RunAsync(RosterBenchOptions options, RosterReport report, PlannedCities cities)
    {
        // The first ones also pay for the compiler.
        var cold = FirstPlan(1);
        for (var warm = 0; warm < 10; warm++)
        {
            FirstPlan(1);
        }

        List<Row> rows = [];
        for (var seed = 1; seed <= options.Seeds; seed++)
        {
            rows.Add(await MeasureAsync(seed, options, cities));
        }

        report.Table(
            $"City week: about {rows.Average(row => row.Problem.Seats):0} seats, 1,000 volunteers",
            [
                "seed",
                "seats",
                "pairs",
                "first plan ms",
                "cost",
                "5 s: cost",
                "bound",
                "gap %",
                "open",
                "long: cost",
                "bound",
                "gap %",
                "open",
                "flow bound",
            ],
            rows.Select(Show),
            $"First plan includes the preparation of the problem; in a process that has just started it takes {cold.TotalMilliseconds:0.0} ms. The gap is measured against the bound that planning proved by itself, in the same time. The short planning's plan is also shown against the bound of the long one: {Percent(rows.Max(row => row.ShortAgainstLong))} % at worst.",
            $"Peak memory of the whole process: {Peak()} MB."
        );
        report.AtMost("First plan, preparation included, worst of all seeds, ms", rows.Max(row => row.First.TotalMilliseconds), 50);
        report.AtMost("Gap after 5 s, worst of all seeds, %", rows.Max(row => row.Short.GapPercent ?? 100), 4);
        if (options.Seconds >= LongEnough)
        {
            report.AtMost($"Gap after {options.Seconds} s, worst of all seeds, %", rows.Max(row => row.Long!.GapPercent ?? 100), 2);
        }

        report.AtMost("Peak memory, MB", Peak(), 256);
        report.Exactly("Hard rules broken by any plan", rows.Sum(row => row.Violations), 0);
    }

    private sealed record Row(
        int Seed,
        PreparedProblem Problem,
        TimeSpan First,
        long FirstCost,
        PlanningResult Short,
        PlanningResult? Long,
        long Flow,
        int Violations
    )
    {
        public double ShortAgainstLong => 100.0 * (Short.Cost - Best) / Best;

        private long Best => Math.Max(Short.Bound, Long?.Bound ?? 0);
    }

    private static async Task<Row> MeasureAsync(int seed, RosterBenchOptions options, PlannedCities cities)
    {
        var first = FirstPlan(seed);
        var (problem, five) = await cities.OfAsync(seed);
        var firstPlan = RosterPlanner.FirstPlan(problem);
        PlanningResult? longer = null;
        if (options.Seconds > RosterBenchOptions.ShortSeconds)
        {
            var time = new PlanningTime((ulong)seed, TimeSpan.FromSeconds(options.Seconds));
            longer = await RosterPlanner.PlanAsync(problem, time, TimeProvider.System);
        }

        var violations =
            IndependentCheck.Violations(problem.Problem, firstPlan.Volunteers).Count
            + Judge(problem, five)
            + (longer is null ? 0 : Judge(problem, longer));
        return new Row(seed, problem, first, PlanCheck.Cost(problem, firstPlan), five, longer, FlowBound.Of(problem), violations);
    }

    /// <summary>Violations; a cost that is not what the result says counts as one.</summary>
    private static int Judge(PreparedProblem problem, PlanningResult result) =>
        IndependentCheck.Violations(problem.Problem, result.Plan.Volunteers).Count
        + (IndependentCheck.Cost(problem.Problem, result.Plan.Volunteers) == result.Cost ? 0 : 1);

    private static TimeSpan FirstPlan(int seed)
    {
        var raw = CityWeek.Create((ulong)seed);
        var watch = Stopwatch.StartNew();
        RosterPlanner.FirstPlan(PreparedProblem.From(raw));
        return watch.Elapsed;
    }

    private static string[] Show(Row row) =>
        [
            row.Seed.ToString(CultureInfo.InvariantCulture),
            Number(row.Problem.Seats),
            Number(row.Problem.Candidate.Length),
            row.First.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture),
            Number(row.FirstCost),
            .. Show(row.Short),
            .. row.Long is null ? ["—", "—", "—", "—"] : Show(row.Long),
            Number(row.Flow),
        ];

    private static string[] Show(PlanningResult result) =>
        [Number(result.Cost), Number(result.Bound), Percent(result.GapPercent ?? 100), Number(result.Plan.OpenSeats)];

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Percent(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>Most memory that this process ever had, in MB.</summary>
    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1024 / 1024;
    }
}
