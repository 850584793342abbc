using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Handovers;

/// <summary>Refusals around hand-overs.</summary>
public static class HandoverErrors
{
    /// <summary>Nobody decides alone to be rid of her duties.</summary>
    public static readonly DomainError Oneself = new(
        "handover-oneself",
        ErrorKind.Forbidden,
        "不能给自己办离岗交接。请本单位负责人、上级或安全管理员来办。"
    );

    /// <summary>One runs already for this person, or something is still to be handed over before she gets another post.</summary>
    public static readonly DomainError Running = new(
        "handover-running",
        ErrorKind.Conflict,
        "这位同志的离岗交接还在办。请看进度，交完了再办。"
    );

    /// <summary>A chosen person has no living post that carries cases at the unit or above it, or is leaving herself.</summary>
    public static readonly DomainError NoSuccessor = new(
        "handover-no-successor",
        ErrorKind.Unprocessable,
        "接手的人要在同一个单位或者上级办案，账号在用，自己不在离岗。请换一位。"
    );

    /// <summary>It is over or was called off.</summary>
    public static readonly DomainError Over = new("handover-over", ErrorKind.Conflict, "这次交接已经结束，不用再改。");
}
