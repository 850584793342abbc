namespace WeChatRights.Hosting.Demo;

#pragma warning disable CA5394 // Repeatable on purpose; nothing secret is drawn here.

/// <summary>Chance that falls the same way every time, so that two demo cities look alike.</summary>
internal sealed class DemoDice(int seed)
{
    private readonly Random _random = new(seed);

    public int Below(int limit) => _random.Next(limit);

    public int Between(int low, int high) => _random.Next(low, high + 1);

    public bool Percent(int chance) => _random.Next(100) < chance;

    public T Pick<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    public TimeSpan Minutes(int low, int high) => TimeSpan.FromSeconds(_random.Next(low * 60, (high * 60) + 1));
}
