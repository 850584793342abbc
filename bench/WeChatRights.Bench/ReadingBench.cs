using WeChatRights.Core.Cases;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Testing;

namespace WeChatRights.Bench;

/// <summary>The triage page at two sizes of the city, one case, and the search in a township's narratives.</summary>
internal static class ReadingBench
{
    private const int Readers = 8;
    private const int Narratives = 1000;
    private const double LeastShareOfFloor = 0.3;
    private const double MostGrowth = 1.3;
    private const double SearchMilliseconds = 100;
    private const string Township = "triage page of a township";
    private const string Floor = "floor c: its indexed SELECT";

    public static async Task RunAsync(BenchOptions options, Report report)
    {
        await using var city = await BenchCity.StartAsync();
        var opened = await FileNarrativesAsync(city);
        await DetailsAndSearchAsync(options, report, city, opened);

        var filler = new CaseFiller(city.ConnectionString, await TownshipsAsync(city), city.Staff.OtherStation.StaffId);
        await filler.FillToAsync(options.Small);
        var small = await TriageAsync(options, report, city, options.Small);
        await filler.FillToAsync(options.Large);
        var large = await TriageAsync(options, report, city, options.Large);
        report.AtMost(
            $"Triage page at {options.Large:N0} cases, its time at {options.Small:N0} = 1",
            large.Median.P50 / small.Median.P50,
            MostGrowth
        );
    }

    private static async Task<Outcome> TriageAsync(BenchOptions options, Report report, BenchCity city, int size)
    {
        await using var floor = await QueueFloor.OpenAsync(city.ConnectionString, TestCity.Township, Readers);
        Scenario Page(string name, StaffActor who) =>
            new(name, Readers, (_, token) => city.Core.Dispatcher.QueryAsync(who, new ListCases(new CaseFilter()), token));

        var outcomes = await Alternation.RunAsync(
            [
                new(Floor, Readers, floor.ReadAsync),
                Page(Township, city.Staff.Station),
                Page("triage page of a county", city.Staff.County),
                Page("triage page of the city", city.Staff.City),
            ],
            options.Rounds,
            options.Each,
            city.Counters
        );
        report.Section($"Triage page, {Readers} connections, {size:N0} cases", outcomes);
        report.Ratio($"Triage page at {size:N0} cases, against floor c", outcomes, Township, Floor, LeastShareOfFloor);
        return outcomes.Single(outcome => string.Equals(outcome.Name, Township, StringComparison.Ordinal));
    }

    private static async Task DetailsAndSearchAsync(BenchOptions options, Report report, BenchCity city, IReadOnlyList<Guid> cases)
    {
        var searchers = await city.StationOfficersAsync(options.Rounds * SearchesARound(options) / SearchNarratives.PerHour + 8);
        var (detail, search) = (0, 0);
        // Half an hour's worth of searches each: a quota that is met would be a refusal, not a search.
        StaffActor Searcher() => searchers[Interlocked.Increment(ref search) / (SearchNarratives.PerHour - 1) % searchers.Count];

        var outcomes = await Alternation.RunAsync(
            [
                new(
                    "one case, opened for work",
                    Readers,
                    (_, token) =>
                        city.Core.Dispatcher.QueryAsync(
                            city.Staff.Station,
                            new GetCase(cases[Interlocked.Increment(ref detail) % cases.Count]),
                            token
                        )
                ),
            ],
            options.Rounds,
            options.Each,
            city.Counters
        );
        report.Section($"One case, {Readers} connections", outcomes);

        var searches = await Alternation.RunTimesAsync(
            new(
                $"search in {Narratives:N0} narratives",
                1,
                (_, token) => city.Core.Dispatcher.QueryAsync(Searcher(), new SearchNarratives("工资 别人", new CaseFilter()), token)
            ),
            options.Rounds,
            SearchesARound(options),
            city.Counters
        );
        report.Section("Narrative search, one at a time", [searches]);
        report.AtMost($"Search in {Narratives:N0} cases, p50 in ms", searches.Median.P50, SearchMilliseconds);
    }

    private static int SearchesARound(BenchOptions options) => (int)options.Each.TotalSeconds * 5;

    /// <summary>A township whose every case was really filed; one in a hundred holds the words that are looked for.</summary>
    private static async Task<IReadOnlyList<Guid>> FileNarrativesAsync(BenchCity city)
    {
        var ids = new List<Guid>(Narratives);
        for (var i = 0; i < Narratives; i++)
        {
            var text = string.Concat(Enumerable.Repeat("演示：家里的事说了很多次，村里调解过，还没有结果。", 12));
            var complaint = TestData.Complaint() with { Narrative = i % 100 == 0 ? text + "工资比别人少。" : text };
            ids.Add((await city.Core.Dispatcher.SendAsync(Actor.Nobody, complaint)).Id);
        }

        return ids;
    }

    private static async Task<IReadOnlyList<string>> TownshipsAsync(BenchCity city) =>
        [
            .. (await city.Core.Dispatcher.QueryAsync(Actor.System("bench"), new Core.Regions.ListDivisions()))
                .SelectMany(county => county.Townships)
                .Select(township => township.Code),
        ];
}
