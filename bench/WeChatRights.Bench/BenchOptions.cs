using System.Globalization;

namespace WeChatRights.Bench;

/// <summary>How long and how large. The defaults are what <c>docs/bench.md</c> was written with.</summary>
internal sealed record BenchOptions(
    int Rounds,
    TimeSpan Each,
    int Small,
    int Large,
    string? Output,
    string? Only = null,
    string? Part = null
)
{
    public const string Usage = """
        bench/run [--quick] [--rounds N] [--seconds N] [--out FILE] [--only GROUP]
          --quick     3 rounds of 2 seconds, 10,000 and 100,000 cases: to see that it runs, not to quote
          --rounds    rounds of each scenario, in alternation (5)
          --seconds   length of a round (8)
          --out       also write the report, as Markdown, to this file
          --only      filing, embedded-filing, reading, search, booking or drop-out alone
        The exit code is 1 when a target is missed.
        """;

    private static readonly BenchOptions Full = new(5, TimeSpan.FromSeconds(8), 100_000, 1_000_000, Output: null);
    private static readonly BenchOptions Quick = new(3, TimeSpan.FromSeconds(2), 10_000, 100_000, Output: null);

    /// <returns>Null when an argument is not known.</returns>
    public static BenchOptions? Parse(string[] arguments)
    {
        var options = arguments.Contains("--quick", StringComparer.Ordinal) ? Quick : Full;
        for (var i = 0; i < arguments.Length; i++)
        {
            var value = i + 1 < arguments.Length ? arguments[i + 1] : "";
            switch (arguments[i])
            {
                case "--quick":
                    break;
                case "--rounds" when int.TryParse(value, CultureInfo.InvariantCulture, out var rounds) && rounds > 0:
                    options = options with { Rounds = rounds };
                    i++;
                    break;
                case "--seconds" when int.TryParse(value, CultureInfo.InvariantCulture, out var seconds) && seconds > 0:
                    options = options with { Each = TimeSpan.FromSeconds(seconds) };
                    i++;
                    break;
                case "--only" when Groups.All.Any(group => group.Name == value):
                    options = options with { Only = value };
                    i++;
                    break;
                case "--part" when value.Length > 0:
                    options = options with { Part = value };
                    i++;
                    break;
                case "--out" when value.Length > 0:
                    options = options with { Output = value };
                    i++;
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
