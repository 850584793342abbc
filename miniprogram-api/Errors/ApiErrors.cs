using WeChatRights.Core.SharedKernel;

namespace WeChatRights.MiniprogramApi.Errors;

/// <summary>Refusals of the API itself, before anything reaches the core.</summary>
internal static class ApiErrors
{
    public static readonly DomainError MalformedJson = new("malformed-json", ErrorKind.Invalid, "提交的内容读不懂，请更新小程序后再试。");
    public static readonly DomainError BadRequest = new("bad-request", ErrorKind.Invalid, "请求有误，请更新小程序后再试。");
    public static readonly DomainError MediaType = new("unsupported-media-type", ErrorKind.Invalid, "提交的格式不对，请更新小程序后再试。");
    public static readonly DomainError BodyTooLarge = new("body-too-large", ErrorKind.Invalid, "提交的内容太大了，请分开提交。");
    public static readonly DomainError RouteNotFound = new("not-found", ErrorKind.NotFound, CommonErrors.NotFound.Text);
    public static readonly DomainError MethodNotAllowed = new(
        "method-not-allowed",
        ErrorKind.Invalid,
        "不支持这样的请求，请更新小程序后再试。"
    );
    public static readonly DomainError TooManyRequests = new(
        "too-many-requests",
        ErrorKind.TooMany,
        "操作太频繁，请过一会儿再试。有危险请直接拨打 110。"
    );
    public static readonly DomainError Internal = new(
        "internal-error",
        ErrorKind.Unavailable,
        "系统出了点问题，请稍后再试。急事请拨打 12338，有危险请拨打 110。"
    );
    public static readonly DomainError WeChatCode = new(
        "wechat-code-invalid",
        ErrorKind.Unauthenticated,
        "微信登录已失效，请重新打开小程序。"
    );
    public static readonly DomainError WeChatPhone = new(
        "wechat-phone-invalid",
        ErrorKind.Unprocessable,
        "没有拿到微信的手机号，请再点一次，或自己填写。"
    );
    public static readonly DomainError WeChatBusy = new(
        "wechat-busy",
        ErrorKind.Unavailable,
        "微信暂时连不上，请过一会儿再试。急事请拨打 12338，有危险请拨打 110。"
    );
    public static readonly DomainError WeChatRefused = new(
        "wechat-refused",
        ErrorKind.Forbidden,
        "微信不允许这个账号登录。你可以匿名提交，或拨打 12338。"
    );
    public static readonly DomainError PushRefused = new("push-refused", ErrorKind.Forbidden, "签名不对。");
    public static readonly DomainError UnknownTemplate = new(
        "unknown-template",
        ErrorKind.Unprocessable,
        "没有这个消息模板，请更新小程序后再试。"
    );
}
