using System.Text.Json.Nodes;
using WeChatRights.Testing;

namespace WeChatRights.EndToEnd.Tests.Support;

/// <summary>Bodies of <c>POST /complaints</c>, made up and marked as such.</summary>
internal static class Complaints
{
    /// <summary>The least that can be filed, without a name.</summary>
    public static JsonObject Anonymous(string narrative) =>
        new()
        {
            ["nature"] = "complaint",
            ["category"] = "D3",
            ["township"] = TestCity.Township,
            ["narrative"] = $"演示：{narrative}",
            ["anonymous"] = true,
            ["consents"] = new JsonArray("privacy", "sensitive"),
        };

    public static JsonObject Named(string narrative, string phone) =>
        Anonymous(narrative)
            .With("anonymous", false)
            .With("identity", new JsonObject { ["name"] = "演示甲", ["phone"] = phone })
            .With("safeContact", new JsonObject { ["channels"] = new JsonArray("wechat"), ["codeWord"] = "送快递" });

    public static JsonObject With(this JsonObject body, string member, JsonNode? value)
    {
        body[member] = value;
        return body;
    }
}
