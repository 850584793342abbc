namespace WeChatRights.Bench;

/// <summary>One thing to measure. Scenarios of a group run in alternation, so that all of them meet the same neighbours.</summary>
internal sealed record Scenario(string Name, int Connections, Func<int, CancellationToken, Task> Request);

internal sealed record Outcome(string Name, IReadOnlyList<Round> Rounds)
{
    /// <summary>The middle round by speed: neither the lucky nor the disturbed one.</summary>
    public Round Median => Rounds.OrderBy(round => round.PerSecond).ElementAt(Rounds.Count / 2);
}

internal static class Alternation
{
    public static async Task<IReadOnlyList<Outcome>> RunAsync(
        IReadOnlyList<Scenario> scenarios,
        int rounds,
        TimeSpan each,
        ServerCounters? counters
    )
    {
        var results = scenarios.ToDictionary(scenario => scenario.Name, _ => new List<Round>(), StringComparer.Ordinal);
        foreach (var scenario in scenarios)
        {
            await Measurement.RunAsync(scenario.Connections, TimeSpan.FromSeconds(2), scenario.Request, counters: null);
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var scenario in scenarios)
            {
                results[scenario.Name].Add(await Measurement.RunAsync(scenario.Connections, each, scenario.Request, counters));
            }
        }

        return [.. scenarios.Select(scenario => new Outcome(scenario.Name, results[scenario.Name]))];
    }

    /// <summary>A fixed number of requests in each round, for what is limited by a quota.</summary>
    public static async Task<Outcome> RunTimesAsync(Scenario scenario, int rounds, int times, ServerCounters? counters)
    {
        var results = new List<Round>(rounds);
        for (var round = 0; round < rounds; round++)
        {
            results.Add(await Measurement.RunTimesAsync(scenario.Connections, times, scenario.Request, counters));
        }

        return new Outcome(scenario.Name, results);
    }
}
