using WeChatRights.Core.Cases.Minors;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Demo;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Demo;

/// <summary>What the people of the demo do has to be theirs to do at whatever hour the demo city is made.</summary>
public sealed class DemoHandlingTests
{
    private static readonly DateTimeOffset Now = TestCore.Start;
    private static readonly TimeSpan Neglected = TimeSpan.FromDays(10);

    [Theory]
    [InlineData("G1")]
    [InlineData("G2")]
    [InlineData("G4")]
    public void Plan_HarmToAChildByItsName_IsReportedBeforeTheCaseClimbs(string category)
    {
        var at = Now.AddDays(-60);
        var complaint = TestData.Complaint(category: category) with { MinorInvolved = true };
        var filing = new DemoFiling(at, complaint, new DemoTale(category, 1, RespondentRelation.Other, ["演示"], Minor: true));
        var staff = new[]
        {
            $"station-{TestCity.Township}",
            $"station2-{TestCity.Township}",
            $"county-{TestCity.County}",
            "city1",
            "city2",
        }.ToDictionary(name => name, _ => new StaffActor(Ids.New(Now), Ids.New(Now)), StringComparer.Ordinal);

        for (var seed = 0; seed < 300; seed++)
        {
            var steps = new DemoHandling(new DemoDice(seed), staff, Now).Plan(filing, Ids.New(Now));
            var report = steps.First(step => step.Command is RecordMandatoryReport);
            var after = report.At - at;
            Assert.True(after < ReportingPolicy.Target || after > Neglected, $"seed {seed}: reported after {after}");
        }
    }
}
