using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Risk;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Cases.Risk;

/// <summary>One person raises the risk, two put it lower; what high risk demands cannot be gone round.</summary>
public sealed class CaseRiskTests
{
    private static readonly DateTimeOffset Now = CaseBuilder.Now;
    private static readonly CaseActor Proposer = new(CaseBuilder.County.StaffId, CaseBuilder.County.Unit);
    private static readonly CaseActor Second = new(CaseBuilder.Officer(TestCity.City).StaffId, DivisionCode.Parse(TestCity.City));

    [Fact]
    public void AssessRisk_High_DemandsTheReportAndTheContactsAndTellsTheCounty()
    {
        var about = CaseBuilder.In(CaseStatus.InProgress);
        var duty = CaseBuilder.Officer(TestCity.County);

        about.AssessRisk(CaseBuilder.Acting, RiskLevel.High, duty, withHer: true, words: null, Now);

        Assert.Equal(RiskLevel.High, about.Risk);
        Assert.Equal([ClockKind.PoliceReport, ClockKind.SafetyContact], Running(about).Where(kind => kind != ClockKind.Handling).Order());
        Assert.Contains(about.Members, member => member.StaffId == duty.StaffId);
        Assert.Contains(duty.StaffId, Assert.Single(about.Events.OfType<CaseAtHighRisk>()).Told);
    }

