using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Major;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Cases.Major;

public sealed class MajorCaseTests
{
    private static readonly DateTimeOffset Now = TestCore.Start;
    private static readonly Guid Coordinator = Ids.New(Now);
    private static readonly Sealed<string> Words = new([]);

    [Fact]
    public void ReportBy_XfArt25_InTime_IsTwoHoursByTheClock()
    {
        Assert.Equal(Now.AddHours(2), MajorPolicy.ReportBy(Now, new MajorOptions()));
        Assert.Equal(Now.AddHours(1), MajorPolicy.ReportBy(Now, new MajorOptions { ReportHours = 1 }));
    }

    [Fact]
    public void IsReported_XfArt25_PartyCommitteeAndGovernmentBoth()
    {
        Assert.False(MajorPolicy.IsReported([]));
        Assert.False(MajorPolicy.IsReported([ReportOrgan.PartyCommittee, ReportOrgan.JointConferenceOffice]));
        Assert.False(MajorPolicy.IsReported([ReportOrgan.Government]));
        Assert.True(MajorPolicy.IsReported([ReportOrgan.Government, ReportOrgan.PartyCommittee]));
    }

    [Fact]
    public void Urgent_OwedUntilBothAreTold_AndNeverMovedByAskingAgain()
    {
        var major = New();

        major.BecomeUrgent(Now.AddHours(2));
        major.BecomeUrgent(Now.AddHours(9));
        Assert.Equal(Now.AddHours(2), major.ReportDueAt);
        major.Report(Told(ReportOrgan.PartyCommittee));
        Assert.NotNull(major.ReportDueAt);
        Assert.Equal(MajorErrors.ReportOwed, Refusal(() => major.End(Coordinator, Words, tasksOpen: false, Now)));
        Assert.False(major.Remind(Now.AddHours(2)));
        Assert.True(major.Remind(Now.AddHours(3)));
        Assert.False(major.Remind(Now.AddHours(4)));
        major.Report(Told(ReportOrgan.Government));

        Assert.Null(major.ReportDueAt);
        Assert.Null(Refusal(() => major.End(Coordinator, Words, tasksOpen: false, Now)));
    }

    [Fact]
    public void End_WithOpenTasks_IsRefused_AndAfterwardsNothingChanges()
    {
        var major = New();
        var someone = Ids.New(Now);

        Assert.Equal(MajorErrors.TasksOpen, Refusal(() => major.End(Coordinator, Words, tasksOpen: true, Now)));
        major.End(Coordinator, Words, tasksOpen: false, Now);

        Assert.Equal((false, null), (major.IsRunning, major.RunningCaseId));
        Action[] all =
        [
            () => major.Name(someone, Now),
            () => major.Remove(someone, holds: false),
            () => major.Coordinate(someone, Now),
            () => major.BecomeUrgent(Now),
            () => major.TaskGiven(someone, someone, Now),
            () => major.Report(Told(ReportOrgan.Government)),
            () => major.Minute(new MajorMinutes(someone, major.Id, Now, someone, new Sealed<MajorMinutesWords>([]), Now)),
            () => major.Change(Now),
            () => major.End(someone, Words, tasksOpen: false, Now),
        ];
        Assert.All(all, act => Assert.Equal(MajorErrors.Over, Refusal(act)));
    }

    [Fact]
    public void Members_AreNamedOnceAndStayWhileTheyHoldATask()
    {
        var major = New();
        var someone = Ids.New(Now);

        major.Name(someone, Now);
        major.Name(someone, Now);

        Assert.Single(major.Members);
        Assert.Equal(MajorErrors.StillHolds, Refusal(() => major.Remove(someone, holds: true)));
        major.Remove(someone, holds: false);
        Assert.Empty(major.Members);
    }

    [Fact]
    public void TaskGiven_ToTheOwnerOfTheCase_MakesHerAMember_SoThatSheKeepsSightOfHerTask()
    {
        var major = New();
        var owner = Ids.New(Now);

        major.TaskGiven(Ids.New(Now), owner, Now);
        major.TaskGiven(Ids.New(Now), Coordinator, Now);
        major.TaskGiven(Ids.New(Now), null, Now);

        Assert.Equal([owner], major.Members.Select(member => member.StaffId));
        Assert.Equal(
            [MajorNewsKind.Named, MajorNewsKind.TaskGiven, MajorNewsKind.TaskGiven],
            major.Events.Cast<MajorNews>().Select(news => news.Kind)
        );
    }

    [Fact]
    public void Coordinate_ByAnother_TheOneBeforeStaysAMember()
    {
        var major = New();
        var next = Ids.New(Now);

        major.Coordinate(next, Now);

        Assert.Equal(next, major.CoordinatorId);
        Assert.Equal([Coordinator], major.Members.Select(member => member.StaffId));
    }

    private static MajorCase New() =>
        new(Ids.New(Now), new MajorStart(Ids.New(Now), MajorGround.Deadlock, Words, Coordinator, Coordinator), Now);

    private static MajorReport Told(ReportOrgan organ) =>
        new(Ids.New(Now), Ids.New(Now), organ, ReportWay.Phone, Now, Coordinator, new Sealed<MajorReportWords>([]));

    private static DomainError? Refusal(Action act) => (Record.Exception(act) as DomainException)?.Error;
}
