using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Minors;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Cases.Minors;

/// <summary>强制报告: the hard stop, and who may lift it.</summary>
public sealed class ReportingTests
{
    private static readonly DateTimeOffset Now = TestCore.Start;

    [Fact]
    public void Report_WbfArt11_AtOnce_IsDueWithinHalfAnHourAndTwoHoursAtMost()
    {
        var clock = ReportingPolicy.Report(Now);

        Assert.Equal((Now.AddMinutes(30), Now.AddHours(2)), (clock.InternalDueAt, clock.DueAt));
    }

    [Theory]
    [InlineData("G1", ReportDuty.Owed)]
    [InlineData("G2", ReportDuty.Owed)]
    [InlineData("G4", ReportDuty.Owed)]
    [InlineData("G5", ReportDuty.NotJudged)]
    [InlineData("F1", ReportDuty.NotJudged)]
    public void Register_AChildsMatterByItsName_IsOwedAtOnce(string category, ReportDuty duty)
    {
        var about = CaseBuilder.Registered(CaseBuilder.Filed(category, minor: true));

        Assert.Equal(duty, about.Reporting);
        Assert.Equal(duty == ReportDuty.Owed, Runs(about));
        Assert.Equal(duty == ReportDuty.Owed, about.Events.OfType<CaseMustBeReported>().Any());
    }

    [Fact]
    public void JudgeReporting_OneSituation_StartsTheClockAndStopsEveryEnd()
    {
        foreach (
            var end in new[]
            {
                CaseAction.Guide,
                CaseAction.DeclineDuty,
                CaseAction.Close,
                CaseAction.AnswerWithdrawal,
                CaseAction.MergeInto,
            }
        )
        {
            var about = end == CaseAction.Close ? CaseBuilder.In(CaseStatus.InProgress) : CaseBuilder.Registered();
            if (end == CaseAction.AnswerWithdrawal)
            {
                about.RequestWithdrawal(Now); // Nobody's wish is asked.
            }

            Judge(about, isOwed: true);
            Assert.True(Runs(about));
            var refusal = Assert.Throws<DomainException>(() => about.Do(end)).Error;
            Assert.Contains(refusal, new[] { ReportErrors.ReportMissing, CaseErrors.MergeLimits });

            about.ReportHarm(CaseBuilder.Acting, about.Words(), Now);
            Assert.False(Runs(about));
            Assert.Null(Record.Exception(() => about.Do(end)));
        }
    }

    [Fact]
    public void Close_AChildsMatterNobodyLookedAt_IsRefused()
    {
        var about = CaseBuilder.Registered(CaseBuilder.Filed(minor: true));
        about.Accept(CaseBuilder.Acting, SlaPolicy.Handling(Now, 30, CaseBuilder.Calendar), Now);
        Assert.Equal(ReportErrors.NotJudged, Assert.Throws<DomainException>(() => about.Do(CaseAction.Close)).Error);

        Judge(about, isOwed: false);
        about.Do(CaseAction.Close); // Asks for it: a child's matter ends by two.
        about.DecideClosing(new CaseActor(CaseBuilder.County.StaffId, CaseBuilder.County.Unit), agrees: true, about.Words(), Now);

        Assert.Equal((CaseStatus.Closed, ReportDuty.NotOwed), (about.Status, about.Reporting));
    }

    [Fact]
    public void JudgeReporting_OwedThenNone_OnlyByTheCountyAndNeverAfterTheReport()
    {
        var about = CaseBuilder.Registered();
        Judge(about, isOwed: true);
        Assert.Equal(ReportErrors.CountyOnly, Assert.Throws<DomainException>(() => Judge(about, isOwed: false)).Error);
        Judge(about, isOwed: false, isOfCounty: true);
        Assert.False(Runs(about));

        Judge(about, isOwed: true);
        about.ReportHarm(CaseBuilder.Acting, about.Words(), Now);
        Assert.Equal(
            ReportErrors.AlreadyReported,
            Assert.Throws<DomainException>(() => Judge(about, isOwed: false, isOfCounty: true)).Error
        );
        Judge(about, isOwed: true); // Something new has happened.
        Assert.Equal((ReportDuty.Owed, true), (about.Reporting, Runs(about)));
    }

    [Fact]
    public void JudgeReporting_Twice_PutsNothingOff()
    {
        var about = CaseBuilder.Registered();
        Judge(about, isOwed: true);

        about.JudgeReporting(CaseBuilder.Acting, isOwed: true, isOfCounty: false, about.Words(), Now.AddHours(1));

        Assert.Equal(Now.AddHours(2), Assert.Single(about.Clocks, clock => clock.Kind == ClockKind.MandatoryReport).DueAt);
    }

    private static void Judge(Case about, bool isOwed, bool isOfCounty = false) =>
        about.JudgeReporting(CaseBuilder.Acting, isOwed, isOfCounty, about.Words(), Now);

    private static bool Runs(Case about) => about.Clocks.Any(clock => clock.Kind == ClockKind.MandatoryReport && clock.StoppedAt is null);
}
