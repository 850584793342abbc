using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace WeChatRights.WeChat.Push;

/// <summary>
/// Names an event by what it is about. Sender and second alone are not enough: two media verdicts for one person may share both.
/// </summary>
internal static class DedupeKey
{
    private static readonly string[] Known =
    [
        "subscribe_msg_popup_event",
        "subscribe_msg_change_event",
        "subscribe_msg_sent_event",
        "wxa_media_check",
        "user_info_modified",
        "user_authorization_revoke",
        "user_authorization_cancellation",
    ];

    private static readonly string[] Fields = ["Event", "FromUserName", "CreateTime", "OpenID", "RevokeInfo", "trace_id", "MsgId"];
    private static readonly string[] EntryFields = ["TemplateId", "SubscribeStatusString", "PopupScene", "MsgID", "ErrorCode"];

    public static string Of(JsonObject body)
    {
        // An event that we do not know is told apart by all that it says.
        var text = Known.Contains(body.Text("Event"), StringComparer.Ordinal) ? Business(body) : body.ToJsonString();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static string Business(JsonObject body)
    {
        var parts = Fields.Select(body.Text).Concat(body.Entries().SelectMany(entry => EntryFields.Select(entry.Text)));
        return string.Join('\n', parts);
    }
}
