using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Bench;

/// <summary>
/// Free times of the next two weeks over HTTP, in a city of 300 providers and 50,400 slots of which every fifth is taken: one county, the whole
/// city, and the whole city with every wish that the form knows.
/// </summary>
internal static class SearchBench
{
    private const int Connections = 16;
    private const int SearchedDays = 14;
    private const double SlowestMilliseconds = 100;
    private const int EmptyAnswer = 200;
    private static readonly SlotCity Slots = new(Kind: null, Booked: 0.15, Held: 0.05);

    public static async Task RunAsync(BenchOptions options, Report report)
    {
        await using (var city = await BenchCity.StartAsync())
        {
            await Slots.FillAsync(city.Core);
            await city.AnalyseAsync();
            await using var api = await BenchApi.OnMariaDbAsync(city.ConnectionString, Connections);
            await SearchAsync(options, report, "MariaDB", city.Core, api, city.Counters);
        }

        await using var core = await BenchCity.CoreAsync(mariaDb: null);
        await Slots.FillAsync(core);
        await using var embedded = await BenchApi.OnSqliteAsync(core.DataDirectory, Connections);
        await SearchAsync(options, report, "SQLite", core, embedded, counters: null);
    }

    private static async Task SearchAsync(
        BenchOptions options,
        Report report,
        string database,
        TestCore core,
        BenchApi api,
        ServerCounters? counters
    )
    {
        var today = core.Now.ChinaDate();
        var days = $"/api/v1/consultation-slots?from={today:yyyy-MM-dd}&to={today.AddDays(SearchedDays - 1):yyyy-MM-dd}";
        Scenario Search(string name, string wishes) =>
            new(
                name,
                Connections,
                async (_, token) =>
                {
                    if (await api.ReadAsync(days + wishes, token) < EmptyAnswer)
                    {
                        throw new InvalidOperationException("Nothing was found: that is no search.");
                    }
                }
            );

        var outcomes = await Alternation.RunAsync(
            [
                Search("one county", $"&county={TestCity.County}"),
                Search("the whole city", ""),
                Search("the whole city, with every wish", "&kind=phone&topic=divorce&sex=female"),
            ],
            options.Rounds,
            options.Each,
            counters
        );
        report.Section($"Free times of {SearchedDays} days over HTTP, {Connections} connections, {database}", outcomes);
        foreach (var outcome in outcomes)
        {
            report.AtMost($"Free times, {outcome.Name}, {database}, p95 in ms", outcome.Median.P95, SlowestMilliseconds);
        }
    }
}
