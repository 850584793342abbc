using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WeChatRights.Core.Consultations.Notes;

/// <summary>
/// The form of a note that is hashed when it is signed. UTF-8 without a mark, one <c>name: value</c> a line, every line ended by one LF,
/// in this order: <c>advice-note/1</c> alone, then note, case, replaces, signer (ids with hyphens, empty for none), name, role, unit,
/// signed, adviser, held (instants in UTC to the microsecond), salt, questions, advice, one <c>article</c> for each code, one
/// <c>step</c> for each step as <c>who|until|what</c>. In values, <c>\</c> is written <c>\\</c> and LF is written <c>\n</c>, so that no
/// text can look like another line. Unicode is not normalised.
/// </summary>
internal static class AdviceCanon
{
    public const string Version = "advice-note/1";

    public static string Hash(AdviceNote note, SignedAdvice advice) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(note, advice))));

    public static string Text(AdviceNote note, SignedAdvice advice)
    {
        var text = new StringBuilder(Version).Append('\n');
        void Line(string name, string value) => text.Append(name).Append(": ").Append(Escape(value)).Append('\n');
        Line("note", note.Id.ToString());
        Line("case", note.CaseId.ToString());
        Line("replaces", note.ReplacesId?.ToString() ?? "");
        Line("signer", note.SignedBy.ToString());
        Line("name", note.SignedName);
        Line("role", note.SignedRole.ToString());
        Line("unit", note.SignedUnit.Value);
        Line("signed", Instant(note.SignedAt));
        Line("adviser", advice.Adviser);
        Line("held", Instant(advice.HeldAt));
        Line("salt", advice.Salt);
        Line("questions", advice.Content.Questions);
        Line("advice", advice.Content.Advice);
        foreach (var code in advice.Content.Articles ?? [])
        {
            Line("article", code);
        }

        foreach (var step in advice.Content.Steps ?? [])
        {
            Line("step", $"{step.Who}|{step.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}|{step.What}");
        }

        return text.ToString();
    }

    private static string Escape(string value) =>
        value.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);

    private static string Instant(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
