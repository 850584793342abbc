namespace WeChatRights.Core.Cases;

/// <summary>What staff write down has happened already, and not so long ago that the year must be mistyped.</summary>
internal static class Happened
{
    /// <summary>Calendar days; ours.</summary>
    private const int OldestDays = 366;

    /// <param name="text">The refusal; says both limits.</param>
    /// <exception cref="DomainException"><c>invalid-input</c></exception>
    public static void Require(string field, DateTimeOffset at, DateTimeOffset now, string text)
    {
        if (at > now || at < now.AddDays(-OldestDays))
        {
            throw DomainException.OfField(field, text);
        }
    }
}
