namespace WeChatRights.Core.PetitionAgency.Guidance;

public static class GuidanceErrors
{
    public static readonly DomainError NotInThisState = new(
        "guidance-state",
        ErrorKind.Conflict,
        "这个问题现在不能做这一步，可能已经答复或者关闭。请刷新看看最新情况。"
    );
    public static readonly DomainError AskerOnly = new("guidance-asker-only", ErrorKind.Forbidden, "只有提问的人能追问或者关闭这个问题。");
    public static readonly DomainError NotAgent = new(
        "guidance-not-agent",
        ErrorKind.Forbidden,
        "你不是这份委托书的代理人，不能就它提问。可以不选委托书，提一个一般的问题。"
    );
    public static readonly DomainError NamesNumber = new(
        "guidance-number",
        ErrorKind.Unprocessable,
        "里面有电话、身份证号或者案件编号。信访部门和别的代理人会看到这段话，请去掉号码再提交。"
    );
    public static readonly DomainError NamesSomebody = new(
        "guidance-names",
        ErrorKind.Unprocessable,
        "里面写了当事人的姓名或者号码。信访部门和别的代理人会看到这段话，请改成“当事人”“对方”再提交。"
    );
    public static readonly DomainError NamesPlace = new(
        "guidance-place",
        ErrorKind.Unprocessable,
        "里面写了乡镇（街道）或者村（社区）的名字。请只写到县（市、区），再提交。"
    );
    public static readonly DomainError Unchecked = new(
        "guidance-unchecked",
        ErrorKind.Forbidden,
        "这个问题和一件你不能打开的事有关，没法核对里面有没有当事人的姓名。请由能打开这件事的同志来做。"
    );
    public static readonly DomainError NotPetitionsOffice = new(
        "guidance-not-petitions-office",
        ErrorKind.Forbidden,
        "业务指导只由信访部门的账号答复。如果你在信访部门，请联系县级妇联核对账号关联的单位。"
    );
    public static readonly DomainError AlreadyPublished = new(
        "guidance-published",
        ErrorKind.Conflict,
        "这个问题已经发布过。要改的话，请先撤下原来的案例问答。"
    );
}
