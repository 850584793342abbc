namespace WeChatRights.Core.SharedKernel;

/// <summary>Refusals that any module may give.</summary>
public static class CommonErrors
{
    public static readonly DomainError Invalid = new("invalid-input", ErrorKind.Invalid, "有几处没填对，请看提示改一改再试。");
    public static readonly DomainError NotFound = new("not-found", ErrorKind.NotFound, "没有找到。可能已被删除，或你没有权限查看。");
    public static readonly DomainError Forbidden = new("forbidden", ErrorKind.Forbidden, "你没有做这件事的权限。需要的话请找上级开通。");
    public static readonly DomainError SignInRequired = new("sign-in-required", ErrorKind.Unauthenticated, "请先登录，再试一次。");
    public static readonly DomainError StaleData = new("stale-data", ErrorKind.Conflict, "内容刚被别人改过。请刷新后再操作。");
    public static readonly DomainError Busy = new("busy", ErrorKind.Unavailable, "系统正忙，请过一会儿再试。紧急情况请拨打 110。");
    public static readonly DomainError PasswordChangeRequired = new(
        "password-change-required",
        ErrorKind.Forbidden,
        "请先改掉初始密码，再做别的事。"
    );
}
