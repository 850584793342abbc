namespace WeChatRights.Rostering.Answers;

/// <summary>One seat whose person changes. Null: open.</summary>
public sealed record SeatChange(int Seat, int? From, int? To);

/// <summary>How a plan is mended after somebody dropped out.</summary>
/// <param name="Changes">In the order in which people should be asked; the lost seats and those left for them.</param>
/// <param name="Open">Lost seats for which nobody was found.</param>
/// <param name="Alone">Seats of people who serve in pairs only and are now alone, because the seat beside them stayed open: a person must decide.</param>
/// <param name="Disturbed">How many seats of others change hands.</param>
/// <param name="Cost">Of the mended plan, by the weights of the problem alone.</param>
public sealed record ReplacementPlan(
    RosterPlan Plan,
    IReadOnlyList<SeatChange> Changes,
    IReadOnlyList<int> Open,
    IReadOnlyList<int> Alone,
    int Disturbed,
    long Cost
);

/// <summary>
/// Mends a published plan. Each lost seat goes to who costs least: somebody free, or somebody who leaves another seat for it that a third one takes (an ejection chain of
/// depth two). Leaving a seat has a price, so that others are disturbed only where it is worth it. Nobody is placed against a hard rule.
/// Pins count: a pinned seat that is lost is filled only when the problem is made without that pin.
/// </summary>
public static class Replacement
{
    /// <summary>What it costs to move somebody from a seat she was told: more than any soft rule, less than a seat that stays open.</summary>
    public const int DefaultChangePenalty = 120;

    /// <summary>All seats of hers from a time on, for <see cref="Find"/>.</summary>
    public static IReadOnlyList<int> SeatsOf(PreparedProblem problem, RosterPlan plan, int volunteer, TimeSet times) =>
        [.. Enumerable.Range(0, problem.Seats).Where(seat => plan.Volunteers[seat] == volunteer && times.Contains(problem.SeatTime[seat]))];

    /// <param name="lost">Seats whose persons cannot come. They are asked for nothing that overlaps these seats' times.</param>
    /// <param name="gone">Volunteers who are asked for nothing at all.</param>
    /// <param name="refused">Pairs of seat and volunteer that were asked and said no.</param>
    public static ReplacementPlan Find(
        PreparedProblem problem,
        RosterPlan plan,
        IReadOnlyCollection<int> lost,
        IReadOnlyCollection<int>? gone = null,
        IReadOnlyCollection<(int Seat, int Volunteer)>? refused = null,
        int changePenalty = DefaultChangePenalty
    )
    {
        var state = new PlanState(problem);
        state.Load(plan.Volunteers.AsSpan());
        return new ReplacementSearch(state, changePenalty).Run(plan, lost, gone ?? [], refused ?? []);
    }
}
