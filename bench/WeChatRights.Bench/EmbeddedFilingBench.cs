using WeChatRights.Testing;

namespace WeChatRights.Bench;

/// <summary>Filing on the embedded default at 16 connections: the single-writer queue must keep the slowest bearable.</summary>
internal static class EmbeddedFilingBench
{
    private const int Connections = 16;
    private const double SlowestMilliseconds = 100;
    private const string Filing = "filing, least body, SQLite";

    public static async Task RunAsync(BenchOptions options, Report report)
    {
        await using var core = await BenchCity.CoreAsync(mariaDb: null);
        await core.StaffAsync();
        var outcomes = await Alternation.RunAsync(
            [new(Filing, Connections, (_, token) => core.Dispatcher.SendAsync(Actor.Nobody, TestData.Complaint(), token))],
            options.Rounds,
            options.Each,
            counters: null
        );
        report.Section($"Filing a complaint, {Connections} connections, SQLite", outcomes);
        report.AtMost("Filing on SQLite, p99 in ms", outcomes[0].Median.P99, SlowestMilliseconds);
    }
}
