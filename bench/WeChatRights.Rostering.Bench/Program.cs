using WeChatRights.Rostering.Bench;
using WeChatRights.Rostering.Bench.Published;

if (RosterBenchOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(RosterBenchOptions.Usage);
    return 2;
}

var report = new RosterReport(options);
var cities = new PlannedCities();
if (options.Wants("city"))
{
    await CityBench.RunAsync(options, report, cities);
}

if (options.Wants("drop-out"))
{
    await DropOutBench.RunAsync(options, report, cities);
}

if (options.Wants("explanation"))
{
    await ExplanationBench.RunAsync(options, report, cities);
}

if (options.Wants("published"))
{
    PublishedBench.Run(options, report);
}

if (options.WithOneModel)
{
    await OneModelBench.RunAsync(report, cities);
}

report.Write();
return report.Missed ? 1 : 0;
