namespace WeChatRights.Core.Conferences;

public static class ConferenceErrors
{
    public static readonly DomainError NotInThisState = new(
        "conference-state",
        ErrorKind.Conflict,
        "联席会议现在的状态不能做这一步。请刷新看看最新情况。"
    );
    public static readonly DomainError ItemState = new(
        "agenda-state",
        ErrorKind.Conflict,
        "这个议题现在不能做这一步，可能已经定了或撤下。请刷新看看最新情况。"
    );
    public static readonly DomainError AreaUnfit = new(
        "conference-area",
        ErrorKind.Unprocessable,
        "联席会议由县级或市级妇联召集。请选择自己所在的县（市、区）或市。"
    );
    public static readonly DomainError MemberUnfit = new(
        "conference-member-unfit",
        ErrorKind.Unprocessable,
        "名单里有已经离岗的同志，或者不管这个地方、已经停用的合作单位。请重新选择。"
    );
    public static readonly DomainError NotYet = new("conference-not-yet", ErrorKind.Conflict, "会议时间还没有到，不能登记已开。");
    public static readonly DomainError OutcomeMissing = new(
        "conference-outcome-missing",
        ErrorKind.Conflict,
        "还有议题没有写结果。请逐个写明定了什么，或者没有定、下次再议，再印发纪要。"
    );
    public static readonly DomainError TaskMissing = new(
        "conference-task-missing",
        ErrorKind.Conflict,
        "定下来的议题要有人办。请给每个定了的议题至少交一项任务，写明责任人和期限，再印发纪要。"
    );
    public static readonly DomainError MinutesMissing = new(
        "conference-minutes-missing",
        ErrorKind.Conflict,
        "还没有写会议纪要。请先写好，再印发。"
    );
    public static readonly DomainError NamesSomebody = new(
        "conference-names",
        ErrorKind.Unprocessable,
        "写的内容里有当事人的姓名、电话或证件号。请改成“当事人”“对方”，再保存。"
    );
    public static readonly DomainError NamesNumber = new(
        "conference-number",
        ErrorKind.Unprocessable,
        "写的内容里有电话、证件号或案件编号。请删掉，再保存。"
    );
    public static readonly DomainError Accusation = new(
        "conference-accusation",
        ErrorKind.Unprocessable,
        "检举控告的内容不能上联席会议（信访工作条例第三十条）。请按机要渠道移送。"
    );
    public static readonly DomainError HolderUnfit = new(
        "conference-holder-unfit",
        ErrorKind.Unprocessable,
        "责任人或责任单位要在会议名单里。请重新选择。"
    );
    public static readonly DomainError LeadOnly = new(
        "conference-lead-only",
        ErrorKind.Forbidden,
        "这一步由召集会议的县级或市级妇联来做。自己的任务可以自己办结。"
    );
    public static readonly DomainError InstructionHolder = new(
        "instruction-holder",
        ErrorKind.Unprocessable,
        "批示要交给案件的责任人、上级负责人或者你自己落实。请重新选择。"
    );
}
