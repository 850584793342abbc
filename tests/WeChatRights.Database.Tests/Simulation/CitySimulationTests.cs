using WeChatRights.Testing.Simulation;

namespace WeChatRights.Database.Tests.Simulation;

/// <summary>The small sister of the five years that <c>bench/simulation</c> runs.</summary>
public sealed class CitySimulationTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Winter_OfTwoCounties_EveryCaseHasItsOwnerAndEveryClockIsKept()
    {
        await using var simulation = await CitySimulation.CreateAsync(SimulationPlan.Winter);

        var report = await simulation.RunAsync();

        output.WriteLine(report.Markdown);
        Assert.Empty(report.Faults);
        Assert.InRange(report.Cases, SimulationPlan.Winter.Cases / 2, SimulationPlan.Winter.Cases * 2);
        Assert.True(report.Escalations > 0, "Nothing ran out: the limits were not tried.");
        Assert.True(report.Reowned > 0, "Nobody left a case behind: the vacancies were not tried.");
    }
}
