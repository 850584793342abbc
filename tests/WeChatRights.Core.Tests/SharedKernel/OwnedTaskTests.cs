using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.SharedKernel;

/// <summary>Tasks that somebody has taken on by name: never without a holder, and told once when they are late.</summary>
public sealed class OwnedTaskTests
{
    private static readonly DateTimeOffset Now = TestCore.Start;
    private static readonly DateOnly Today = Now.ChinaDate();

    // Columns: Open, Done, Dropped; where it leads, a dot: not possible. Written down a second time on purpose.
    private static readonly Dictionary<OwnedTaskStep, string> Expected = new()
    {
        [OwnedTaskStep.Finish] = "F..",
        [OwnedTaskStep.Drop] = "X..",
        [OwnedTaskStep.Move] = "O..",
        [OwnedTaskStep.Reopen] = ".OO",
    };

    public static TheoryData<OwnedTaskState, OwnedTaskStep, OwnedTaskState?> Matrix()
    {
        var matrix = new TheoryData<OwnedTaskState, OwnedTaskStep, OwnedTaskState?>();
        foreach (var step in Enum.GetValues<OwnedTaskStep>())
        {
            foreach (var state in Enum.GetValues<OwnedTaskState>())
            {
                matrix.Add(state, step, Of(Expected[step][(int)state]));
            }
        }

        return matrix;
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public void Task_StateAndStep_DoesItOrRefuses(OwnedTaskState state, OwnedTaskStep step, OwnedTaskState? next)
    {
        var task = In(state);

        var refusal = Record.Exception(() => Take(task, step)) as DomainException;

        Assert.Equal(next, OwnedTaskTransitions.After(state, step));
        Assert.Equal(next is not null, OwnedTaskTransitions.Allows(state, step));
        Assert.Equal(next is null ? OwnedTaskErrors.NotInThisState : null, refusal?.Error);
        Assert.Equal(next ?? state, task.State);
        Assert.Equal(task.State != OwnedTaskState.Open, task.EndedAt is not null);
    }

    [Fact]
    public void Holder_NobodyOrTwo_CannotBeMade()
    {
        var someone = Ids.New(Now);
        foreach (var (person, unit) in new (Guid?, Guid?)[] { (null, null), (Guid.Empty, null), (null, Guid.Empty), (someone, someone) })
        {
            var refusal = Assert.Throws<DomainException>(() => TaskHolder.Of(person, unit));
            Assert.Equal(OwnedTaskErrors.NoHolder, refusal.Error);
        }

        Assert.Equal(OwnedTaskErrors.NoHolder, Assert.Throws<DomainException>(() => new PlainTask(Ids.New(Now), null!, Today, Now)).Error);
        Assert.Equal((someone, null), Holder(TaskHolder.Of(someone, null)));
        Assert.Equal((null, someone), Holder(TaskHolder.Of(null, someone)));
    }

    [Fact]
    public void Task_DayInThePast_IsRefused() => Assert.Throws<DomainException>(() => New(Today.AddDays(-1)));

    [Fact]
    public void Remind_OnceForEachDayThatWasMissed()
    {
        var task = New(Today);

        Assert.False(task.Remind(Today));
        Assert.True(task.Remind(Today.AddDays(1)));
        Assert.False(task.Remind(Today.AddDays(2)));
        task.Move(TaskHolder.Of(task.StaffId, null), Today.AddDays(3), Now.AddDays(2));
        Assert.False(task.Remind(Today.AddDays(3)));
        Assert.True(task.Remind(Today.AddDays(4)));
        task.Finish(Now.AddDays(4));
        Assert.False(task.Remind(Today.AddDays(9)));
    }

    private static PlainTask New(DateOnly dueOn) => new(Ids.New(Now), TaskHolder.Of(Ids.New(Now), null), dueOn, Now);

    private static PlainTask In(OwnedTaskState state)
    {
        var task = New(Today);
        if (state == OwnedTaskState.Done)
        {
            task.Finish(Now);
        }
        else if (state == OwnedTaskState.Dropped)
        {
            task.Drop(Now);
        }

        return task;
    }

    private static void Take(OwnedTask task, OwnedTaskStep step)
    {
        switch (step)
        {
            case OwnedTaskStep.Finish:
                task.Finish(Now);
                break;
            case OwnedTaskStep.Drop:
                task.Drop(Now);
                break;
            case OwnedTaskStep.Move:
                task.Move(TaskHolder.Of(null, Ids.New(Now)), Today, Now);
                break;
            default:
                task.Reopen(Today, Now);
                break;
        }
    }

    private static OwnedTaskState? Of(char letter) =>
        letter switch
        {
            'F' => OwnedTaskState.Done,
            'X' => OwnedTaskState.Dropped,
            'O' => OwnedTaskState.Open,
            _ => null,
        };

    private static (Guid?, Guid?) Holder(TaskHolder holder) => (holder.StaffId, holder.OutsideId);

    private sealed class PlainTask(Guid id, TaskHolder holder, DateOnly dueOn, DateTimeOffset now) : OwnedTask(id, holder, dueOn, now);
}
