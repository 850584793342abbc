using WeChatRights.Core.Cases.CallDesk;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Cases.Together;

/// <summary>Promises of the call desk.</summary>
public sealed class CallPolicyTests
{
    private static readonly DateTimeOffset Now = TestCore.Start;

    [Fact]
    public void CallBack_InDanger_WithinAQuarterOfAnHour() =>
        Assert.Equal(Now.AddMinutes(15), CallPolicy.CallBackBy(Now, inDanger: true, wished: null));

    [Fact]
    public void CallBack_Otherwise_WithinTwoHours() =>
        Assert.Equal(Now.AddHours(2), CallPolicy.CallBackBy(Now, inDanger: false, wished: null));

    [Fact]
    public void CallBack_TheTimeThatSheNamed_GoesFirst() =>
        Assert.Equal(Now.AddDays(1), CallPolicy.CallBackBy(Now, inDanger: true, wished: Now.AddDays(1)));

    [Fact]
    public void CallBack_ThreeTimesNotReached_EndsBecauseMoreCallsBetrayHer()
    {
        var record = Waiting();

        record.Tried(reached: false, Now.AddHours(1));
        record.Tried(reached: false, Now.AddHours(2));
        Assert.Equal((CallBackState.Waiting, Now.AddHours(2)), (record.CallBack, record.CallBackBy));
        record.Tried(reached: false, Now.AddHours(3));

        Assert.Equal((CallBackState.NotReached, 3), (record.CallBack, record.Tries));
        var refusal = Assert.Throws<DomainException>(() => record.Tried(reached: true, Now));
        Assert.Equal(CallErrors.NoCallBack, refusal.Error);
    }

    [Fact]
    public void CallBack_SomebodyElseAnswered_IsNeverTriedAgain()
    {
        var record = Waiting();

        record.Tried(reached: null, Now.AddHours(1));

        Assert.Equal(CallBackState.CalledOff, record.CallBack);
    }

    [Fact]
    public void Remind_EachRound_RingsOnce()
    {
        var record = Waiting();

        Assert.False(record.Remind(Now.AddMinutes(14)));
        Assert.True(record.Remind(Now.AddMinutes(15)));
        Assert.False(record.Remind(Now.AddMinutes(16)));
        record.Tried(reached: false, Now.AddHours(1));
        Assert.False(record.Remind(Now.AddMinutes(59)));
        Assert.True(record.Remind(Now.AddHours(1)));
    }

    private static CallRecord Waiting()
    {
        var desk = new CallActor(Ids.New(Now), DivisionCode.Parse(TestCity.County));
        var record = new CallRecord(Ids.New(Now), desk, Now, CallOutcome.CutOff, Now);
        record.WantBack(Now.AddMinutes(15));
        return record;
    }
}
