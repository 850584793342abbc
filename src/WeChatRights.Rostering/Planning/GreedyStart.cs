namespace WeChatRights.Rostering.Planning;

/// <summary>
/// The first complete plan, in milliseconds: mandatory seats first, among them those with the fewest candidates, each given to who costs least. Seats that
/// nobody may take any more stay open; no hard rule is broken.
/// </summary>
internal static class GreedyStart
{
    /// <summary>Fills what is open, around what is pinned.</summary>
    public static void Fill(PlanState state)
    {
        var p = state.Problem;
        for (var seat = 0; seat < p.Seats; seat++)
        {
            if (p.Pin[seat] >= 0 && state.SeatVolunteer[seat] == RosterPlan.Open)
            {
                state.Place(p.Pin[seat], seat);
            }
        }

        var order = Enumerable
            .Range(0, p.Seats)
            .Where(seat => p.Pin[seat] == PreparedProblem.NotPinned && state.SeatVolunteer[seat] == RosterPlan.Open)
            .OrderByDescending(seat => p.SeatMiss[seat])
            .ThenBy(seat => p.CandidateStart[seat + 1] - p.CandidateStart[seat]);
        foreach (var seat in order)
        {
            if (Best(state, seat) is var best and >= 0)
            {
                state.Place(best, seat);
            }
        }
    }

    /// <summary>Who may take the open seat and costs least, the first of equals; -1 when nobody is worth it.</summary>
    public static int Best(PlanState state, int seat)
    {
        var best = -1;
        var bestCost = 0;
        foreach (var volunteer in state.Problem.CandidatesOf(seat))
        {
            if (state.CanPlace(volunteer, seat))
            {
                var cost = state.PlaceCost(volunteer, seat);
                if (cost < bestCost)
                {
                    (best, bestCost) = (volunteer, cost);
                }
            }
        }

        return best;
    }
}
