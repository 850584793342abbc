namespace WeChatRights.Rostering.Problems;

/// <summary>Who might sit where in some plan: the pairs against which nothing stands whatever the plan, by seat and by volunteer.</summary>
internal static class CandidateLists
{
    public static (int[] Start, int[] Candidate) Candidates(PreparedProblem p)
    {
        var within = new List<int>[p.Stations];
        for (var station = 0; station < p.Stations; station++)
        {
            within[station] = [];
            for (var volunteer = 0; volunteer < p.Volunteers; volunteer++)
            {
                if (p.StationCost[(volunteer * p.Stations) + station] < PreparedProblem.Barred)
                {
                    within[station].Add(volunteer);
                }
            }
        }

        var start = new int[p.Seats + 1];
        var candidates = new List<int>(p.Seats * 32);
        for (var seat = 0; seat < p.Seats; seat++)
        {
            foreach (var volunteer in within[p.SeatStation[seat]])
            {
                if (p.IsCandidate(volunteer, seat))
                {
                    candidates.Add(volunteer);
                }
            }

            start[seat + 1] = candidates.Count;
        }

        return (start, [.. candidates]);
    }

    public static (int[] Start, int[] Seat) CandidateSeats(PreparedProblem p)
    {
        var start = new int[p.Volunteers + 1];
        foreach (var volunteer in p.Candidate)
        {
            start[volunteer + 1]++;
        }

        for (var volunteer = 0; volunteer < p.Volunteers; volunteer++)
        {
            start[volunteer + 1] += start[volunteer];
        }

        var next = start[..^1];
        var seats = new int[p.Candidate.Length];
        foreach (var seat in Enumerable.Range(0, p.Seats).OrderBy(seat => p.TimeDay[p.SeatTime[seat]]).ThenBy(seat => p.SeatTime[seat]))
        {
            foreach (var volunteer in p.CandidatesOf(seat))
            {
                seats[next[volunteer]++] = seat;
            }
        }

        return (start, seats);
    }

    public static int[] LeastPairs(PreparedProblem p)
    {
        var least = new int[p.Seats];
        for (var seat = 0; seat < p.Seats; seat++)
        {
            least[seat] = int.MaxValue / 2;
            foreach (var volunteer in p.CandidatesOf(seat))
            {
                least[seat] = Math.Min(least[seat], p.PairCost(volunteer, seat) + p.History[volunteer]);
            }
        }

        return least;
    }
}
