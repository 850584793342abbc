using System.Diagnostics;
using System.Globalization;

namespace WeChatRights.Rostering.Bench;

/// <summary>One volunteer drops out of a published plan, or twenty at once.</summary>
internal static class DropOutBench
{
    public static async Task RunAsync(RosterBenchOptions options, RosterReport report, PlannedCities cities)
    {
        var one = new Trials();
        var twenty = new Trials();
        for (var seed = 1; seed <= options.Seeds; seed++)
        {
            var (problem, result) = await cities.OfAsync(seed);
            var random = new SeededRandom((ulong)seed);
            new Trials().Run(problem, result.Plan, ref random, count: 50, gone: 5);
            one.Run(problem, result.Plan, ref random, count: 300, gone: 1);
            twenty.Run(problem, result.Plan, ref random, count: 60, gone: 20);
        }

        report.Table(
            "Drop-outs from a plan of 5 s",
            ["drop-outs", "trials", "seats lost", "p50 ms", "p99 ms", "max ms", "others changed per drop-out", "left open per drop-out"],
            [one.Show(1), twenty.Show(20)],
            "Times are of the whole call, from the plan as an array to the mended plan."
        );
        report.AtMost("Drop-out of one, p99 ms", one.Times.Quantile(0.99), 2);
        report.AtMost("Drop-out of twenty, p99 ms", twenty.Times.Quantile(0.99), 10);
        report.AtMost("Other seats changed for one drop-out, mean", one.Disturbed / (double)one.Count, 0.5);
        report.Exactly("Hard rules broken by a mended plan", one.Violations + twenty.Violations, 0);
    }

    private sealed class Trials
    {
        public Samples Times { get; } = new();
        public int Count { get; private set; }
        public int Lost { get; private set; }
        public int Disturbed { get; private set; }
        public int Open { get; private set; }
        public int Violations { get; private set; }

        public void Run(PreparedProblem problem, RosterPlan plan, ref SeededRandom random, int count, int gone)
        {
            int[] serving = [.. plan.Volunteers.Where(volunteer => volunteer >= 0).Distinct().Order()];
            for (var trial = 0; trial < count; trial++)
            {
                HashSet<int> people = [];
                while (people.Count < gone)
                {
                    people.Add(serving[random.Below(serving.Length)]);
                }

                List<int> lost = [.. people.SelectMany(volunteer => Replacement.SeatsOf(problem, plan, volunteer, TimeSet.All))];
                var watch = Stopwatch.StartNew();
                var found = Replacement.Find(problem, plan, lost, people);
                Times.Add(watch.Elapsed);
                Count += gone;
                Lost += lost.Count;
                Disturbed += found.Disturbed;
                Open += found.Open.Count;
                if (trial % 10 == 0)
                {
                    var violations = IndependentCheck.Violations(problem.Problem, found.Plan.Volunteers);
                    Violations += violations.Count(each => found.Alone.Count == 0 || !each.EndsWith("pairs", StringComparison.Ordinal));
                }
            }
        }

        public string[] Show(int gone) =>
            [
                gone.ToString(CultureInfo.InvariantCulture),
                (Count / gone).ToString(CultureInfo.InvariantCulture),
                (Lost / (double)(Count / gone)).ToString("0.0", CultureInfo.InvariantCulture),
                Samples.Show(Times.Quantile(0.5)),
                Samples.Show(Times.Quantile(0.99)),
                Samples.Show(Times.Max),
                (Disturbed / (double)Count).ToString("0.00", CultureInfo.InvariantCulture),
                (Open / (double)Count).ToString("0.00", CultureInfo.InvariantCulture),
            ];
    }
}
