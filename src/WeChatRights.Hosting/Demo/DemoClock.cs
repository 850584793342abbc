namespace WeChatRights.Hosting.Demo;

/// <summary>The seeding's own clock, turned by hand through the past months. Only the seeding's dispatcher sees it.</summary>
internal sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void TurnTo(DateTimeOffset instant) => _now = instant;
}
