using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace WeChatRights.WeChat.Simulator.Push;

/// <summary>Writes events the way the platform does, with its inconsistencies.</summary>
internal static class EventWriter
{
    public static JsonObject Json(PushRequest request, SimulatorOptions options, DateTimeOffset now)
    {
        var isUserEvent = request.Event.StartsWith("user_", StringComparison.Ordinal);
        var body = new JsonObject
        {
            ["ToUserName"] = options.OriginalId,
            ["FromUserName"] = isUserEvent ? "gh_platform00000" : request.OpenId ?? "",
            ["CreateTime"] = now.ToUnixTimeSeconds(),
            ["MsgType"] = "event",
            ["Event"] = request.Event,
        };
        if (isUserEvent)
        {
            body["OpenID"] = request.OpenId ?? "";
            body["AppID"] = options.AppId;
        }

        if (request.TemplateId is not null)
        {
            var entries = Enumerable.Range(0, Math.Clamp(request.Items, 1, 5)).Select(i => (JsonNode)Entry(request, i)).ToArray();
            body["List"] = entries.Length == 1 && request.ListShape != "array" ? entries[0] : new JsonArray(entries);
        }

        foreach (var (name, value) in request.Extra ?? [])
        {
            body[name] = value?.DeepClone();
        }

        return body;
    }

    /// <summary>XML wraps the list of the subscription events in an element named after the event.</summary>
    public static string Xml(JsonObject body)
    {
        var wrapper = (string?)body["Event"] switch
        {
            "subscribe_msg_popup_event" => "SubscribeMsgPopupEvent",
            "subscribe_msg_change_event" => "SubscribeMsgChangeEvent",
            "subscribe_msg_sent_event" => "SubscribeMsgSentEvent",
            _ => null,
        };
        var root = new XElement("xml");
        foreach (var (name, value) in body)
        {
            var parent = root;
            if (name == "List" && wrapper is not null)
            {
                root.Add(parent = new XElement(wrapper));
            }

            parent.Add(Elements(name, value));
        }

        return root.ToString(SaveOptions.DisableFormatting);
    }

    private static JsonObject Entry(PushRequest request, int index)
    {
        var entry = new JsonObject { ["TemplateId"] = index == 0 ? request.TemplateId : $"{request.TemplateId}-{index + 1}" };
        switch (request.Event)
        {
            case "subscribe_msg_popup_event":
                entry["SubscribeStatusString"] = request.Status ?? "accept";
                entry["PopupScene"] = "0";
                break;
            case "subscribe_msg_change_event":
                entry["SubscribeStatusString"] = request.Status ?? "reject";
                break;
            default:
                entry["MsgID"] = (request.Extra?["MsgID"] ?? "0").ToString();
                entry["ErrorCode"] = "0";
                entry["ErrorStatus"] = request.Status ?? "success";
                break;
        }

        return entry;
    }

    private static IEnumerable<XElement> Elements(string name, JsonNode? value) =>
        value switch
        {
            JsonArray array => array.SelectMany(item => Elements(name, item)),
            JsonObject members => [new XElement(name, members.SelectMany(member => Elements(member.Key, member.Value)))],
            null => [new XElement(name)],
            _ => [new XElement(name, new XCData(string.Create(CultureInfo.InvariantCulture, $"{value}")))],
        };
}
