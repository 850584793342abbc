namespace WeChatRights.Testing.Simulation;

/// <summary>What happened, counted by whoever made it happen.</summary>
internal sealed class SimulationTally
{
    private readonly SortedDictionary<string, int> _refusals = new(StringComparer.Ordinal);

    public long Commands { get; set; }
    public int Leaves { get; set; }
    public int LeavesEntered { get; set; }
    public int Departures { get; set; }
    public Dictionary<string, int> Doors { get; } = new(StringComparer.Ordinal);
    public IReadOnlyDictionary<string, int> Refusals => _refusals;

    public void Refused(string what) => _refusals[what] = _refusals.GetValueOrDefault(what) + 1;

    public void Came(string door) => Doors[door] = Doors.GetValueOrDefault(door) + 1;
}
