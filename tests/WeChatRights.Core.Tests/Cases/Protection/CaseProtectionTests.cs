using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Protection;
using WeChatRights.Core.Cases.Risk;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Cases.Protection;

public sealed class CaseProtectionTests
{
    private static readonly DateTimeOffset Now = TestCore.Start;

    [Fact]
    public void Close_DomesticViolence_Bhl10Art13_OnlyAfterSheWasToldOfTheProtectionOrder()
    {
        var about = Violence();
        Assert.Equal(
            ProtectionErrors.RightsNotTold,
            Assert
                .Throws<DomainException>(() =>
                    about.Close(CaseBuilder.Acting, CaseResult.Answered, ClosingProof.HerWord, second: null, about.Words(), Now)
                )
                .Error
        );
        about.FirstDutyDone(CaseBuilder.Acting, FirstDuty.Dissuade, about.Words(), Now);
        Assert.Null(about.RightsToldAt);

        about.FirstDutyDone(CaseBuilder.Acting, FirstDuty.TellRights, about.Words(), Now);
        about.FirstDutyDone(CaseBuilder.Acting, FirstDuty.TellRights, about.Words(), Now.AddDays(1));
        about.Close(CaseBuilder.Acting, CaseResult.Answered, ClosingProof.HerWord, second: null, about.Words(), Now.AddDays(1));
        Agree(about);

        Assert.Equal(Now, about.RightsToldAt);
        Assert.Equal(CaseStatus.Closed, about.Status);
    }

    [Theory]
    [InlineData(CaseResult.Unreachable)]
    [InlineData(CaseResult.Withdrawn)]
    public void Close_NobodyCouldBeTold_NeedsNoTelling(CaseResult result)
    {
        var about = Violence();

        about.Close(CaseBuilder.Acting, result, ClosingProof.HerWord, second: null, about.Words(), Now);
        Agree(about);

        Assert.Equal(CaseStatus.Closed, about.Status);
    }

    [Fact]
    public void StepTaken_OnAClosedCase_BeginsNoLimit()
    {
        var about = CaseBuilder.In(CaseStatus.Closed);

        about.StepTaken(CaseBuilder.Acting, CaseEventKind.OrderStepped, [], SafetyPolicy.Reassessment(Now), about.Words(), Now);
        about.Reassess(Now);

        Assert.DoesNotContain(about.Clocks, clock => clock.StoppedAt is null);
    }

    [Fact]
    public void Reassess_ItHappenedAgain_WithinTwoHoursAndEndsWithTheAssessment()
    {
        var about = CaseBuilder.In(CaseStatus.InProgress);

        about.Reassess(Now);
        about.Reassess(Now.AddHours(1)); // Puts nothing off.

        var clock = Assert.Single(about.Clocks, clock => clock.Kind == ClockKind.Reassessment);
        Assert.Equal((Now.AddHours(2), Now.AddHours(2)), (clock.DueAt, about.DueAt));
        about.AssessRisk(CaseBuilder.Acting, RiskLevel.Medium, duty: null, withHer: true, words: null, Now.AddHours(1));
        Assert.Equal(Now.AddHours(1), clock.StoppedAt);
    }

    private static Case Violence()
    {
        var about = CaseBuilder.Registered(CaseBuilder.Filed(category: Case.DomesticViolence));
        about.Accept(CaseBuilder.Acting, SlaPolicy.Handling(Now, 30, CaseBuilder.Calendar), Now);
        return about;
    }

    /// <summary>A case of violence ends by two.</summary>
    private static void Agree(Case about) =>
        about.DecideClosing(
            new CaseActor(CaseBuilder.County.StaffId, CaseBuilder.County.Unit),
            agrees: true,
            about.Words(),
            Now.AddDays(1)
        );
}
