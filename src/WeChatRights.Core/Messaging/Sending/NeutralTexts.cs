using System.Globalization;

namespace WeChatRights.Core.Messaging.Sending;

/// <summary>
/// The only texts that ever leave the house towards a phone (<c>Messaging/Data/templates.json</c>, SF-07): no number, no category, no
/// sender's title. Every text is held against a word list before it goes, so that nobody can edit a telling word into the file.
/// </summary>
internal static class NeutralTexts
{
    private static readonly string[] Kinds = ["thing", "time", "date"];
    private static readonly TemplateFile File = ReferenceData.Read<TemplateFile>("Messaging.Data.templates.json");

    /// <summary>The mini-program's first page: where the message leads tells nothing either.</summary>
    public static string Page => File.Page;

    public static IReadOnlyList<string> ForbiddenWords => File.Forbidden;

    /// <param name="fields">Names of the template's fields as WeChat's console shows them; <c>thing</c>, <c>time</c> and <c>date</c> are known.</param>
    /// <exception cref="InvalidOperationException">A field of another kind, or a text that tells something: a wrong setting.</exception>
    public static IReadOnlyDictionary<string, string> Fill(MessageTemplate template, IEnumerable<string> fields, DateTimeOffset now)
    {
        var filled = fields.ToDictionary(field => field, field => Value(template, KindOf(field), now), StringComparer.Ordinal);
        return filled.Values.Append(Page).All(IsNeutral)
            ? filled
            : throw new InvalidOperationException($"The text of {template} is not neutral.");
    }

    public static bool CanFill(IEnumerable<string> fields) => fields.All(field => Kinds.Contains(KindOf(field)));

    public static bool IsNeutral(string text) => !File.Forbidden.Any(word => text.Contains(word, StringComparison.Ordinal));

    private static string KindOf(string field) => field.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    private static string Value(MessageTemplate template, string kind, DateTimeOffset now) =>
        kind switch
        {
            "thing" => File.Things[template],
            "time" => now.InChina().ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture),
            "date" => now.InChina().ToString("yyyy年M月d日", CultureInfo.InvariantCulture),
            _ => throw new InvalidOperationException($"No neutral text for a field of kind '{kind}'."),
        };

    private sealed record TemplateFile(string Page, IReadOnlyDictionary<MessageTemplate, string> Things, IReadOnlyList<string> Forbidden);
}
