namespace WeChatRights.Core.Phrases;

/// <summary>How many there may be, and what goes with what. Pure.</summary>
internal static class PhrasePolicy
{
    /// <summary>Of one person, of one unit, of the city; ours: more than that nobody finds anything in.</summary>
    public const int MostOfOneOwner = 100;

    public static bool Fits(PhraseUse use, PhraseAction action) =>
        (use, action) is (PhraseUse.Message, PhraseAction.Accept or PhraseAction.AddNote) or (PhraseUse.Note, PhraseAction.Accept);

    /// <param name="category">Of the phrase: a chapter or a leaf; null: of any.</param>
    /// <param name="leaf">Of the case.</param>
    public static bool IsFor(string? category, string leaf) => category is null || leaf.StartsWith(category, StringComparison.Ordinal);
}
