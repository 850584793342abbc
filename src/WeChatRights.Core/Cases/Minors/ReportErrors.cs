using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Minors;

public static class ReportErrors
{
    public static readonly DomainError ReportMissing = new(
        "mandatory-report-missing",
        ErrorKind.Unprocessable,
        "这件事必须先报警，写下强制报告（未成年人保护法第十一条），才能做这一步。不用谁同意。"
    );
    public static readonly DomainError NotJudged = new(
        "reporting-not-judged",
        ErrorKind.Unprocessable,
        "涉及未成年人，请先对照九种情形，登记要不要强制报告，才能做这一步。"
    );
    public static readonly DomainError AlreadyReported = new(
        "already-reported",
        ErrorKind.Conflict,
        "已经报告过了，不能再改成不用报告。请刷新看看最新情况。"
    );
    public static readonly DomainError CountyOnly = new(
        "county-only-report",
        ErrorKind.Forbidden,
        "已经判断要报告的，只有县级或市级的同志能改成不用报告。拿不准的，先报告。"
    );
}
