using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.CallDesk;

public static class CallErrors
{
    public static readonly DomainError NoCallBack = new("no-call-back", ErrorKind.Conflict, "这个回拨已经有人处理了。请刷新看看最新情况。");
    public static readonly DomainError LookUpQuota = new(
        "look-up-quota",
        ErrorKind.TooMany,
        "这一小时查号码的次数太多了，请过一会儿再查。"
    );
}
