namespace WeChatRights.Testing.Simulation;

/// <summary>How long, how much and with which dice. The same plan makes the same city and the same years.</summary>
/// <param name="Cases">Expected, not exact: matters arrive by chance.</param>
/// <param name="Counties">How many of the city's counties take part; 12 is the whole city.</param>
public sealed record SimulationPlan(int Days, int Cases, int Counties = 12, int Seed = 20261102)
{
    /// <summary>About 22 matters a day: what the city expects.</summary>
    public static SimulationPlan FiveYears { get; } = new(Days: 1826, Cases: 40_000);

    /// <summary>Small enough for every run of the tests: two counties over the winter, with New Year and the Spring Festival.</summary>
    public static SimulationPlan Winter { get; } = new(Days: 120, Cases: 110, Counties: 2);
}
