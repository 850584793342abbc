using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Testing;

namespace WeChatRights.Bench;

/// <summary>
/// Filing at 16 connections against two floors: one prepared INSERT, and one transaction with exactly the rows of a filing. Twice: the
/// least body, and the full one with phone and PIN, whose two slow digests (Argon2id) are work that no floor has.
/// </summary>
internal static class FilingBench
{
    private const int Connections = 16;
    private const double LeastShareOfFloor = 0.4;

    public static async Task RunAsync(BenchOptions options, Report report)
    {
        await using var city = await BenchCity.StartAsync();
        Task FileAsync(FileComplaint complaint, CancellationToken token) => city.Core.Dispatcher.SendAsync(Actor.Nobody, complaint, token);

        var bare = new MariaDbFloor(city.ConnectionString);
        await FileAsync(TestData.Complaint(), CancellationToken.None); // The divisions are in memory from here on.
        var least = await WrittenRows.CaptureAsync(bare, () => FileAsync(TestData.Complaint(), CancellationToken.None));
        var full = await WrittenRows.CaptureAsync(bare, () => FileAsync(FullComplaint(), CancellationToken.None));
        await using var insert = await InsertFloor.CreateAsync(city.ConnectionString, Connections);
        await using var leastFloor = await least.OpenAsync(Connections);
        await using var fullFloor = await full.OpenAsync(Connections);
        await using var api = await BenchApi.OnMariaDbAsync(city.ConnectionString, Connections);

        Scenario[] scenarios =
        [
            new(Names.FloorA, Connections, insert.WriteAsync),
            new(Names.FloorB, Connections, leastFloor.WriteAsync),
            new(Names.Pipeline, Connections, (_, token) => FileAsync(TestData.Complaint(), token)),
            new(Names.Http, Connections, api.FileAsync),
            new(Names.FloorBFull, Connections, fullFloor.WriteAsync),
            new(Names.PipelineFull, Connections, (_, token) => FileAsync(FullComplaint(), token)),
        ];
        var outcomes = await Alternation.RunAsync(scenarios, options.Rounds, options.Each, city.Counters);
        report.Section(
            $"Filing a complaint, {Connections} connections, MariaDB",
            outcomes,
            $"Rows of the least body: {string.Join(", ", least.Tables)}.",
            $"Rows of the full body: {string.Join(", ", full.Tables)}."
        );
        report.Ratio("Filing, least body, against floor b", outcomes, Names.Pipeline, Names.FloorB, LeastShareOfFloor);
        report.Ratio("Filing over HTTP, least body, against floor b", outcomes, Names.Http, Names.FloorB);
        report.Ratio("Filing, full body, against floor b with its rows", outcomes, Names.PipelineFull, Names.FloorBFull);
        report.Ratio("Filing, least body, against floor a", outcomes, Names.Pipeline, Names.FloorA);
    }

    private static FileComplaint FullComplaint() =>
        TestData.Complaint(category: "F1") with
        {
            Anonymous = false,
            Identity = TestData.Identity(),
            RespondentRelation = RespondentRelation.Spouse,
            Pin = "248613",
        };

    private static class Names
    {
        public const string FloorA = "floor a: one prepared INSERT";
        public const string FloorB = "floor b: the rows of the least body";
        public const string Pipeline = "filing, least body, pipeline";
        public const string Http = "filing, least body, over HTTP";
        public const string FloorBFull = "floor b: the rows of the full body";
        public const string PipelineFull = "filing, full body, pipeline";
    }
}
