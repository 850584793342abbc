using WeChatRights.WeChat.Simulator.State;

namespace WeChatRights.WeChat.Simulator.Control;

/// <summary>The user's answer to <c>wx.requestSubscribeMessage</c>: <c>accept</c> (default) adds credits, <c>reject</c> takes all away.</summary>
internal sealed record SubscriptionRequest(string OpenId, string TemplateId, int Count = 1, string? Status = null);

internal sealed record TargetRequest(Uri? Url, string? Token = null, string? EncodingAesKey = null);

/// <summary>A message as <c>GET /_sim/messages</c> shows it.</summary>
internal sealed record MessageView(
    string MsgId,
    string Openid,
    string TemplateId,
    IReadOnlyDictionary<string, string> Data,
    string? Page,
    string? State,
    string? Lang,
    DateTimeOffset At
)
{
    public static MessageView Of(SentMessage message) =>
        new(
            message.MsgId,
            message.OpenId,
            message.TemplateId,
            message.Data,
            message.Page,
            message.MiniprogramState,
            message.Lang,
            message.At
        );
}
