using System.Diagnostics;
using WeChatRights.Rostering;
using WeChatRights.Rostering.Bench;

var seed = ulong.Parse(args[0]);
var seconds = double.Parse(args[1]);
for (var round = 0; round < 2; round++)
{
    var raw = CityWeek.Create(seed);
    var w = Stopwatch.StartNew();
    var problem = PreparedProblem.From(raw);
    var t1 = w.Elapsed.TotalMilliseconds;
    var state = new PlanState(problem);
    GreedyStart.Fill(state);
    Console.WriteLine($"seats {problem.Seats} pairs {problem.Candidate.Length} capacity {raw.Volunteers.Sum(v => v.Limits.Duties)} prepare {t1:F1} greedy {w.Elapsed.TotalMilliseconds:F1} ms cost {state.Cost} open {state.SeatVolunteer.Where((v, q) => v < 0).Count()} mandatory {state.SeatVolunteer.Where((v, q) => v < 0 && raw.Seats[q].IsMandatory).Count()}");
    if (round == 0) continue;
    var search = new LocalSearch(state, seed);
    var clock = Stopwatch.StartNew();
    long steps = 0;
    var next = 1.0;
    while (clock.Elapsed.TotalSeconds is var at && at < seconds)
    {
        var temperature = LocalSearch.Hot * Math.Pow(LocalSearch.Cold / LocalSearch.Hot, at / seconds);
        search.Run(20000, temperature);
        steps += 20000;
        if (at > next) { Console.WriteLine($"{at:F1} s T {temperature:F2} cost {state.Cost} best {search.BestCost} steps {steps / 1e6:F1} M acc {search.Accepted}"); next *= 1.5; }
    }
    Console.WriteLine($"SA {search.BestCost} steps {steps / 1e6:F1} M, breaches {PlanCheck.Breaches(problem, new RosterPlan([.. search.Best])).Count} cost {PlanCheck.Cost(problem, new RosterPlan([.. search.Best]))}");
    Console.WriteLine($"open {search.Best.Count(v => v < 0)} mandatory {search.Best.Where((v, q) => v < 0 && raw.Seats[q].IsMandatory).Count()}");
    clock.Restart();
    var bound = new LagrangianBound(problem);
    for (var k = 0; k < 60 && !bound.HasConverged; k++)
    {
        bound.Improve(25, search.BestCost);
        Console.WriteLine($"bound {bound.Bound} gap {100.0 * (search.BestCost - bound.Bound) / bound.Bound:F2} % at {clock.Elapsed.TotalSeconds:F2} s {bound.HasConverged}");
    }
}
