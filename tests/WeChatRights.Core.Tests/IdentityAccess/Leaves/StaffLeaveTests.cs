using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.IdentityAccess.Leaves;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Tests.IdentityAccess.Leaves;

public sealed class StaffLeaveTests
{
    private static readonly Guid Her = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Substitute = new("00000000-0000-0000-0000-000000000002");

    /// <summary>Half past midnight in China, when it is still yesterday in UTC.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 1, 16, 30, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 2);

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(0, 365, null)]
    [InlineData(365, 365, null)]
    [InlineData(-1, 3, "firstDay")]
    [InlineData(366, 366, "firstDay")]
    [InlineData(3, 2, "lastDay")]
    [InlineData(0, 366, "lastDay")]
    public void Plan_Days_FromTodayOn_AYearAtMost(int first, int last, string? field)
    {
        var plan = () => Planned(first, last);

        if (field is null)
        {
            Assert.NotNull(plan());
        }
        else
        {
            Assert.Contains(field, Assert.Throws<DomainException>(() => plan()).Fields.Keys);
        }
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Runs_FromTheFirstDayToTheLastOne_BothIncluded(int day, bool runs) =>
        Assert.Equal(runs, Planned(1, 2).Runs(Today.AddDays(day)));

    [Fact]
    public void Begin_BeforeItsFirstDay_TellsNobody_AndOnItOnce()
    {
        var leave = Planned(1, 2);
        leave.ClearEvents();

        leave.Begin(Now);
        Assert.Empty(leave.Events);
        leave.Begin(Now.AddDays(1));
        leave.Begin(Now.AddDays(1));

        Assert.Equal([new LeaveNews(leave.Id, LeaveNewsKind.Begun, Her)], leave.Events);
    }

    [Fact]
    public void Finish_OnItsLastDay_DoesNothing_AndTheDayAfterTellsBoth()
    {
        var leave = Planned(0, 1);
        leave.ClearEvents();

        leave.Finish(Now.AddDays(1));
        Assert.Null(leave.End);
        leave.Finish(Now.AddDays(2));

        Assert.Equal(LeaveEnd.Over, leave.End);
        Assert.Equal(
            [new LeaveNews(leave.Id, LeaveNewsKind.Over, Her), new LeaveNews(leave.Id, LeaveNewsKind.StandInOver, Substitute)],
            leave.Events
        );
    }

    [Fact]
    public void Cancel_OnlyBeforeItsFirstDay()
    {
        Assert.Equal(LeaveErrors.Begun, Refusal(() => Planned(0, 1).Cancel(Now)));
        var leave = Planned(1, 1);

        leave.Cancel(Now);

        Assert.Equal(LeaveEnd.Cancelled, leave.End);
        Assert.False(leave.Runs(Today.AddDays(1)));
        Assert.Equal(LeaveErrors.Over, Refusal(() => leave.Cancel(Now)));
    }

    [Fact]
    public void ReturnEarly_OnlyWhileItRuns()
    {
        Assert.Equal(LeaveErrors.NotBegun, Refusal(() => Planned(1, 2).ReturnEarly(Now)));
        Assert.Equal(LeaveErrors.Over, Refusal(() => Planned(0, 0).ReturnEarly(Now.AddDays(1))));
        var leave = Planned(0, 5);

        leave.ReturnEarly(Now);

        Assert.Equal(LeaveEnd.ReturnedEarly, leave.End);
        Assert.False(leave.Runs(Today));
    }

    private static DomainError Refusal(Action act) => Assert.Throws<DomainException>(act).Error;

    private static StaffLeave Planned(int first, int last) =>
        StaffLeave.Plan(Her, Substitute, Today.AddDays(first), Today.AddDays(last), Her, Now);
}
