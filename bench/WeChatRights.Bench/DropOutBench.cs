namespace WeChatRights.Bench;

/// <summary>"I can't" over HTTP: the seat given back, the best replacement found among 1,000 and asked, the volunteer's own duties answered. One phone at a time.</summary>
internal static class DropOutBench
{
    private const double SlowestMilliseconds = 50;
    private const int Each = 400;

    public static async Task RunAsync(BenchOptions options, Report report)
    {
        await using var city = await BenchCity.StartAsync();
        var duties = await RosterCity.FillAsync(city.Core, city.Staff);
        await city.AnalyseAsync();
        await using var api = await BenchApi.OnMariaDbAsync(city.ConnectionString, connections: 1, city.Core.DataDirectory);
        var next = 0;
        var outcome = await Alternation.RunTimesAsync(
            new Scenario(
                "give a duty back",
                Connections: 1,
                async (_, token) =>
                {
                    var (seat, phone) = duties[next++];
                    await api.GiveBackAsync(seat, phone, token);
                }
            ),
            options.Rounds + 1, // The first also pays for preparing the week and for the compiler.
            Each,
            city.Counters
        );
        outcome = outcome with { Rounds = [.. outcome.Rounds.Skip(1)] };
        report.Section($"A duty given back over HTTP, {duties.Count:N0} duties of 1,000 volunteers, MariaDB", [outcome]);
        report.AtMost("Drop-out over HTTP, p99 in ms", outcome.Median.P99, SlowestMilliseconds);
    }
}
