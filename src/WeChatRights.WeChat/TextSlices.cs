namespace WeChatRights.WeChat;

/// <summary>Cuts a long text for the text check, which takes 2,500 characters; slices overlap so that no word hides in a cut.</summary>
internal static class TextSlices
{
    public const int MaxLength = 2500;
    public const int Overlap = 50;

    public static IEnumerable<string> Of(string text)
    {
        var start = 0;
        while (text.Length - start > MaxLength)
        {
            var end = Whole(text, start + MaxLength);
            yield return text[start..end];
            start = Whole(text, end - Overlap);
        }

        yield return text[start..];
    }

    /// <summary>Steps back from between the two halves of a surrogate pair.</summary>
    private static int Whole(string text, int index) =>
        char.IsLowSurrogate(text[index]) && char.IsHighSurrogate(text[index - 1]) ? index - 1 : index;
}
