using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Bench;

/// <summary>
/// Holding a time and booking it at 16 connections, in the same city as the search, against the bare inserts of just these rows: one transaction for
/// the hold and one for the booking, as the product commits them. Without a PIN and a number, whose slow digests no floor has.
/// </summary>
internal static class BookingBench
{
    private const int Connections = 16;
    private const double LeastShareOfFloor = 0.4;
    private static readonly SlotCity Slots = new(ConsultationKind.Written, Booked: 0, Held: 0);

    public static async Task RunAsync(BenchOptions options, Report report)
    {
        await using (var city = await BenchCity.StartAsync())
        {
            var times = new FreeTimes(await Slots.FillAsync(city.Core));
            await city.AnalyseAsync();
            await using var api = await BenchApi.OnMariaDbAsync(city.ConnectionString, Connections);
            Scenario http = new(Names.Http, Connections, (_, token) => api.BookAsync(times.Next(), token));
            await BookAsync(options, report, "MariaDB", new MariaDbFloor(city.ConnectionString), city.Core, times, city.Counters, http);
        }

        await using var core = await BenchCity.CoreAsync(mariaDb: null);
        await core.StaffAsync();
        var path = core.Services.GetRequiredService<DatabaseOptions>().SqlitePath;
        await BookAsync(
            options,
            report,
            "SQLite",
            new SqliteFloor(path),
            core,
            new FreeTimes(await Slots.FillAsync(core)),
            counters: null,
            []
        );
    }

    private static async Task BookAsync(
        BenchOptions options,
        Report report,
        string database,
        FloorDatabase bare,
        TestCore core,
        FreeTimes times,
        ServerCounters? counters,
        params Scenario[] others
    )
    {
        await BookAsync(core, times.Next(), CancellationToken.None); // The divisions are in memory from here on.
        HeldSeat? held = null;
        // Any slot will do for a row that nobody reads; for one and the same, the seat could be written once only.
        var hold = await WrittenRows.CaptureAsync(
            bare,
            async () => held = await HoldAsync(core, times.Next(), CancellationToken.None),
            renewed: ["seat_claims.slot_id"]
        );
        // The booking changes the row of the hold; the floor does not even do that.
        var book = await WrittenRows.CaptureAsync(bare, () => BookAsync(core, held!, CancellationToken.None), except: ["seat_claims"]);
        await using var holdFloor = await hold.OpenAsync(Connections);
        await using var bookFloor = await book.OpenAsync(Connections);

        var outcomes = await Alternation.RunAsync(
            [
                new(
                    Names.Floor,
                    Connections,
                    async (connection, token) =>
                    {
                        await holdFloor.WriteAsync(connection, token);
                        await bookFloor.WriteAsync(connection, token);
                    }
                ),
                new(Names.Pipeline, Connections, (_, token) => BookAsync(core, times.Next(), token)),
                .. others,
            ],
            options.Rounds,
            options.Each,
            counters
        );
        report.Section(
            $"Holding and booking a time, {Connections} connections, {database}",
            outcomes,
            $"Rows of the hold: {string.Join(", ", hold.Tables)}. Rows of the booking: {string.Join(", ", book.Tables)}."
        );
        report.Ratio($"Hold and booking, {database}, against their bare rows", outcomes, Names.Pipeline, Names.Floor, LeastShareOfFloor);
        foreach (var other in others)
        {
            report.Ratio($"{other.Name}, {database}, against their bare rows", outcomes, other.Name, Names.Floor);
        }
    }

    private static async Task BookAsync(TestCore core, Guid slotId, CancellationToken cancellationToken) =>
        await BookAsync(core, await HoldAsync(core, slotId, cancellationToken), cancellationToken);

    private static Task<HeldSeat> HoldAsync(TestCore core, Guid slotId, CancellationToken cancellationToken) =>
        core.Dispatcher.SendAsync(Actor.Nobody, new HoldSeat(slotId), cancellationToken);

    private static Task BookAsync(TestCore core, HeldSeat held, CancellationToken cancellationToken) =>
        core.Dispatcher.SendAsync(Actor.Nobody, TestData.Booking(held.HoldId, phone: null) with { Pin = null }, cancellationToken);

    /// <summary>Each is given out once.</summary>
    private sealed class FreeTimes(IReadOnlyList<Guid> slots)
    {
        private int _given = -1;

        public Guid Next()
        {
            var next = Interlocked.Increment(ref _given);
            return next < slots.Count ? slots[next] : throw new InvalidOperationException("Every time is booked: shorter rounds, please.");
        }
    }

    private static class Names
    {
        public const string Floor = "floor: their bare rows, two transactions";
        public const string Pipeline = "hold and booking, pipeline";
        public const string Http = "hold and booking, over HTTP";
    }
}
