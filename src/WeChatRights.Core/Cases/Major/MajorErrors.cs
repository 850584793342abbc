namespace WeChatRights.Core.Cases.Major;

public static class MajorErrors
{
    public static readonly DomainError CountyOnly = new(
        "major-county-only",
        ErrorKind.Forbidden,
        "列为重大案件，由县级或市级妇联的同志决定。请向县级妇联报告。"
    );
    public static readonly DomainError AlreadyMajor = new(
        "major-running",
        ErrorKind.Conflict,
        "这件事已经列为重大案件，正在协调。请刷新看看最新情况。"
    );
    public static readonly DomainError CoordinatorUnfit = new(
        "major-coordinator-unfit",
        ErrorKind.Unprocessable,
        "协调人要是管这个地方的县级或市级妇联的同志，而且不用回避。请换一位。"
    );
    public static readonly DomainError MemberUnfit = new(
        "major-member-unfit",
        ErrorKind.Unprocessable,
        "这位同志已经离岗，或者需要回避，不能参加协调。请换一位。"
    );
    public static readonly DomainError LeadOnly = new(
        "major-lead-only",
        ErrorKind.Forbidden,
        "这一步由协调人做，县级或市级的责任人、上级负责人也可以做。"
    );
    public static readonly DomainError Over = new("major-ended", ErrorKind.Conflict, "这次协调已经结束，只能看，不能再改。");
    public static readonly DomainError HolderOutside = new(
        "major-holder-outside",
        ErrorKind.Unprocessable,
        "责任人要先在协调名单里。请先点名加入，再交任务。"
    );
    public static readonly DomainError ReferralUnknown = new(
        "major-referral-unknown",
        ErrorKind.Unprocessable,
        "合作单位的任务要依据本案还在办的一个转介。请先办转介，再交任务。"
    );
    public static readonly DomainError StillHolds = new(
        "major-member-holds",
        ErrorKind.Conflict,
        "这位同志还有没办完的任务。请先换责任人，再移出名单。"
    );
    public static readonly DomainError TasksOpen = new(
        "major-tasks-open",
        ErrorKind.Conflict,
        "还有没办完的任务。请先办结，或者撤销并写明原因，再结束协调。"
    );
    public static readonly DomainError ReportOwed = new(
        "major-report-owed",
        ErrorKind.Conflict,
        "重大紧急事项还没有向本级党委和政府都报告（信访工作条例第二十五条）。请先报告并登记，再结束协调。"
    );
}
