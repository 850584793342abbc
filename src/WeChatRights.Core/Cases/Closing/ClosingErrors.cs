using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Closing;

public static class ClosingErrors
{
    public static readonly DomainError Asked = new(
        "closing-asked",
        ErrorKind.Conflict,
        "已有同志提出办结，正在等另一位同意。请刷新看看最新情况。"
    );
    public static readonly DomainError NotAsked = new(
        "no-closing-asked",
        ErrorKind.Conflict,
        "没有等着同意的办结，或已有同志答复过。请刷新看看最新情况。"
    );
    public static readonly DomainError SecondNeeded = new(
        "closing-second-needed",
        ErrorKind.Forbidden,
        "自己提出的办结，要由另一位同志同意。想接着办，可以收回。"
    );
    public static readonly DomainError VisitsOwed = new("archive-visits-owed", ErrorKind.Conflict, "还有回访没有做完，做完再归档。");
    public static readonly DomainError OrderHolds = new(
        "archive-order-holds",
        ErrorKind.Conflict,
        "保护令还没有了结，到期并交回回执再归档。"
    );
    public static readonly DomainError MayStillBeUndone = new(
        "archive-too-early",
        ErrorKind.Conflict,
        "刚刚结束，还能撤销。请过十分钟再归档。"
    );
    public static readonly DomainError Archived = new("case-archived", ErrorKind.Conflict, "这件事已经归档。请刷新看看最新情况。");
    public static readonly DomainError NotArchived = new("case-not-archived", ErrorKind.Conflict, "这件事还没有归档，没有卷内目录。");
}
