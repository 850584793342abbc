namespace WeChatRights.Rostering.Problems;

/// <summary>The tables of a prepared problem that follow from the problem alone: costs of pairs, what may not be on one day, what needs rest.</summary>
internal static class PairTables
{
    public static ulong[] Masks(RosterProblem problem, Func<DutyTime, DutyTime, bool> related)
    {
        var times = problem.Times.Count;
        var masks = new ulong[times];
        for (var one = 0; one < times; one++)
        {
            for (var other = 0; other < times; other++)
            {
                masks[one] |= related(problem.Times[one], problem.Times[other]) ? 1UL << other : 0;
            }
        }

        return masks;
    }

    public static int[] HistoryCosts(RosterProblem problem)
    {
        if (problem.Volunteers.Count == 0)
        {
            return [];
        }

        var least = problem.Volunteers.Min(each => each.PastDuties);
        var weights = problem.Weights;
        return [.. problem.Volunteers.Select(each => weights.HistoryStep * Math.Min(each.PastDuties - least, weights.HistoryCap))];
    }

    public static bool[] NearStations(RosterProblem problem)
    {
        var stations = problem.Stations.Count;
        var near = new bool[stations * stations];
        for (var one = 0; one < stations; one++)
        {
            for (var other = 0; other <= one; other++)
            {
                var isNear =
                    one == other || problem.Distance(problem.Stations[one].Place, problem.Stations[other].Place) <= problem.SameDayKm;
                near[(one * stations) + other] = near[(other * stations) + one] = isNear;
            }
        }

        return near;
    }

    public static ushort[] StationCosts(RosterProblem problem)
    {
        var (volunteers, stations) = (problem.Volunteers.Count, problem.Stations.Count);
        var costs = new ushort[volunteers * stations];
        var known = new bool[stations];
        for (var volunteer = 0; volunteer < volunteers; volunteer++)
        {
            var person = problem.Volunteers[volunteer];
            var row = costs.AsSpan(volunteer * stations, stations);
            Array.Clear(known);
            foreach (var station in person.KnownStations)
            {
                known[station] = true;
            }

            for (var station = 0; station < stations; station++)
            {
                var km = problem.Distance(person.Home, problem.Stations[station].Place);
                var cost = ((int)Math.Round(km) * problem.Weights.TravelPerKm) + (known[station] ? 0 : problem.Weights.Unknown);
                row[station] = (ushort)(
                    Math.Min(cost, PreparedProblem.CostMask) | (km > person.TravelKm ? PreparedProblem.BarredByTravel : 0)
                );
            }

            foreach (var station in person.ExcludedStations)
            {
                row[station] |= PreparedProblem.BarredByExclusion;
            }
        }

        return costs;
    }

    public static ushort[] TimeCosts(RosterProblem problem)
    {
        var (volunteers, times) = (problem.Volunteers.Count, problem.Times.Count);
        var costs = new ushort[volunteers * times];
        for (var volunteer = 0; volunteer < volunteers; volunteer++)
        {
            var wished = problem.Volunteers[volunteer].WishedTimes;
            for (var time = 0; time < times && wished.Bits != 0; time++)
            {
                costs[(volunteer * times) + time] = (ushort)(wished.Contains(time) ? 0 : problem.Weights.Unwished);
            }
        }

        return costs;
    }

    public static (int[] Class, ulong[] Mask, ulong[] Rested) RestMasks(RosterProblem problem)
    {
        var times = problem.Times.Count;
        int[] rests = [.. problem.Volunteers.Select(each => each.Limits.RestMinutes).Distinct().Order()];
        var masks = new ulong[rests.Length * times];
        for (var row = 0; row < rests.Length; row++)
        {
            var rest = rests[row];
            Masks(problem, (one, other) => one.Day != other.Day && one.Start < other.End + rest && other.Start < one.End + rest)
                .CopyTo(masks.AsSpan(row * times));
        }

        var classes = problem.Volunteers.Select(each => Array.BinarySearch(rests, each.Limits.RestMinutes));
        var rested = problem.Volunteers.Select(each =>
            each.LastDutyEnd is { } end
                ? TimeSet.Of(Enumerable.Range(0, times).Where(time => problem.Times[time].Start >= end + each.Limits.RestMinutes)).Bits
                : ulong.MaxValue
        );
        return ([.. classes], masks, [.. rested]);
    }
}
