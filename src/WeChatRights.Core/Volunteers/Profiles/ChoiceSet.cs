namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>Several values of a small enum in one number, bit by bit in the order of the values, so that both databases can filter by one.</summary>
internal static class ChoiceSet
{
    public static int Of<T>(IEnumerable<T> values)
        where T : struct, Enum => values.Aggregate(0, (set, value) => set | BitOf(value));

    public static int BitOf<T>(T value)
        where T : struct, Enum => 1 << Array.IndexOf(Enum.GetValues<T>(), value);

    public static IReadOnlyList<T> Items<T>(int set)
        where T : struct, Enum => [.. Enum.GetValues<T>().Where(value => (set & BitOf(value)) != 0)];
}
