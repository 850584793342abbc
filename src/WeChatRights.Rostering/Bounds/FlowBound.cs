using Google.OrTools.Graph;

namespace WeChatRights.Rostering.Bounds;

/// <summary>
/// The cheapest flow of duties from volunteers over their half-days to seats: a bound in less than a second that knows skills, distances, wishes, fairness and one
/// seat at a time, and leaves out everything else. Weaker than <see cref="LagrangianBound"/>, but solved by code that is not ours, and exact where nothing is
/// left out: so it is the oracle of the tests and of the bench.
/// </summary>
internal static class FlowBound
{
    public static long Of(PreparedProblem problem)
    {
        using var flow = new MinCostFlow();
        // Nodes: source, sink, volunteers, volunteer × time, seats.
        var firstTime = 2 + problem.Volunteers;
        var firstSeat = firstTime + (problem.Volunteers * problem.Times);
        long fixedCost = 0;
        var wanted = 0;
        for (var seat = 0; seat < problem.Seats; seat++)
        {
            if (problem.Pin[seat] != PreparedProblem.NotPinned)
            {
                fixedCost += PinnedCost(problem, seat);
                continue;
            }

            wanted++;
            flow.AddArcWithCapacityAndUnitCost(0, firstSeat + seat, 1, problem.SeatMiss[seat]);
            flow.AddArcWithCapacityAndUnitCost(firstSeat + seat, 1, 1, 0);
            foreach (var volunteer in problem.CandidatesOf(seat))
            {
                var time = firstTime + (volunteer * problem.Times) + problem.SeatTime[seat];
                flow.AddArcWithCapacityAndUnitCost(
                    time,
                    firstSeat + seat,
                    1,
                    problem.PairCost(volunteer, seat) + problem.History[volunteer]
                );
            }
        }

        for (var volunteer = 0; volunteer < problem.Volunteers; volunteer++)
        {
            for (var duty = 0; duty < Math.Min(problem.MaxDuties[volunteer], problem.Times); duty++)
            {
                flow.AddArcWithCapacityAndUnitCost(0, 2 + volunteer, 1, problem.FairnessStep * duty);
            }

            for (var time = 0; time < problem.Times; time++)
            {
                flow.AddArcWithCapacityAndUnitCost(2 + volunteer, firstTime + (volunteer * problem.Times) + time, 1, 0);
            }
        }

        return fixedCost + Solve(flow, wanted);
    }

    private static long PinnedCost(PreparedProblem problem, int seat) =>
        problem.Pin[seat] == RosterPlan.Open
            ? problem.SeatMiss[seat]
            : problem.PairCost(problem.Pin[seat], seat) + problem.History[problem.Pin[seat]];

    /// <exception cref="InvalidOperationException">The solver failed: the flow itself always exists.</exception>
    private static long Solve(MinCostFlow flow, int supply)
    {
        flow.SetNodeSupply(0, supply);
        flow.SetNodeSupply(1, -supply);
        var status = flow.Solve();
        return status == MinCostFlowBase.Status.OPTIMAL ? flow.OptimalCost() : throw new InvalidOperationException($"no flow: {status}");
    }
}
