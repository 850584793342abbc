using System.Globalization;
using System.Text.Json.Nodes;

namespace WeChatRights.EndToEnd.Tests.Journeys.People;

/// <summary>What she files: the body that the mini-program sends, member for member.</summary>
internal static class ComplaintBody
{
    public const string Pin = "248613";
    public const string PersonName = "演示甲";
    public const string Phone = "13800000000";
    public const string Narrative = "演示：丈夫酒后多次动手，昨晚把我推倒在地，孩子也在场。希望有人帮我。";
    public const string CodeWord = "送快递";

    /// <summary>Every member is given. The safe hours are those around now: a message may leave at whatever time of day the test runs.</summary>
    public static JsonObject Full(string township = "410402001", string? village = "410402001001") =>
        new()
        {
            ["nature"] = "complaint",
            ["category"] = "F1",
            ["township"] = township,
            ["village"] = village,
            ["narrative"] = Narrative,
            ["occurredOn"] = "2026-11-01",
            ["respondentRelation"] = "spouse",
            ["anonymous"] = false,
            ["identity"] = new JsonObject
            {
                ["name"] = PersonName,
                ["phone"] = Phone,
                ["idNumber"] = null,
            },
            ["specialGroups"] = new JsonArray("pregnant"),
            ["minorInvolved"] = false,
            ["avoidVillage"] = false,
            ["danger"] = new JsonObject { ["now"] = false, ["injured"] = false },
            ["safeContact"] = new JsonObject
            {
                ["channels"] = new JsonArray("wechat"),
                ["hours"] = new JsonArray(HoursAroundNow()),
                ["codeWord"] = CodeWord,
                ["neverCall"] = true,
            },
            ["pin"] = Pin,
            ["consents"] = new JsonArray("privacy", "sensitive"),
        };

    public static string NewKey() => $"journey-{Guid.CreateVersion7():N}";

    private static JsonObject HoursAroundNow()
    {
        var now = TimeOnly.FromDateTime(TimeProvider.System.GetUtcNow().InChina().DateTime);
        return new JsonObject { ["from"] = Text(now.AddHours(-3)), ["to"] = Text(now.AddHours(3)) };
    }

    private static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
