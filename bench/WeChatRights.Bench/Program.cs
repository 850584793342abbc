using WeChatRights.Bench;

if (BenchOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(BenchOptions.Usage);
    return 2;
}

var report = new Report(options);
await FilingBench.RunAsync(options, report);
await EmbeddedFilingBench.RunAsync(options, report);
await ReadingBench.RunAsync(options, report);
report.Write();
return report.Missed.Count == 0 ? 0 : 1;
