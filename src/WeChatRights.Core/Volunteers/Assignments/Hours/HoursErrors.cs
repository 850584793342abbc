namespace WeChatRights.Core.Volunteers.Assignments.Hours;

public static class HoursErrors
{
    public static readonly DomainError Decided = new("hours-decided", ErrorKind.Conflict, "这次服务时长已经确认，不能再改。请刷新后看看。");
    public static readonly DomainError Nothing = new(
        "no-service-hours",
        ErrorKind.Unprocessable,
        "还没有确认过的服务时长，先不能开证明。做过的任务请站里先确认。"
    );
}
