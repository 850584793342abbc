using WeChatRights.Bench;

if (BenchOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(BenchOptions.Usage);
    return 2;
}

var report = new Report(options);
foreach (var (_, run) in Groups.All.Where(group => options.Only is null || group.Name == options.Only))
{
    await run(options, report);
}

report.Write();
return report.Missed.Count == 0 ? 0 : 1;
