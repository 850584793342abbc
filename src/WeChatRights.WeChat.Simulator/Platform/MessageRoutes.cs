using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using WeChatRights.WeChat.Simulator.Push;
using WeChatRights.WeChat.Simulator.Rules;
using WeChatRights.WeChat.Simulator.State;

namespace WeChatRights.WeChat.Simulator.Platform;

internal static class MessageRoutes
{
    public static void MapMessages(this IEndpointRouteBuilder routes) =>
        routes.MapTokenApi("POST", "/cgi-bin/message/subscribe/send", SendAsync);

    private static async Task<Reply> SendAsync(ApiCall call)
    {
        if (call.Text("touser") is not { } openId || !UserBook.LooksLikeOpenId(openId))
        {
            return Reply.Error(40003, "invalid openid");
        }

        var ledger = call.Service<SubscriptionLedger>();
        if (!ledger.TryBegin(openId))
        {
            return Reply.Error(43108, "concurrent send to the same user");
        }

        try
        {
            await call.HoldPointAsync();
            return Deliver(call, openId, ledger);
        }
        finally
        {
            ledger.End(openId);
        }
    }

    private static Reply Deliver(ApiCall call, string openId, SubscriptionLedger ledger)
    {
        var options = call.Service<IOptions<SimulatorOptions>>().Value;
        var template = options.TemplatesOrDefault.FirstOrDefault(t => t.Id == call.Text("template_id"));
        if (template is null)
        {
            return Reply.Error(40037, "invalid template_id");
        }

        if (RefuseContent(call, options, template, out var data) is { } refused)
        {
            return refused;
        }

        if (!ledger.TrySpend(openId, template.Id, template.LongTerm))
        {
            return Reply.Error(43101, "user refuse to accept the msg");
        }

        var sent = Log(call, openId, template.Id, data);
        call.Service<PushSender>().AfterDelivery(sent);
        return Reply.Of(
            new
            {
                errcode = 0,
                errmsg = "ok",
                msgid = long.Parse(sent.MsgId, CultureInfo.InvariantCulture),
            }
        );
    }

    private static Reply? RefuseContent(
        ApiCall call,
        SimulatorOptions options,
        TemplateOptions template,
        out Dictionary<string, string> data
    )
    {
        data = new Dictionary<string, string>(StringComparer.Ordinal);
        if (call.Text("page") is { } page && options.Pages.Count > 0 && !options.Pages.Contains(page.Split('?')[0]))
        {
            return Reply.Error(41030, "invalid page");
        }

        foreach (var field in template.Fields)
        {
            if (ValueOf(call.Member("data"), field) is not { } value || !FieldRules.Accepts(field, value))
            {
                return Reply.Error(47003, $"argument invalid! data.{field}.value invalid");
            }

            data[field] = value;
        }

        return data.Values.Any(value => options.RiskyWords.Any(word => value.Contains(word, StringComparison.Ordinal)))
            ? Reply.Error(45168, "sensitive word in content")
            : null;
    }

    private static string? ValueOf(JsonElement? data, string field) =>
        data is { ValueKind: JsonValueKind.Object } members
        && members.TryGetProperty(field, out var member)
        && member.ValueKind == JsonValueKind.Object
        && member.TryGetProperty("value", out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static SentMessage Log(ApiCall call, string openId, string templateId, Dictionary<string, string> data) =>
        call.Service<MessageLog>()
            .Add(
                (id, at) =>
                    new SentMessage(id, openId, templateId, data, call.Text("page"), call.Text("miniprogram_state"), call.Text("lang"), at)
            );
}
