namespace WeChatRights.Core.Screening;

public static class ScreeningErrors
{
    public static readonly DomainError AreaUnfit = new(
        "screening-area",
        ErrorKind.Forbidden,
        "矛盾排查由维权站、县级或市级妇联的负责人布置。请选择你自己负责的地方。"
    );
    public static readonly DomainError UnitsUnfit = new(
        "screening-units",
        ErrorKind.Unprocessable,
        "选的地方里没有村（社区），或者不归你管。请重新选择哪些村（社区）参加。"
    );
    public static readonly DomainError NamesNumber = new(
        "screening-number",
        ErrorKind.Unprocessable,
        "写的内容里有电话、证件号或案件编号。排查不记这些，请删掉再保存。"
    );
    public static readonly DomainError RoundOver = new(
        "screening-called-off",
        ErrorKind.Conflict,
        "这次排查已经撤销。请刷新看看最新情况。"
    );
    public static readonly DomainError OrdererOnly = new(
        "screening-orderer-only",
        ErrorKind.Forbidden,
        "只有布置这次排查的单位的负责人能撤销它。"
    );
    public static readonly DomainError TaskState = new(
        "screening-task-state",
        ErrorKind.Conflict,
        "这项排查任务现在不能做这一步，可能排查已经撤销。请刷新看看最新情况。"
    );
    public static readonly DomainError NotYet = new("screening-not-yet", ErrorKind.Conflict, "排查还没有开始。请到开始那天再登记。");
    public static readonly DomainError NoteState = new(
        "screening-note-state",
        ErrorKind.Conflict,
        "这条走访记录现在不能做这一步，可能别的同志已经处理。请刷新看看最新情况。"
    );
    public static readonly DomainError NotYours = new(
        "screening-not-yours",
        ErrorKind.Forbidden,
        "这一步由这个村（社区）的同志，或者它上面的维权站、县级妇联来做。"
    );
    public static readonly DomainError ReviewerOnly = new(
        "screening-reviewer-only",
        ErrorKind.Forbidden,
        "走访记录由维权站或者县级妇联的同志复核。请等他们处理。"
    );
    public static readonly DomainError OwnNote = new(
        "screening-own-note",
        ErrorKind.Forbidden,
        "自己写的走访记录要由另一位同志复核。站里没有别人的话，由县级妇联复核。"
    );
    public static readonly DomainError CaseUnfit = new(
        "screening-case",
        ErrorKind.Unprocessable,
        "没有找到从这条记录登记的案件。请从“登记成件”重新登记。"
    );
}
