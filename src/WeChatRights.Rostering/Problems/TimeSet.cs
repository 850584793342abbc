using System.Numerics;

namespace WeChatRights.Rostering.Problems;

/// <summary>A set of duty times, by their index in <see cref="RosterProblem.Times"/>; at most <see cref="Capacity"/> of them.</summary>
public readonly record struct TimeSet(ulong Bits)
{
    /// <summary>One bit of a word for each: a week of nine duties a day still fits.</summary>
    public const int Capacity = 64;

    public static TimeSet None => default;

    public static TimeSet All => new(ulong.MaxValue);

    public int Count => BitOperations.PopCount(Bits);

    public static TimeSet Of(params IEnumerable<int> times)
    {
        var bits = 0UL;
        foreach (var time in times)
        {
            bits |= time is >= 0 and < Capacity ? 1UL << time : throw new ArgumentOutOfRangeException(nameof(times));
        }

        return new TimeSet(bits);
    }

    public bool Contains(int time) => (Bits >> time & 1) != 0;

    public TimeSet Without(TimeSet other) => new(Bits & ~other.Bits);
}