    [Theory]
    [InlineData(RiskLevel.Unassessed, RiskLevel.Low, RiskLevel.Low)]
    [InlineData(RiskLevel.Low, RiskLevel.Medium, RiskLevel.Medium)]
    [InlineData(RiskLevel.Medium, RiskLevel.Low, RiskLevel.Medium)]
    [InlineData(RiskLevel.High, RiskLevel.Low, RiskLevel.High)]
    public void AssessRisk_RaisesAtOnce_AndNeverLowers(RiskLevel before, RiskLevel found, RiskLevel after)
    {
        var about = At(before);

        about.AssessRisk(CaseBuilder.Acting, found, duty: null, withHer: true, words: null, Now);

        Assert.Equal(after, about.Risk);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void HighRisk_WithoutAReportToThePolice_EndsInNoWay(bool isWithdrawn)
    {
        var about = At(RiskLevel.High);
        about.RequestWithdrawal(Now);
        void End()
        {
            if (isWithdrawn)
            {
                about.AnswerWithdrawal(CaseBuilder.Acting, isHerWish: true, about.Words(), Now);
            }
            else
            {
                about.Close(CaseBuilder.Acting, CaseResult.ProtectionOrder, ClosingProof.CourtPaper, second: null, about.Words(), Now);
                about.DecideClosing(Second, agrees: true, about.Words(), Now);
            }
        }

        Assert.Equal(CaseErrors.PoliceReportMissing, Assert.Throws<DomainException>(End).Error);
        Assert.Equal(CaseErrors.PoliceReportMissing, Refusal(() => Propose(about, RiskLevel.Low)));
        about.Do(CaseAction.ReportToPolice);
        End();

        Assert.False(about.IsOpen);
    }

    [Fact]
    public void AssessRisk_AnotherIncident_AsksForAReportOfItsOwnAndBeginsTheContactsAnew()
    {
        var about = At(RiskLevel.High);
        about.Do(CaseAction.ReportToPolice);
        about.Do(CaseAction.RecordSafetyContact);
        var later = Now.AddDays(20);

        about.AssessRisk(CaseBuilder.Acting, RiskLevel.High, duty: null, withHer: true, words: null, later);

        Assert.Equal(0, about.SafetyContacts);
        Assert.Equal(later + SafetyPolicy.PoliceReportTarget, Clock(about, ClockKind.PoliceReport).InternalDueAt);
        Assert.Equal(SafetyPolicy.NextContact(0, later)!.Value.DueAt, Clock(about, ClockKind.SafetyContact).DueAt);
    }

    /// <summary>No edit puts a limit off that runs.</summary>
    [Fact]
    public void AssessRisk_HighOnceMoreByHearsay_PutsNoRunningLimitOff()
    {
        var about = At(RiskLevel.High);
        var (report, contact) = (Clock(about, ClockKind.PoliceReport).DueAt, Clock(about, ClockKind.SafetyContact).DueAt);

        about.AssessRisk(CaseBuilder.Acting, RiskLevel.High, duty: null, withHer: false, words: null, Now.AddHours(20));

        Assert.Equal((report, contact), (Clock(about, ClockKind.PoliceReport).DueAt, Clock(about, ClockKind.SafetyContact).DueAt));
    }

    /// <summary>She is spoken with once a week by now; another incident is heard of, and the plan begins anew with tomorrow.</summary>
    [Fact]
    public void AssessRisk_HighOnceMoreByHearsay_BringsALaterContactForwardAndOnlyOneRuns()
    {
        var about = At(RiskLevel.High);
        for (var made = 0; made < SafetyPolicy.DailyContacts; made++)
        {
            about.Do(CaseAction.RecordSafetyContact);
        }

        about.AssessRisk(CaseBuilder.Acting, RiskLevel.High, duty: null, withHer: false, words: null, Now.AddHours(1));

        Assert.Equal(SafetyPolicy.NextContact(0, Now.AddHours(1))!.Value.DueAt, Clock(about, ClockKind.SafetyContact).DueAt);
    }

    [Fact]
    public void RecordSafetyContact_NotAlone_CountsNotAndTheLimitStays()
    {
        var about = At(RiskLevel.High);
        var due = Clock(about, ClockKind.SafetyContact).DueAt;

        about.RecordSafetyContact(CaseBuilder.Acting, spoke: false, about.Words(), Now.AddHours(1));

        Assert.Equal((0, due), (about.SafetyContacts, Clock(about, ClockKind.SafetyContact).DueAt));
        Assert.Equal(CaseEventKind.SafetyContactTried, about.Timeline[^1].Kind);
    }

    [Fact]
    public void RecordSafetyContact_TenTimes_IsThePlan()
    {
        var about = At(RiskLevel.High);

        for (var made = 0; made < 10; made++)
        {
            about.Do(CaseAction.RecordSafetyContact);
        }

        Assert.Equal((10, false), (about.SafetyContacts, about.AwaitsSafetyContact));
        Assert.Equal(CaseErrors.NoSafetyContact, Refusal(() => about.Do(CaseAction.RecordSafetyContact)));
    }

    [Fact]
    public void LowerRisk_TakesTwoPersons()
    {
        var about = Reported();
        Propose(about, RiskLevel.Medium);

        Assert.Equal(RiskLevel.High, about.Risk);
        Assert.Equal(CaseErrors.LoweringAsked, Refusal(() => Propose(about, RiskLevel.Low)));
        Assert.Equal(CaseErrors.SecondPersonNeeded, Refusal(() => about.DecideLowering(Proposer, true, about.Words(), Now)));

        about.DecideLowering(Second, agrees: true, about.Words(), Now);

        Assert.Equal((RiskLevel.Medium, false), (about.Risk, about.AwaitsSafetyContact));
    }

    [Fact]
    public void LowerRisk_RefusedBySecond_StaysHighWithItsContacts()
    {
        var about = Reported();
        Propose(about, RiskLevel.Low);

        about.DecideLowering(Second, agrees: false, about.Words(), Now);

        Assert.Equal((RiskLevel.High, true, null), (about.Risk, about.AwaitsSafetyContact, about.LoweringTo));
    }

    [Fact]
    public void LowerRisk_AnotherAssessmentMeanwhile_HasToBeAskedAnew()
    {
        var about = Reported();
        Propose(about, RiskLevel.Low);

        about.AssessRisk(CaseBuilder.Acting, RiskLevel.Medium, duty: null, withHer: true, words: null, Now);

        Assert.Equal(CaseErrors.NoLoweringAsked, Refusal(() => about.DecideLowering(Second, true, about.Words(), Now)));
    }

    private static void Propose(Case about, RiskLevel to) => about.ProposeLowering(Proposer, to, second: null, about.Words(), Now);

    private static Case Reported()
    {
        var about = At(RiskLevel.High);
        about.Do(CaseAction.ReportToPolice);
        return about;
    }

    private static Case At(RiskLevel level)
    {
        var about = CaseBuilder.In(CaseStatus.InProgress);
        if (level != RiskLevel.Unassessed)
        {
            about.AssessRisk(CaseBuilder.Acting, level, duty: null, withHer: true, words: null, Now);
        }

        return about;
    }

    private static CaseClock Clock(Case about, ClockKind kind) =>
        Assert.Single(about.Clocks, clock => clock.Kind == kind && clock.StoppedAt is null);

    private static IEnumerable<ClockKind> Running(Case about) =>
        about.Clocks.Where(clock => clock.StoppedAt is null).Select(clock => clock.Kind);

    private static DomainError Refusal(Action act) => Assert.Throws<DomainException>(act).Error;
}
