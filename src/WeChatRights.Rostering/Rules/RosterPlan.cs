using System.Collections.Immutable;

namespace WeChatRights.Rostering.Rules;

/// <summary>Who sits where: for each seat of the problem a volunteer's index, or <see cref="Open"/>.</summary>
public sealed record RosterPlan(ImmutableArray<int> Volunteers)
{
    public const int Open = -1;

    public int OpenSeats => Volunteers.Count(volunteer => volunteer == Open);

    public static RosterPlan Empty(RosterProblem problem) => new([.. Enumerable.Repeat(Open, problem.Seats.Count)]);

    public int? VolunteerAt(int seat) => Volunteers[seat] == Open ? null : Volunteers[seat];

    public bool Equals(RosterPlan? other) => other is not null && Volunteers.AsSpan().SequenceEqual(other.Volunteers.AsSpan());

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var volunteer in Volunteers)
        {
            hash.Add(volunteer);
        }

        return hash.ToHashCode();
    }
}
