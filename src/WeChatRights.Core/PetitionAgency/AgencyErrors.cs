namespace WeChatRights.Core.PetitionAgency;

public static class AgencyErrors
{
    public static readonly DomainError MandateState = new(
        "mandate-state",
        ErrorKind.Conflict,
        "这份委托书现在不能做这一步，可能还没签、已经撤销或到期。请刷新看看最新情况。"
    );
    public static readonly DomainError NoMandate = new(
        "agency-no-mandate",
        ErrorKind.Conflict,
        "那个时间没有有效的委托书，不能代她办事。请先请她签委托书，或者核对一下时间。"
    );
    public static readonly DomainError NotCovered = new(
        "agency-not-covered",
        ErrorKind.Conflict,
        "委托书没有写这一项，不能代她办。请先请她签一份写明这一项的委托书。"
    );
    public static readonly DomainError NotAgent = new(
        "agency-not-agent",
        ErrorKind.Forbidden,
        "那个时间你不是这份委托书上的代理人，不能代她办事。请由代理人登记，或者先办转委托。"
    );
    public static readonly DomainError Jointly = new(
        "agency-jointly",
        ErrorKind.Conflict,
        "这份委托书要几名代理人一起办（民法典第一百六十六条）。请勾选一起办的代理人，少一名都不行。"
    );
    public static readonly DomainError ConsentMissing = new(
        "agency-consent",
        ErrorKind.Unprocessable,
        "把她的情况交给这个单位，要先得到她对这个单位的单独同意（个人信息保护法第二十九条）。请问过她，再登记。"
    );
    public static readonly DomainError MustStandAside = new(
        "agent-conflict",
        ErrorKind.Unprocessable,
        "这名工作人员要回避，不能做她的代理人。请换一位。"
    );
    public static readonly DomainError AgentUnfit = new(
        "agent-unfit",
        ErrorKind.Unprocessable,
        "代理人要是办理单位或者她所在村（社区）的在岗妇联干部。请重新选择。"
    );
    public static readonly DomainError AlreadyAgent = new("agent-already", ErrorKind.Conflict, "这名工作人员已经是代理人了。");
    public static readonly DomainError Accusation = new(
        "agency-accusation",
        ErrorKind.Unprocessable,
        "检举控告不办信访代理（信访工作条例第三十条）。请告诉她直接向有权机关提出，需要时陪她去。"
    );
    public static readonly DomainError OneAtATime = new(
        "mandate-exists",
        ErrorKind.Conflict,
        "这件事已经有一份没签或者有效的委托书。请先结束那一份，再写新的。"
    );
    public static readonly DomainError NotFree = new(
        "agency-not-free",
        ErrorKind.Unprocessable,
        "请先当面告诉她：信访代理不收任何费用，也不收礼物。说清楚以后再登记签字。"
    );
    public static readonly DomainError SignsOnPaper = new(
        "mandate-on-paper",
        ErrorKind.Conflict,
        "这份委托书要由法定代理人在纸上签，不能在这里签。"
    );
    public static readonly DomainError ChannelUnsafe = new(
        "agency-channel-unsafe",
        ErrorKind.Unprocessable,
        "她说过不能打电话联系。请当面告诉她，或者在小程序里留言。"
    );
    public static readonly DomainError NotArchivable = new(
        "mandate-not-archivable",
        ErrorKind.Conflict,
        "委托结束以后才能归档，而且只归档一次。请先结束委托。"
    );
}
