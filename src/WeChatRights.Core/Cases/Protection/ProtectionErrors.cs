using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Protection;

public static class ProtectionErrors
{
    public static readonly DomainError OrderState = new(
        "order-state",
        ErrorKind.Conflict,
        "保护令现在的进度不能做这一步，可能已有同志登记过。请刷新看看最新情况。"
    );
    public static readonly DomainError OrderUnknown = new(
        "order-unknown",
        ErrorKind.Conflict,
        "没有找到这份保护令申请。请刷新看看最新情况。"
    );
    public static readonly DomainError OrderBegun = new(
        "order-begun",
        ErrorKind.Conflict,
        "这件事已有一份保护令申请在办，或保护令还有效。请在那一份上接着办。"
    );
    public static readonly DomainError AlreadyServed = new("order-served", ErrorKind.Conflict, "已经登记过送达。请刷新看看最新情况。");
    public static readonly DomainError OrderOver = new(
        "order-over",
        ErrorKind.Conflict,
        "保护令已经到期，不能再延长（反家庭暴力法第三十条）。还有危险的，请重新申请。"
    );
    public static readonly DomainError FormReturned = new(
        "form-returned",
        ErrorKind.Conflict,
        "已经登记过交回回访表。请刷新看看最新情况。"
    );
    public static readonly DomainError WarningState = new(
        "warning-state",
        ErrorKind.Conflict,
        "告诫书没有在等公安答复，或已有同志登记过。请刷新看看最新情况。"
    );
    public static readonly DomainError RightsNotTold = new(
        "rights-not-told",
        ErrorKind.Unprocessable,
        "家暴的事，要先告诉她可以申请人身安全保护令、法律援助和庇护，并在“首接五件事”里记下（人身安全保护令实施意见第十三条），才能办结。"
    );
}
