namespace WeChatRights.EndToEnd.Tests.Faults;

/// <summary>Chance that can be repeated: the seed is printed, and <c>TEST_SEED</c> plays it again.</summary>
internal sealed class Dice
{
    private readonly Random _random;

    public Dice()
    {
        Seed = int.TryParse(Environment.GetEnvironmentVariable("TEST_SEED"), out var given) ? given : Random.Shared.Next();
        _random = new Random(Seed);
    }

    public int Seed { get; }

    /// <summary>One moment in each of so many equal stretches of the work, in order.</summary>
    public IEnumerable<int> Moments(int count, int filings) =>
        Enumerable.Range(0, count).Select(stretch => (filings * stretch / count) + _random.Next(1, Math.Max(2, filings * 3 / (4 * count))));

    /// <summary>Some instant inside the requests that are under way.</summary>
    public TimeSpan Instant() => TimeSpan.FromMilliseconds(_random.Next(0, 150));
}
