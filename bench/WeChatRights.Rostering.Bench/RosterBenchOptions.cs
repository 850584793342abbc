using System.Globalization;

namespace WeChatRights.Rostering.Bench;

/// <summary>How long and how large. The defaults are what the report in <c>docs/</c> is written with.</summary>
internal sealed record RosterBenchOptions(int Seeds, int Seconds, bool WithOneModel, string? Output, string? Only)
{
    public const string Usage = """
        bench/rostering [--seeds N] [--seconds N] [--one-model] [--only GROUP] [--out FILE]
          --seeds      made-up cities, seeds 1 to N (10)
          --seconds    the long planning of each city; the short one is always 5 seconds (60)
          --one-model  also one CP-SAT model of the whole week, for comparison: minutes, and gigabytes
          --only       city, drop-out, explanation or published
          --out        also write the report, as Markdown, to this file
        Published instances are read from the folder in ROSTER_INSTANCES; without it they are left out.
        The exit code is 1 when a target is missed.
        """;

    public const int ShortSeconds = 5;

    /// <returns>Null when an argument is not known.</returns>
    public static RosterBenchOptions? Parse(string[] arguments)
    {
        var options = new RosterBenchOptions(10, 60, WithOneModel: false, Output: null, Only: null);
        for (var i = 0; i < arguments.Length; i++)
        {
            var value = i + 1 < arguments.Length ? arguments[i + 1] : "";
            switch (arguments[i])
            {
                case "--one-model":
                    options = options with { WithOneModel = true };
                    break;
                case "--seeds" when int.TryParse(value, CultureInfo.InvariantCulture, out var seeds) && seeds > 0:
                    options = options with { Seeds = seeds };
                    i++;
                    break;
                case "--seconds" when int.TryParse(value, CultureInfo.InvariantCulture, out var seconds) && seconds > 0:
                    options = options with { Seconds = seconds };
                    i++;
                    break;
                case "--only" when value is "city" or "drop-out" or "explanation" or "published":
                    options = options with { Only = value };
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

    public bool Wants(string group) => Only is null || Only == group;
}
