namespace WeChatRights.Core.Cases;

/// <summary>Finds words in a text and cuts out their surroundings.</summary>
internal static class NarrativeMatch
{
    private const int Around = 20;

    /// <returns>Null unless every word occurs.</returns>
    public static string? Find(string text, IReadOnlyList<string> words)
    {
        var first = int.MaxValue;
        foreach (var word in words)
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return null;
            }

            first = Math.Min(first, at);
        }

        var start = Math.Max(0, first - Around);
        var end = Math.Min(text.Length, first + words[0].Length + Around);
        return $"{(start > 0 ? "…" : "")}{text[start..end].ReplaceLineEndings(" ")}{(end < text.Length ? "…" : "")}";
    }
}
