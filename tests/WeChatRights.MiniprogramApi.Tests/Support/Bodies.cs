using System.Text.Json.Nodes;
using WeChatRights.Core.Volunteers;
using WeChatRights.Testing;

namespace WeChatRights.MiniprogramApi.Tests.Support;

/// <summary>Bodies of <c>POST /complaints</c>.</summary>
internal static class Bodies
{
    public const string Pin = "248613";

    /// <summary>The body that the issue prescribes, word for word.</summary>
    public const string OfTheIssue = """
        { "nature": "complaint", "category": "F1", "township": "410402001", "village": "410402001001", "narrative": "……", "occurredOn": "2026-11-01",
          "respondentRelation": "spouse", "anonymous": false, "identity": { "name": "演示甲", "phone": "13800000000", "idNumber": null },
          "specialGroups": ["pregnant"], "minorInvolved": false, "avoidVillage": false, "danger": { "now": false, "injured": false },
          "safeContact": { "channels": ["wechat"], "hours": [{ "from": "09:00", "to": "17:00" }], "codeWord": "送快递", "neverCall": true },
          "pin": "248613", "consents": ["privacy", "sensitive"] }
        """;

    public static JsonObject Least() =>
        new()
        {
            ["nature"] = "complaint",
            ["category"] = "D3",
            ["township"] = TestCity.Township,
            ["narrative"] = "演示：同样的活，工资比别人少。",
            ["anonymous"] = true,
            ["consents"] = new JsonArray("privacy", "sensitive"),
        };

    /// <summary>Of a held time: the least, without a name.</summary>
    public static JsonObject Booking(Guid holdId) =>
        new()
        {
            ["holdId"] = holdId.ToString(),
            ["topic"] = "other",
            ["township"] = TestCity.Township,
            ["anonymous"] = true,
            ["consents"] = new JsonArray("privacy", "sensitive"),
        };

    /// <summary>Of <c>POST /volunteer-application</c>: the least, for a grown-up helper.</summary>
    public static JsonObject Application() =>
        new()
        {
            ["name"] = "演示志愿者",
            ["phone"] = "13900000071",
            ["sex"] = "female",
            ["birthDate"] = "1990-05-01",
            ["home"] = TestCity.Village,
            ["skills"] = new JsonArray("helper"),
            ["radiusKm"] = 5,
            ["shiftsPerWeek"] = 1,
            ["hoursPerWeek"] = 4,
            ["rules"] = VolunteerRules.Version,
        };

    public static JsonObject WithPin(string pin = Pin) => Least().With("pin", pin);

    public static JsonObject With(this JsonObject body, string member, JsonNode? value)
    {
        body[member] = value;
        return body;
    }

    public static JsonObject Without(this JsonObject body, string member)
    {
        body.Remove(member);
        return body;
    }
}
