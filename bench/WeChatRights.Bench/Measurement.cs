using System.Diagnostics;

namespace WeChatRights.Bench;

/// <summary>Latencies of one round, and what the server did meanwhile.</summary>
internal sealed record Round(
    double PerSecond,
    double P50,
    double P95,
    double P99,
    double StatementsPerRequest,
    double FsyncsPerRequest,
    int Failures
);

/// <summary>A closed loop: each connection sends its next request when the last one is answered.</summary>
internal static class Measurement
{
    public static Task<Round> RunAsync(
        int connections,
        TimeSpan duration,
        Func<int, CancellationToken, Task> request,
        ServerCounters? counters
    )
    {
        var clock = Stopwatch.StartNew();
        return LoopAsync(connections, _ => clock.Elapsed < duration, request, counters);
    }

    public static Task<Round> RunTimesAsync(
        int connections,
        int times,
        Func<int, CancellationToken, Task> request,
        ServerCounters? counters
    ) => LoopAsync(connections, done => done < times / connections, request, counters);

    /// <param name="goOn">Asked by each connection before a request, with how many it has done.</param>
    private static async Task<Round> LoopAsync(
        int connections,
        Func<int, bool> goOn,
        Func<int, CancellationToken, Task> request,
        ServerCounters? counters
    )
    {
        var latencies = Enumerable.Range(0, connections).Select(_ => new List<double>(10_000)).ToArray();
        var failures = 0;
        var before = counters is null ? default : await counters.ReadAsync();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(connection => Task.Run(() => ConnectionAsync(connection))));
        var seconds = clock.Elapsed.TotalSeconds;
        var after = counters is null ? default : await counters.ReadAsync();
        return Summary([.. latencies.SelectMany(list => list).Order()], seconds, after - before, failures);

        async Task ConnectionAsync(int connection)
        {
            for (var done = 0; goOn(done); done++)
            {
                var began = Stopwatch.GetTimestamp();
                try
                {
                    await request(connection, CancellationToken.None);
                    latencies[connection].Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                }
                catch (Exception failure)
                {
                    if (Interlocked.Increment(ref failures) == 1)
                    {
                        await Console.Error.WriteLineAsync(failure.ToString());
                    }
                }
            }
        }
    }

    private static Round Summary(List<double> sorted, double seconds, ServerCounts counts, int failures)
    {
        var count = Math.Max(1, sorted.Count);
        return new Round(
            sorted.Count / seconds,
            Percentile(sorted, 0.50),
            Percentile(sorted, 0.95),
            Percentile(sorted, 0.99),
            (double)counts.Statements / count,
            (double)counts.Fsyncs / count,
            failures
        );
    }

    private static double Percentile(List<double> sorted, double share) =>
        sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
}

internal readonly record struct ServerCounts(long Statements, long Fsyncs)
{
    public static ServerCounts operator -(ServerCounts later, ServerCounts earlier) =>
        new(later.Statements - earlier.Statements, later.Fsyncs - earlier.Fsyncs);
}

/// <summary>Counts of the whole server; the benchmark is its only client.</summary>
internal sealed class ServerCounters(string connectionString)
{
    public async Task<ServerCounts> ReadAsync()
    {
        await using var connection = new MySqlConnector.MySqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            "SHOW GLOBAL STATUS WHERE Variable_name IN ('Queries','Innodb_data_fsyncs','Innodb_os_log_fsyncs','Binlog_commits')";
        await using var reader = await command.ExecuteReaderAsync();
        var values = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadAsync())
        {
            values[reader.GetString(0)] = long.Parse(reader.GetString(1), System.Globalization.CultureInfo.InvariantCulture);
        }

        return new ServerCounts(values.GetValueOrDefault("Queries"), values.GetValueOrDefault("Innodb_data_fsyncs"));
    }
}
