namespace WeChatRights.Core.Tests.Consultations;

/// <summary>Puts this process into another time zone until it is let go. Only in tests that nothing runs beside.</summary>
internal sealed class MachineZone : IDisposable
{
    private readonly string? _before = Environment.GetEnvironmentVariable("TZ");

    public MachineZone(string zone) => Set(zone);

    public void Dispose() => Set(_before);

    private static void Set(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }
}

[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MachineZoneCollection
{
    public const string Name = "The machine's time zone";
}
