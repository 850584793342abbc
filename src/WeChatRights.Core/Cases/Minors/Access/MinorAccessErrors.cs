using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Minors.Access;

public static class MinorAccessErrors
{
    public static readonly DomainError Needed = new(
        "minor-access-needed",
        ErrorKind.Forbidden,
        "涉及未成年人，打开案卷要先经批准（未成年人网络保护条例第三十六条）。请到案件页面申请；有危险的，可以马上打开。"
    );
    public static readonly DomainError NotNeeded = new(
        "minor-access-not-needed",
        ErrorKind.Conflict,
        "这件事的案卷你现在就能打开，不用申请。请刷新看看。"
    );
    public static readonly DomainError Asked = new(
        "minor-access-asked",
        ErrorKind.Conflict,
        "已经申请过，正在等答复。有危险的，可以马上打开。"
    );
    public static readonly DomainError Answered = new(
        "minor-access-answered",
        ErrorKind.Conflict,
        "这个申请已有同志答复过，或已经到时间。请刷新看看最新情况。"
    );
    public static readonly DomainError Own = new("minor-access-own", ErrorKind.Forbidden, "自己的申请要由别的同志批准。");
    public static readonly DomainError Unknown = new("minor-access-unknown", ErrorKind.NotFound, "没有这个申请。请刷新看看最新情况。");
}
