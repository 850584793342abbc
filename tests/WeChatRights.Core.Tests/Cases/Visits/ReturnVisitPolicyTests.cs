using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Cases.Visits;

/// <summary>What is owed to her after an end.</summary>
public sealed class ReturnVisitPolicyTests
{
    private static readonly DateTimeOffset Now = TestCore.Start; // Monday, 2 November 2026, in China.

    [Fact]
    public void ReturnVisit_FlgcArt13_SevenThirtyAndNinetyDaysAfterTheEnd() =>
        Assert.Equal([new DateOnly(2026, 11, 9), new DateOnly(2026, 12, 2), new DateOnly(2027, 1, 31)], ReturnVisitPolicy.Plan(Now));

    [Theory]
    [InlineData("F1", RiskLevel.Low, false, true)]
    [InlineData("D3", RiskLevel.High, false, true)]
    [InlineData("D3", RiskLevel.Low, true, true)]
    [InlineData("D3", RiskLevel.Medium, false, false)]
    public void IsOwed_ViolenceHighRiskOrAChild_AndNobodyElse(string category, RiskLevel risk, bool minor, bool owed) =>
        Assert.Equal(owed, ReturnVisitPolicy.IsOwed(category, risk, minor, CaseResult.Answered));

    [Fact]
    public void IsOwed_SheHasWithdrawn_Never() =>
        Assert.False(ReturnVisitPolicy.IsOwed("F1", RiskLevel.High, minor: true, CaseResult.Withdrawn));

    [Fact]
    public void Tried_NotAlone_IsNoVisitAndThreeTriesAreTheMost()
    {
        var visit = Visit();

        visit.Tried(spoke: false, Now);
        visit.Tried(spoke: false, Now);
        Assert.Equal((ReturnVisitState.Planned, 2), (visit.State, visit.Tries));
        visit.Tried(spoke: false, Now);

        Assert.Equal(ReturnVisitState.NotReached, visit.State);
        Assert.Equal(CaseErrors.NoReturnVisit, Assert.Throws<DomainException>(() => visit.Tried(spoke: true, Now)).Error);
    }

    [Fact]
    public void Remind_OnItsDayAndThreeDaysLater_OnceEach()
    {
        var visit = Visit();
        var day = visit.DueOn;

        Assert.Equal([0, 1, 0, 0, 2, 0], new[] { -1, 0, 1, 2, 3, 4 }.Select(later => visit.Remind(day.AddDays(later))));
    }

    [Fact]
    public void Remind_NobodyLookedForDays_TellsBothAtOnce() => Assert.Equal(2, Visit().Remind(new DateOnly(2026, 12, 1)));

    [Fact]
    public void Reopen_WhatHadEnded_GoesOnWithANewPromiseAndNoOldLimit()
    {
        var about = CaseBuilder.In(CaseStatus.Closed);

        about.Reopen(CaseBuilder.Acting, SlaPolicy.Handling(Now.AddDays(10), 30, CaseBuilder.Calendar), about.Words(), Now.AddDays(10));

        Assert.Equal((CaseStatus.InProgress, true, null, null), (about.Status, about.IsOpen, about.Result, about.ClosedAt));
        var running = Assert.Single(about.Clocks, clock => clock.StoppedAt is null);
        Assert.Equal((ClockKind.Handling, Now.AddDays(10)), (running.Kind, running.StartedAt));
        Assert.Equal(running.InternalDueAt, about.DueAt);
    }

    private static ReturnVisit Visit() => new(Ids.New(Now), Ids.New(Now), VisitCause.AfterEnd, 1, new DateOnly(2026, 11, 9));
}
