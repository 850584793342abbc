namespace WeChatRights.Core.Messaging.WeChat;

/// <summary>
/// The platform refused to give an access token: wrong secret, address not on the allow-list, quota. Calls through
/// <see cref="IWeChatMiniProgram"/> never throw it; there the refusal is the call's result.
/// </summary>
public sealed class WeChatTokenException(WeChatResult<string> refusal)
    : Exception($"WeChat gave no access token: errcode {refusal.ErrorCode} ({refusal.Fault}), rid {refusal.Rid ?? "none"}.")
{
    public WeChatResult<string> Refusal { get; } = refusal;
}
