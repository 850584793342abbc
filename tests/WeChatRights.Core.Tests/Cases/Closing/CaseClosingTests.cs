using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Protection;
using WeChatRights.Core.Cases.Risk;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Tests.Cases.Closing;

/// <summary>What takes two ends by two, and what has ended is filed once.</summary>
public sealed class CaseClosingTests
{
    private static readonly DateTimeOffset Now = CaseBuilder.Now;
    private static readonly CaseActor Second = new(CaseBuilder.County.StaffId, CaseBuilder.County.Unit);

    [Fact]
    public void Close_Violence_WaitsForASecondPersonAndEveryLimitRunsOn()
    {
        var about = Violence();

        Propose(about);

        Assert.Equal((CaseStatus.InProgress, true), (about.Status, about.IsOpen));
        Assert.Equal(ClockKind.Handling, about.DueKind);
        Assert.Equal(CaseBuilder.County.StaffId, Assert.Single(about.Events.OfType<ClosingAsked>()).StaffId);
        Assert.Empty(about.Events.OfType<CaseClosed>());
        Assert.Equal(ClosingErrors.Asked, Refusal(() => Propose(about)));
    }

    [Fact]
    public void DecideClosing_ByAnother_EndsIt_AndByWhoAskedDoesNot()
    {
        var about = Violence();
        Propose(about);

        Assert.Equal(ClosingErrors.SecondNeeded, Refusal(() => Decide(about, CaseBuilder.Acting, agrees: true)));
        Decide(about, Second, agrees: true);

        Assert.Equal((CaseStatus.Closed, CaseResult.Psychological), (about.Status, about.Result));
        Assert.Equal((ClosingProof.ServiceRecord, Second.StaffId), (about.Proof, about.FinishedBy));
        Assert.Single(about.Events.OfType<CaseClosed>());
        Assert.Null(about.ClosingTo);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void DecideClosing_No_GoesOn_AndWhoAskedIsToldUnlessSheTookItBack(bool byWhoAsked)
    {
        var about = Violence();
        Propose(about);

        Decide(about, byWhoAsked ? CaseBuilder.Acting : Second, agrees: false);

        Assert.Equal(CaseStatus.InProgress, about.Status);
        Assert.Null(about.Proof);
        Assert.Equal(byWhoAsked ? 0 : 1, about.Events.OfType<ClosingRefused>().Count());
        Propose(about); // She may ask again.
    }

    [Fact]
    public void DecideClosing_HighRiskSince_IsRefusedUntilThePoliceKnow()
    {
        var about = Violence();
        Propose(about);
        about.AssessRisk(CaseBuilder.Acting, RiskLevel.High, duty: null, withHer: true, words: null, Now);

        Assert.Equal(CaseErrors.PoliceReportMissing, Refusal(() => Decide(about, Second, agrees: true)));
    }

    [Fact]
    public void Withdrawal_WhileItWaits_LeavesNothingToDecide()
    {
        var about = Violence();
        Propose(about);
        about.RequestWithdrawal(Now);

        about.AnswerWithdrawal(CaseBuilder.Acting, isHerWish: true, about.Words(), Now);

        Assert.Equal((CaseResult.Withdrawn, ClosingProof.HerWord), (about.Result, about.Proof));
        Assert.Null(about.ClosingTo);
    }

    [Fact]
    public void Archive_Ended_IsFiledOnceAndTakenOutWhenItGoesOn()
    {
        var about = CaseBuilder.In(CaseStatus.Closed);
        var later = Now.AddDays(1);

        about.Archive(CaseBuilder.Acting, ArchivePolicy.PetitionYears, later);

        Assert.Equal((later, Now.ChinaDate().Year + 10), (about.ArchivedAt, about.KeepUntilYear));
        Assert.Equal(ClosingErrors.Archived, Refusal(() => about.Archive(CaseBuilder.Acting, 10, later)));
        about.Reopen(CaseBuilder.Acting, SlaPolicy.Handling(later, 30, CaseBuilder.Calendar), about.Words(), later);
        Assert.Null(about.ArchivedAt);
        Assert.Null(about.KeepUntilYear);
    }

    private static Case Violence()
    {
        var about = CaseBuilder.Registered(CaseBuilder.Filed(Case.DomesticViolence));
        about.Accept(CaseBuilder.Acting, SlaPolicy.Handling(Now, 30, CaseBuilder.Calendar), Now);
        about.FirstDutyDone(CaseBuilder.Acting, FirstDuty.TellRights, about.Words(), Now);
        return about;
    }

    private static void Propose(Case about) =>
        about.Close(
            CaseBuilder.Acting,
            CaseResult.Psychological,
            ClosingProof.ServiceRecord,
            CaseBuilder.County.StaffId,
            about.Words(),
            Now
        );

    private static void Decide(Case about, CaseActor by, bool agrees) => about.DecideClosing(by, agrees, about.Words(), Now);

    private static DomainError Refusal(Action act) => Assert.Throws<DomainException>(act).Error;
}
