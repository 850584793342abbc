namespace WeChatRights.Rostering.Bounds;

/// <summary>
/// For each seat the candidates that a good plan may well have there, by the reduced costs at the prices of a bound. The search draws from them, so its steps
/// are not spent on pairs that no good plan has; what it may do is not narrowed, for each seat keeps its cheapest few.
/// </summary>
internal sealed record LikelyPairs(int[] Start, int[] Candidate)
{
    /// <summary>Kept for each seat whatever they cost.</summary>
    private const int Least = 3;

    public static LikelyPairs All(PreparedProblem problem) => new(problem.CandidateStart, problem.Candidate);

    /// <param name="keep">Pairs up to this reduced cost.</param>
    public static LikelyPairs Of(PreparedProblem problem, ReadOnlySpan<double> prices, double keep)
    {
        var reduced = ReducedCosts(problem, prices);
        var start = new int[problem.Seats + 1];
        List<int> likely = new(problem.Seats * 12);
        List<int> order = [];
        for (var seat = 0; seat < problem.Seats; seat++)
        {
            var (from, to) = (problem.CandidateStart[seat], problem.CandidateStart[seat + 1]);
            order.Clear();
            for (var index = from; index < to; index++)
            {
                order.Add(index);
            }

            order.Sort((one, other) => reduced[one] != reduced[other] ? reduced[one].CompareTo(reduced[other]) : one.CompareTo(other));
            for (var rank = 0; rank < order.Count && (rank < Least || reduced[order[rank]] <= keep); rank++)
            {
                likely.Add(problem.Candidate[order[rank]]);
            }

            start[seat + 1] = likely.Count;
        }

        return new LikelyPairs(start, [.. likely]);
    }

    /// <summary>For each pair, in the order of <see cref="PreparedProblem.Candidate"/>.</summary>
    private static double[] ReducedCosts(PreparedProblem problem, ReadOnlySpan<double> prices)
    {
        var pricing = new VolunteerPricing(problem);
        var reduced = new double[problem.Candidate.Length];
        var own = new double[problem.Seats];
        var next = problem.CandidateStart[..^1];
        for (var volunteer = 0; volunteer < problem.Volunteers; volunteer++)
        {
            pricing.ReducedCosts(volunteer, prices, own);
            var seats = problem.SeatsOf(volunteer);
            for (var index = 0; index < seats.Length; index++)
            {
                // Candidates of a seat ascend, and so do the volunteers here: the next free place is hers.
                reduced[next[seats[index]]++] = own[index];
            }
        }

        return reduced;
    }
}
