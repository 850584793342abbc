using System.Globalization;

namespace WeChatRights.Rostering.Bench.Published;

/// <summary>Published instances, against the best objective values known.</summary>
internal static class PublishedBench
{
    public const string Folder = "ROSTER_INSTANCES";

    /// <summary>From the table of wssuite/NurseScheduler (snapshot aef7513), <c>benchmark/nrp.yml</c>.</summary>
    private static readonly Dictionary<string, int> BestKnown = new(StringComparer.Ordinal)
    {
        ["Instance1"] = 607,
        ["Instance2"] = 828,
        ["Instance3"] = 1001,
        ["Instance4"] = 1716,
        ["Instance5"] = 1143,
        ["Instance6"] = 1950,
        ["Instance7"] = 1056,
        ["Instance8"] = 1300,
        ["Instance9"] = 439,
        ["Instance10"] = 4631,
        ["Instance11"] = 3443,
        ["Instance12"] = 4040,
    };

    public static void Run(RosterBenchOptions options, RosterReport report)
    {
        if (Environment.GetEnvironmentVariable(Folder) is not { Length: > 0 } folder)
        {
            return;
        }

        List<string[]> rows = [];
        List<double> ratios = [];
        var (violations, unsolved) = (0, 0);
        foreach (var (name, best) in BestKnown.Where(each => File.Exists(Path.Combine(folder, each.Key + ".txt"))))
        {
            var instance = ShiftInstance.Read(Path.Combine(folder, name + ".txt"));
            using var engine = new ColumnGeneration(instance, TimeSpan.FromSeconds(options.Seconds), seed: 1);
            engine.Run();
            if (engine.Best is null)
            {
                unsolved++;
                continue;
            }

            violations += ShiftInstanceCheck.Violations(instance, engine.Best).Count;
            ratios.Add(engine.BestCost / (double)best);
            rows.Add([
                name,
                $"{instance.People.Length} × {instance.Days} × {instance.Types.Length}",
                $"{best}",
                $"{engine.BestCost}",
                ratios[^1].ToString("0.000", CultureInfo.InvariantCulture),
                engine.BestAt.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture),
                engine.Bound.ToString("0.0", CultureInfo.InvariantCulture),
                engine.IsProven ? "yes" : "",
                $"{engine.Dives}",
                $"{engine.Columns}",
            ]);
            Console.WriteLine(string.Join(" | ", rows[^1]));
        }

        if (rows.Count == 0)
        {
            return;
        }

        report.Table(
            $"Published instances (Curtois and Qu 2014), at most {options.Seconds} s each",
            ["instance", "people × days × types", "best known", "found", "ratio", "at s", "own bound", "proven", "dives", "rosters"],
            rows,
            "By column generation (this project, not the product): whole rosters by a dynamic program, a linear program over them, diving. The product's own problem has short weeks and many people, where annealing with a bound by prices is the better tool; hard patterns over a month with few people are the other way round."
        );
        report.AtMost("Published instances, mean ratio to best known", ratios.Average(), 1.02);
        report.Exactly("Published instances, hard rules broken", violations, 0);
        report.Exactly("Published instances without a schedule in the time", unsolved, 0);
    }
}
