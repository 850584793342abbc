using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Privacy;

public static class PrivacyErrors
{
    public static readonly DomainError ConsentRequired = new(
        "consent-required",
        ErrorKind.Unprocessable,
        "需要你先同意隐私说明和敏感信息说明，我们才能收下这件事。"
    );
    public static readonly DomainError UnknownScope = new("unknown-consent", ErrorKind.Unprocessable, "没有这一项说明，请刷新后再试。");
    public static readonly DomainError Outdated = new("consent-outdated", ErrorKind.Unprocessable, "说明已更新，请看过新的说明再同意。");
}
