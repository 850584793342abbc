namespace WeChatRights.Bench;

internal static class Groups
{
    public static IReadOnlyList<(string Name, Func<BenchOptions, Report, Task> RunAsync)> All { get; } =
    [
        ("filing", FilingBench.RunAsync),
        ("embedded-filing", EmbeddedFilingBench.RunAsync),
        ("search", SearchBench.RunAsync),
        ("booking", BookingBench.RunAsync),
        ("drop-out", DropOutBench.RunAsync),
        ("reading", ReadingBench.RunAsync),
    ];
}
