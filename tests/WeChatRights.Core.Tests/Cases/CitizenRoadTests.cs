using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Tests.Cases;

/// <summary>Where she is told that her matter stands, what comes next and by when.</summary>
public sealed class CitizenRoadTests
{
    private static readonly DateOnly Today = CaseBuilder.Now.ChinaDate();

    [Fact]
    public void Registered_IsBeingLookedAt_ByTheDayOfTheLaw()
    {
        var road = Of(CaseBuilder.Registered());

        Assert.Equal([RoadState.Done, RoadState.Now, RoadState.ToCome, RoadState.ToCome], road.Steps.Select(step => step.State));
        Assert.Equal("我们正在看由谁来办，看好了告诉你。", road.Next);
        Assert.Equal((Today.AddDays(15), false), (road.By, road.Late)); // 信访工作条例 art. 23(2).
    }

    [Fact]
    public void InProgress_NamesTheDayOfThePromise_AndWhenItIsOver()
    {
        var about = CaseBuilder.In(CaseStatus.InProgress);

        Assert.Equal((RoadStop.Handled, "正在办"), NowOf(Of(about)));
        Assert.Equal((Today.AddDays(30), false), (Of(about).By, Of(about, today: Today.AddDays(30)).Late));
        Assert.True(Of(about, today: Today.AddDays(31)).Late);
    }

    [Theory]
    [InlineData(CaseStatus.Guided, "由别的单位负责")]
    [InlineData(CaseStatus.NoDuty, "不再重复受理")]
    [InlineData(CaseStatus.Merged, "合在一起继续办理")]
    [InlineData(CaseStatus.Returned, "由转来的单位负责")]
    public void WhatIsNotDealtWithHere_HasNoSuchStop(CaseStatus status, string words)
    {
        var road = Of(CaseBuilder.In(status));

        Assert.Equal([RoadStop.Received, RoadStop.LookedAt, RoadStop.Ended], road.Steps.Select(step => step.Stop));
        Assert.All(road.Steps, step => Assert.Equal(RoadState.Done, step.State));
        Assert.Equal(words, road.Steps[^1].Text);
        Assert.Null(road.By);
    }

    [Fact]
    public void AfterTheEnd_SheIsAskedAgain_OnlyWhereItIsPlanned()
    {
        var about = CaseBuilder.In(CaseStatus.Closed);
        var visit = new ReturnVisit(Ids.New(CaseBuilder.Now), about.Id, VisitCause.AfterEnd, 1, Today.AddDays(7));

        Assert.DoesNotContain(Of(about).Steps, step => step.Stop == RoadStop.VisitedAgain);
        Assert.Equal((RoadStop.VisitedAgain, "再问问你过得怎么样"), NowOf(Of(about, visit)));
        visit.Tried(spoke: true, CaseBuilder.Now);
        Assert.Equal((RoadStop.VisitedAgain, RoadState.Done, Today), Stop(Of(about, visit).Steps[^1]));
    }

    /// <summary>She asked to be left alone.</summary>
    [Fact]
    public void Withdrawn_PromisesSilence()
    {
        var about = CaseBuilder.In(CaseStatus.InProgress);
        about.Close(CaseBuilder.Acting, CaseResult.Withdrawn, ClosingProof.HerWord, second: null, about.Words(), CaseBuilder.Now);
        var visit = new ReturnVisit(Ids.New(CaseBuilder.Now), about.Id, VisitCause.AfterEnd, 1, Today.AddDays(7));

        var road = Of(about, visit);

        Assert.DoesNotContain(road.Steps, step => step.Stop == RoadStop.VisitedAgain);
        Assert.Contains("不会再找你", road.Next, StringComparison.Ordinal);
    }

    [Fact]
    public void Asked_ToWithdraw_SaysThatSomebodyAsksHerFirst()
    {
        var about = CaseBuilder.In(CaseStatus.InProgress);
        about.Do(CaseAction.RequestWithdrawal);

        Assert.Contains("先和你核实", Of(about).Next, StringComparison.Ordinal);
    }

    [Fact]
    public void Calls_NameTheStationFirst_AndAlwaysTheHotline()
    {
        var about = CaseBuilder.Registered();
        var road = CitizenRoad.Of(about, [], new RoadCall("演示站", "0375-0000000"), Today);

        Assert.Equal(["0375-0000000", "12338"], road.Calls.Select(call => call.Number));
        Assert.Equal(["12338"], Of(about).Calls.Select(call => call.Number));
    }

    /// <summary>Whoever looks over her shoulder must not read that she is afraid, whatever the risk.</summary>
    [Fact]
    public void Words_BetrayNoFear()
    {
        var filed = CaseBuilder.Filed(Case.DomesticViolence, new() { Now = true });
        var roads = Enum.GetValues<CaseStatus>().Select(CaseBuilder.In).Append(CaseBuilder.Registered(filed)).Select(about => Of(about));

        Assert.All(
            roads.SelectMany(road => road.Steps.Select(step => step.Text).Append(road.Next)),
            text => Assert.All(["危险", "报警", "暴力", "110"], word => Assert.DoesNotContain(word, text, StringComparison.Ordinal))
        );
    }

    private static CaseRoad Of(Case about, ReturnVisit? visit = null, DateOnly? today = null) =>
        CitizenRoad.Of(about, visit is null ? [] : [visit], null, today ?? Today);

    private static (RoadStop, string) NowOf(CaseRoad road)
    {
        var step = Assert.Single(road.Steps, step => step.State == RoadState.Now);
        return (step.Stop, step.Text);
    }

    private static (RoadStop, RoadState, DateOnly?) Stop(RoadStep step) => (step.Stop, step.State, step.On);
}
