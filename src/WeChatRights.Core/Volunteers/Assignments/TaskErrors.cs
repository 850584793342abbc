namespace WeChatRights.Core.Volunteers.Assignments;

public static class TaskErrors
{
    public static readonly DomainError NeedsTwo = new(
        "task-needs-two",
        ErrorKind.Unprocessable,
        "有危险的任务要两个人去。涉及家暴或儿童的，要两个人，或者一个人由指定的工作人员陪着。"
    );
    public static readonly DomainError NotMediated = new(
        "task-not-mediated",
        ErrorKind.Unprocessable,
        "当事人有危险，不能安排调解。请先保证安全，必要时拨打 110。"
    );
    public static readonly DomainError TimeInvalid = new(
        "task-time",
        ErrorKind.Unprocessable,
        "时间不对：要在现在以后、60 天以内，一次最短 15 分钟，最长 12 小时。"
    );
    public static readonly DomainError PlaceUnknown = new("task-place", ErrorKind.Unprocessable, "没有这个乡镇或村，请重新选择。");
    public static readonly DomainError OfficerUnfit = new(
        "task-officer",
        ErrorKind.Unprocessable,
        "陪同的工作人员要是当地在岗、不用回避的同志。请重新选择。"
    );
    public static readonly DomainError Over = new("task-state", ErrorKind.Conflict, "这个任务已经结束或收回。请刷新后看看。");
    public static readonly DomainError CandidateUnfit = new(
        "task-candidate",
        ErrorKind.Unprocessable,
        "选的人里有现在不合适的。请刷新后重新选择。"
    );
    public static readonly DomainError TooManyAsked = new("task-too-many", ErrorKind.Unprocessable, "一个任务最多请 20 个人。");
}
