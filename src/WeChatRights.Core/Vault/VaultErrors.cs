using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Vault;

public static class VaultErrors
{
    public static readonly DomainError Shredded = new("case-shredded", ErrorKind.NotFound, "这件事的内容已按规定销毁，无法再查看。");
    public static readonly DomainError EpochInUse = new(
        "epoch-in-use",
        ErrorKind.Conflict,
        "还有案件在用这一期密钥，请先换用新密钥，再停用它。"
    );
    public static readonly DomainError EpochUnknown = new("epoch-unknown", ErrorKind.NotFound, "没有这一期案件密钥。");
    public static readonly DomainError EpochTooFresh = new(
        "epoch-too-fresh",
        ErrorKind.Conflict,
        "新密钥启用还不到 10 分钟，可能有人正在用旧密钥。请稍后再停用。"
    );
    public static readonly DomainError CaseNotFinished = new("case-not-finished", ErrorKind.Conflict, "只有办结的案件才能销毁内容。");
}
