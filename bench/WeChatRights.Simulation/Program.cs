using System.Globalization;
using WeChatRights.Testing;
using WeChatRights.Testing.Simulation;

var sizes = args.Select(size => int.TryParse(size, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 0).ToList();
if (sizes.Count is 1 or > 4 || sizes.Contains(0))
{
    Console.Error.WriteLine("bench/simulation [DAYS CASES [COUNTIES [SEED]]]");
    return 2;
}

var plan = SimulationPlan.FiveYears;
plan = sizes.Count > 1 ? plan with { Days = sizes[0], Cases = sizes[1] } : plan;
plan = sizes.Count > 2 ? plan with { Counties = sizes[2] } : plan;
plan = sizes.Count > 3 ? plan with { Seed = sizes[3] } : plan;
await using var simulation = await CitySimulation.CreateAsync(plan);
var report = await simulation.RunAsync(Console.Error.WriteLine);
if (sizes.Count == 0)
{
    await File.WriteAllTextAsync(Path.Combine(RepositoryRoot.Path, "docs", "simulation.md"), report.Markdown);
}
else
{
    Console.WriteLine(report.Markdown);
}

return report.Faults.Count == 0 ? 0 : 1;
