using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Green;

public static class GreenErrors
{
    public static readonly DomainError Open = new("green-channel-open", ErrorKind.Conflict, "这件事已经在绿色通道里。请刷新看看最新情况。");
    public static readonly DomainError NotOpen = new(
        "green-channel-not-open",
        ErrorKind.Conflict,
        "这件事不在绿色通道里，或已有同志移出。请刷新看看最新情况。"
    );
}
