namespace WeChatRights.Core.Cases.Contracts;

/// <summary>How the words of a <see cref="CaseEventKind.Guided"/> entry are kept: the organ in the first line, the advice below.</summary>
internal static class Guidance
{
    public static string Compose(string organ, string advice) => $"{organ.ReplaceLineEndings(" ")}\n{advice}";

    public static (string Organ, string Advice) Parse(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? (text, "") : (text[..end], text[(end + 1)..]);
    }
}
