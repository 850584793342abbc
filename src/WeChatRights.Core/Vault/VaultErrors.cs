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
}
