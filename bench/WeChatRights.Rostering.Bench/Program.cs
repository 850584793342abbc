using System.Diagnostics;
using WeChatRights.Rostering;
using WeChatRights.Rostering.Bench;

var seed = ulong.Parse(args[0]);
var seconds = double.Parse(args[1]);
var raw = CityWeek.Create(seed);
var problem = PreparedProblem.From(raw);
var last = TimeSpan.Zero;
var result = await RosterPlanner.PlanAsync(problem, new PlanningTime(seed, TimeSpan.FromSeconds(seconds)), TimeProvider.System, new Show());
Console.WriteLine(
    $"{result.Cost} {result.Bound} {result.GapPercent:F2} % steps {result.Steps / 1e6:F1} M breaches {PlanCheck.Breaches(problem, result.Plan).Count}"
);

internal sealed class Show : IProgress<PlanningProgress>
{
    public void Report(PlanningProgress p) =>
        Console.WriteLine($"{p.Stage} {p.Elapsed.TotalSeconds:F2} {p.Cost} {p.Bound} {p.GapPercent:F2} {p.OpenSeats}");
}
