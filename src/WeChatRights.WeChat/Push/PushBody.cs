using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace WeChatRights.WeChat.Push;

/// <summary>
/// Brings an event into one shape, whichever way it came: JSON; <c>List</c> at the top and always an array; the members of its entries
/// always text.
/// </summary>
internal static class PushBody
{
    private const int LargestBody = 1024 * 1024;

    /// <summary>Null when it is neither a JSON object nor an XML element.</summary>
    public static JsonObject? Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LargestBody)
        {
            return null;
        }

        try
        {
            var start = Math.Max(0, bytes.IndexOfAnyExcept(" \t\r\n\uFEFF"u8));
            var text = bytes[start..];
            var body = text.StartsWith("<"u8) ? FromXml(text) : JsonNode.Parse(text) as JsonObject;
            Straighten(body);
            return body;
        }
        catch (Exception malformed) when (malformed is JsonException or XmlException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    public static string Text(this JsonObject body, string name) => body[name] is JsonValue value ? value.ToString() : "";

    /// <summary>The entries of <c>List</c>; none when the event has no list.</summary>
    public static IEnumerable<JsonObject> Entries(this JsonObject body) => (body["List"] as JsonArray)?.OfType<JsonObject>() ?? [];

    private static void Straighten(JsonObject? body)
    {
        if (body is null)
        {
            return;
        }

        foreach (var (name, value) in body.ToArray())
        {
            // XML (and some JSON) wraps the list in an element named after the event.
            if (value is JsonObject wrapper && wrapper.Count == 1 && wrapper["List"] is { } wrapped)
            {
                body.Remove(name);
                body["List"] = wrapped.DeepClone();
            }
        }

        if (body["List"] is { } list)
        {
            var entries = list is JsonArray array ? array.OfType<JsonObject>() : new[] { list }.OfType<JsonObject>();
            body["List"] = new JsonArray([.. entries.Select(AsText)]);
        }
    }

    private static JsonNode AsText(JsonObject entry)
    {
        var members = entry.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)JsonValue.Create(member.Value?.ToString() ?? "")));
        return new JsonObject(members);
    }

    private static JsonObject? FromXml(ReadOnlySpan<byte> bytes)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = LargestBody,
        };
        using var reader = XmlReader.Create(new StringReader(Encoding.UTF8.GetString(bytes)), settings);
        return Convert(XElement.Load(reader)) as JsonObject;
    }

    /// <summary>Elements become members, a repeated name becomes an array, an element without children its text.</summary>
    private static JsonNode Convert(XElement element)
    {
        if (!element.HasElements)
        {
            return JsonValue.Create(element.Value);
        }

        var members = new JsonObject();
        foreach (var group in element.Elements().GroupBy(child => child.Name.LocalName, StringComparer.Ordinal))
        {
            var values = group.Select(Convert).ToArray();
            members[group.Key] = values.Length == 1 ? values[0] : new JsonArray(values);
        }

        return members;
    }
}
