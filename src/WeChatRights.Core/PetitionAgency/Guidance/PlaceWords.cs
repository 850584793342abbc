namespace WeChatRights.Core.PetitionAgency.Guidance;

/// <summary>Places below the county as people write them: 武庄村, and not only 武庄村民委员会. Pure.</summary>
internal static class PlaceWords
{
    /// <summary>What is left of a name has to be told from an ordinary word.</summary>
    private const int Shortest = 2;
    private static readonly (string Ending, string Kept)[] Offices =
    [
        ("村民委员会", "村"),
        ("村委会", "村"),
        ("居民委员会", ""),
        ("居委会", ""),
    ];

    /// <summary>Whether one of the texts holds the place, by its full name or as it is spoken of.</summary>
    public static bool IsIn(string place, IEnumerable<string> texts)
    {
        var spoken = Spoken(place);
        return texts.Any(text => text.Contains(spoken, StringComparison.Ordinal));
    }

    /// <summary>The name without the committee that governs it.</summary>
    public static string Spoken(string place)
    {
        foreach (var (ending, kept) in Offices)
        {
            if (!place.EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }

            var stem = place[..^ending.Length];
            var spoken = stem.EndsWith(kept, StringComparison.Ordinal) ? stem : stem + kept;
            return spoken.Length >= Shortest ? spoken : place;
        }

        return place;
    }
}
