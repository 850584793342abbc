using WeChatRights.Bench;

if (BenchOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(BenchOptions.Usage);
    return 2;
}

var report = new Report(options);
if (options.Only is { } only)
{
    await Groups.All.Single(group => group.Name == only).RunAsync(options, report);
}
else
{
    // Each in a process of its own: what one group leaves in memory must not slow the next.
    foreach (var (name, _) in Groups.All)
    {
        report.Add(await OwnProcess.RunAsync(name, args));
    }
}

report.Write();
return report.Missed.Count == 0 ? 0 : 1;
