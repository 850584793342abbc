namespace WeChatRights.Core.Volunteers.Assignments;

/// <summary>What a volunteer is told of a task that she was asked for. Never why somebody else was preferred, nor of kin or conflict.</summary>
public static class AssignmentErrors
{
    public static readonly DomainError Answered = new("assignment-answered", ErrorKind.Conflict, "你已经回复过了，不用再回复。");
    public static readonly DomainError Expired = new(
        "assignment-expired",
        ErrorKind.Conflict,
        "回复的时间过了，已经请了别人。没关系，下次再来。"
    );
    public static readonly DomainError Unfit = new("assignment-unfit", ErrorKind.Conflict, "这个任务有变动，这次不用你去了。谢谢你。");
    public static readonly DomainError Begun = new(
        "assignment-begun",
        ErrorKind.Conflict,
        "任务已经开始，不能在这里退。去不了请马上打电话告诉站里。"
    );
    public static readonly DomainError NotNow = new(
        "assignment-not-now",
        ErrorKind.Unprocessable,
        "现在不能填：任务开始以后、结束后 30 天内填。"
    );
    public static readonly DomainError Reported = new("assignment-reported", ErrorKind.Conflict, "你已经填过了，不用再填。");
}
