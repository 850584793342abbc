using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Leaves;

/// <summary>Refusals around leaves and who stands in.</summary>
public static class LeaveErrors
{
    /// <summary>The account holds no post that handles cases, or is closed: there is nothing to stand in for.</summary>
    public static readonly DomainError NoOfficer = new(
        "leave-no-officer",
        ErrorKind.Unprocessable,
        "这位同志没有办案的岗位，不用登记请假。"
    );

    /// <summary>The actor is neither she herself nor somebody above her.</summary>
    public static readonly DomainError NotYours = new(
        "leave-not-yours",
        ErrorKind.Forbidden,
        "只有本人、本单位负责人、上级和安全管理员能登记或改动请假。请找他们办。"
    );

    /// <summary>She cannot stand in for herself.</summary>
    public static readonly DomainError Oneself = new("leave-oneself", ErrorKind.Unprocessable, "不能自己代自己的班，请选另一位同事。");

    /// <summary>The substitute has no living account with a case-handling post in the same unit.</summary>
    public static readonly DomainError NoColleague = new(
        "leave-no-colleague",
        ErrorKind.Unprocessable,
        "代班的人要在同一个单位办案，账号在用。请换一位。"
    );

    /// <summary>Another leave of hers has a day in common with this one.</summary>
    public static readonly DomainError Overlaps = new(
        "leave-overlaps",
        ErrorKind.Conflict,
        "这几天已经登记过请假。请改日期，或先取消原来的。"
    );

    /// <summary>The substitute is away herself on one of the days.</summary>
    public static readonly DomainError SubstituteAway = new(
        "leave-substitute-away",
        ErrorKind.Conflict,
        "这位同事那几天自己也请假，请换一位代班。"
    );

    /// <summary>On one of the days she stands in for somebody else.</summary>
    public static readonly DomainError StandsIn = new(
        "leave-stands-in",
        ErrorKind.Conflict,
        "这几天已经答应替别人代班。请先给那次请假换一个安排，再请假。"
    );

    /// <summary>It is over or was called off.</summary>
    public static readonly DomainError Over = new("leave-over", ErrorKind.Conflict, "这次请假已经结束，不用再改。");

    /// <summary>It has begun: return early instead.</summary>
    public static readonly DomainError Begun = new("leave-begun", ErrorKind.Conflict, "请假已经开始，不能取消。回来了请点“提前销假”。");

    /// <summary>It has not begun: call it off instead.</summary>
    public static readonly DomainError NotBegun = new("leave-not-begun", ErrorKind.Conflict, "请假还没开始。不请了请点“取消”。");
}
