namespace WeChatRights.Core.SharedKernel;

/// <summary>What staff write down has happened already, and not so long ago that the year must be mistyped.</summary>
internal static class Happened
{
    /// <summary>Calendar days; ours.</summary>
    private const int OldestDays = 366;

    /// <summary>The instant of a call is cut to microseconds, as the databases keep it; what was written down "now" is not.</summary>
    private static readonly TimeSpan Cut = TimeSpan.FromMicroseconds(1);

    /// <param name="text">The refusal; says both limits.</param>
    /// <exception cref="DomainException"><c>invalid-input</c></exception>
    public static void Require(string field, DateTimeOffset at, DateTimeOffset now, string text)
    {
        if (at >= now + Cut || at < now.AddDays(-OldestDays))
        {
            throw DomainException.OfField(field, text);
        }
    }

    /// <summary>Of a day: today counts as happened.</summary>
    /// <inheritdoc cref="Require(string, DateTimeOffset, DateTimeOffset, string)"/>
    public static void Require(string field, DateOnly on, DateTimeOffset now, string text)
    {
        var today = now.ChinaDate();
        if (on > today || on < today.AddDays(-OldestDays))
        {
            throw DomainException.OfField(field, text);
        }
    }
}
