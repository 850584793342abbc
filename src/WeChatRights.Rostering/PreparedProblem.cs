using System.Numerics;

namespace WeChatRights.Rostering;

/// <summary>
/// A problem as flat arrays, made once and then read by any number of threads: what does not depend on a plan is worked out here (distances, costs of a pair,
/// candidates of a seat), so that the inner loops add integers.
/// </summary>
public sealed class PreparedProblem
{
    /// <summary>The clearance is asked like a skill; its bit lies above all skills.</summary>
    internal const int ClearanceBit = 1 << 30;

    /// <summary>The two highest bits of a station cost say that the station is barred for the volunteer, and why.</summary>
    internal const ushort BarredByTravel = 0x4000;
    internal const ushort BarredByExclusion = 0x8000;
    internal const ushort Barred = BarredByTravel;
    internal const ushort CostMask = 0x3FFF;
    internal const int NotPinned = -2;

    /// <summary>All skills but helping, which nobody is short of.</summary>
    private const int SpecialSkills = (ClearanceBit - 1) & ~(int)DutySkills.Helper;

    private PreparedProblem(RosterProblem problem)
    {
        Problem = problem;
        Seats = problem.Seats.Count;
        Volunteers = problem.Volunteers.Count;
        Stations = problem.Stations.Count;
        Times = problem.Times.Count;
        Days = problem.Times.Count == 0 ? 0 : problem.Times.Max(time => time.Day) + 1;
        SeatStation = [.. problem.Seats.Select(seat => seat.Station)];
        SeatTime = [.. problem.Seats.Select(seat => seat.Time)];
        SeatNeed = [.. problem.Seats.Select(seat => (int)seat.Needed | (seat.ForChildren ? ClearanceBit : 0))];
        SeatMiss = [.. problem.Seats.Select(seat => seat.IsMandatory ? problem.Weights.OpenMandatory : problem.Weights.OpenSecond)];
        SeatSlot = [.. problem.Seats.Select(seat => (seat.Station * Times) + seat.Time)];
        SeatStationDay = [.. problem.Seats.Select(seat => (seat.Station * Days) + problem.Times[seat.Time].Day)];
        Pin = new int[Seats];
        Array.Fill(Pin, NotPinned);
        foreach (var pin in problem.Pins)
        {
            Pin[pin.Seat] = pin.Volunteer ?? RosterPlan.Open;
        }

        TimeDay = [.. problem.Times.Select(time => time.Day)];
        TimeMinutes = [.. problem.Times.Select(time => time.Minutes)];
        TimeNight = [.. problem.Times.Select(time => time.IsNight ? 1 : 0)];
        TimeRestDay = [.. problem.Times.Select(time => time.IsRestDay ? 1 : 0)];
        DayMask = Masks((one, other) => one.Day == other.Day);
        OverlapMask = Masks((one, other) => one.Start < other.End && other.Start < one.End);
        Has = [.. problem.Volunteers.Select(each => (int)each.Skills | (each.ClearedForChildren ? ClearanceBit : 0))];
        Available = [.. problem.Volunteers.Select(each => each.Available.Bits)];
        Experienced = [.. problem.Volunteers.Select(each => (byte)(each.IsExperienced ? 1 : 0))];
        Woman = [.. problem.Volunteers.Select(each => (byte)(each.IsWoman ? 1 : 0))];
        InPairsOnly = [.. problem.Volunteers.Select(each => (byte)(each.InPairsOnly ? 1 : 0))];
        MaxDuties = [.. problem.Volunteers.Select(each => each.Limits.Duties)];
        MaxDays = [.. problem.Volunteers.Select(each => each.Limits.Days)];
        MaxMinutes = [.. problem.Volunteers.Select(each => each.Limits.Minutes)];
        MaxNights = [.. problem.Volunteers.Select(each => each.Limits.Nights)];
        MaxRestDays = [.. problem.Volunteers.Select(each => each.Limits.RestDays)];
        History = HistoryCosts();
        UnusedSkill = problem.Weights.UnusedSkill;
        FairnessStep = problem.Weights.FairnessStep;
        Near = NearStations();
        StationCost = StationCosts();
        TimeCost = TimeCosts();
        (RestClass, RestMask, Rested) = RestMasks();
        (CandidateStart, Candidate) = Candidates();
        (SeatOfStart, SeatOf) = CandidateSeats();
        LeastPair = LeastPairs();
    }

    public RosterProblem Problem { get; }

    internal int Seats { get; }
    internal int Volunteers { get; }
    internal int Stations { get; }
    internal int Times { get; }
    internal int Days { get; }

    internal int[] SeatStation { get; }
    internal int[] SeatTime { get; }
    internal int[] SeatNeed { get; }
    internal int[] SeatMiss { get; }

    /// <summary>Station and time.</summary>
    internal int[] SeatSlot { get; }
    internal int[] SeatStationDay { get; }
    internal int[] Pin { get; }

    internal int[] TimeDay { get; }
    internal int[] TimeMinutes { get; }
    internal int[] TimeNight { get; }
    internal int[] TimeRestDay { get; }

    /// <summary>For each time: all times of its day.</summary>
    internal ulong[] DayMask { get; }

    /// <summary>For each time: the times that overlap it, itself included.</summary>
    internal ulong[] OverlapMask { get; }

    internal int[] Has { get; }
    internal ulong[] Available { get; }
    internal byte[] Experienced { get; }
    internal byte[] Woman { get; }
    internal byte[] InPairsOnly { get; }
    internal int[] MaxDuties { get; }
    internal int[] MaxDays { get; }
    internal int[] MaxMinutes { get; }
    internal int[] MaxNights { get; }
    internal int[] MaxRestDays { get; }

    /// <summary>What every duty of a volunteer costs for her past.</summary>
    internal int[] History { get; }
    internal int FairnessStep { get; }
    internal int UnusedSkill { get; }

    /// <summary>Station × station: near enough for two duties of one day.</summary>
    internal bool[] Near { get; }

    /// <summary>Volunteer × station: travel and continuity in the lower bits, above them whether it is barred and why.</summary>
    internal ushort[] StationCost { get; }

    /// <summary>Volunteer × time: wishes.</summary>
    internal ushort[] TimeCost { get; }

    /// <summary>Row of <see cref="RestMask"/> for each volunteer.</summary>
    internal int[] RestClass { get; }

    /// <summary>Class × time: times of other days that leave too little rest.</summary>
    internal ulong[] RestMask { get; }

    /// <summary>The times at which she has rested from her last duty before the week.</summary>
    internal ulong[] Rested { get; }

    /// <summary>Where a seat's candidates begin in <see cref="Candidate"/>.</summary>
    internal int[] CandidateStart { get; }

    /// <summary>For each seat the volunteers against whom nothing stands whatever the plan, ascending.</summary>
    internal int[] Candidate { get; }

    /// <summary>For each seat the least that a candidate's duty there can cost, soft rules of the station left out.</summary>
    internal int[] LeastPair { get; }

    /// <summary>Where a volunteer's seats begin in <see cref="SeatOf"/>.</summary>
    internal int[] SeatOfStart { get; }

    /// <summary>The same pairs, for each volunteer her seats by day and time.</summary>
    internal int[] SeatOf { get; }

    /// <exception cref="ArgumentException">An index outside its list, more times than <see cref="TimeSet.Capacity"/>, a negative weight, a pin twice.</exception>
    public static PreparedProblem From(RosterProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ProblemCheck.Check(problem);
        return new PreparedProblem(problem);
    }

    internal ReadOnlySpan<int> CandidatesOf(int seat) => Candidate.AsSpan(CandidateStart[seat]..CandidateStart[seat + 1]);

    internal ReadOnlySpan<int> SeatsOf(int volunteer) => SeatOf.AsSpan(SeatOfStart[volunteer]..SeatOfStart[volunteer + 1]);

    /// <summary>Travel, continuity, wish and reserve: the part of a placement's cost that no plan changes.</summary>
    internal int PairCost(int volunteer, int seat) =>
        (StationCost[(volunteer * Stations) + SeatStation[seat]] & CostMask)
        + TimeCost[(volunteer * Times) + SeatTime[seat]]
        + ReserveCost(volunteer, seat);

    internal int ReserveCost(int volunteer, int seat) =>
        UnusedSkill * BitOperations.PopCount((uint)(Has[volunteer] & ~SeatNeed[seat] & SpecialSkills));

    /// <summary>Nothing stands against the pair whatever the plan.</summary>
    internal bool IsCandidate(int volunteer, int seat) =>
        ((Available[volunteer] & Rested[volunteer]) >> SeatTime[seat] & 1) != 0
        && (SeatNeed[seat] & ~Has[volunteer]) == 0
        && StationCost[(volunteer * Stations) + SeatStation[seat]] < Barred;

    private ulong[] Masks(Func<DutyTime, DutyTime, bool> related)
    {
        var masks = new ulong[Times];
        for (var one = 0; one < Times; one++)
        {
            for (var other = 0; other < Times; other++)
            {
                masks[one] |= related(Problem.Times[one], Problem.Times[other]) ? 1UL << other : 0;
            }
        }

        return masks;
    }

    private int[] HistoryCosts()
    {
        if (Volunteers == 0)
        {
            return [];
        }

        var least = Problem.Volunteers.Min(each => each.PastDuties);
        var weights = Problem.Weights;
        return [.. Problem.Volunteers.Select(each => weights.HistoryStep * Math.Min(each.PastDuties - least, weights.HistoryCap))];
    }

    private bool[] NearStations()
    {
        var near = new bool[Stations * Stations];
        for (var one = 0; one < Stations; one++)
        {
            for (var other = 0; other <= one; other++)
            {
                var isNear =
                    one == other || Problem.Distance(Problem.Stations[one].Place, Problem.Stations[other].Place) <= Problem.SameDayKm;
                near[(one * Stations) + other] = near[(other * Stations) + one] = isNear;
            }
        }

        return near;
    }

    private ushort[] StationCosts()
    {
        var costs = new ushort[Volunteers * Stations];
        var known = new bool[Stations];
        for (var volunteer = 0; volunteer < Volunteers; volunteer++)
        {
            var person = Problem.Volunteers[volunteer];
            var row = costs.AsSpan(volunteer * Stations, Stations);
            Array.Clear(known);
            foreach (var station in person.KnownStations)
            {
                known[station] = true;
            }

            for (var station = 0; station < Stations; station++)
            {
                var km = Problem.Distance(person.Home, Problem.Stations[station].Place);
                var cost = ((int)Math.Round(km) * Problem.Weights.TravelPerKm) + (known[station] ? 0 : Problem.Weights.Unknown);
                row[station] = (ushort)(Math.Min(cost, CostMask) | (km > person.TravelKm ? BarredByTravel : 0));
            }

            foreach (var station in person.ExcludedStations)
            {
                row[station] |= BarredByExclusion;
            }
        }

        return costs;
    }

    private ushort[] TimeCosts()
    {
        var costs = new ushort[Volunteers * Times];
        for (var volunteer = 0; volunteer < Volunteers; volunteer++)
        {
            var wished = Problem.Volunteers[volunteer].WishedTimes;
            for (var time = 0; time < Times && wished.Bits != 0; time++)
            {
                costs[(volunteer * Times) + time] = (ushort)(wished.Contains(time) ? 0 : Problem.Weights.Unwished);
            }
        }

        return costs;
    }

    private (int[] Class, ulong[] Mask, ulong[] Rested) RestMasks()
    {
        int[] rests = [.. Problem.Volunteers.Select(each => each.Limits.RestMinutes).Distinct().Order()];
        var masks = new ulong[rests.Length * Times];
        for (var row = 0; row < rests.Length; row++)
        {
            var rest = rests[row];
            Masks((one, other) => one.Day != other.Day && one.Start < other.End + rest && other.Start < one.End + rest)
                .CopyTo(masks.AsSpan(row * Times));
        }

        var classes = Problem.Volunteers.Select(each => Array.BinarySearch(rests, each.Limits.RestMinutes));
        var rested = Problem.Volunteers.Select(each =>
            each.LastDutyEnd is { } end
                ? TimeSet.Of(Enumerable.Range(0, Times).Where(time => Problem.Times[time].Start >= end + each.Limits.RestMinutes)).Bits
                : ulong.MaxValue
        );
        return ([.. classes], masks, [.. rested]);
    }

    private (int[] Start, int[] Candidate) Candidates()
    {
        var within = new List<int>[Stations];
        for (var station = 0; station < Stations; station++)
        {
            within[station] = [];
            for (var volunteer = 0; volunteer < Volunteers; volunteer++)
            {
                if (StationCost[(volunteer * Stations) + station] < Barred)
                {
                    within[station].Add(volunteer);
                }
            }
        }

        var start = new int[Seats + 1];
        var candidates = new List<int>(Seats * 32);
        for (var seat = 0; seat < Seats; seat++)
        {
            foreach (var volunteer in within[SeatStation[seat]])
            {
                if (IsCandidate(volunteer, seat))
                {
                    candidates.Add(volunteer);
                }
            }

            start[seat + 1] = candidates.Count;
        }

        return (start, [.. candidates]);
    }

    private int[] LeastPairs()
    {
        var least = new int[Seats];
        for (var seat = 0; seat < Seats; seat++)
        {
            least[seat] = int.MaxValue / 2;
            foreach (var volunteer in CandidatesOf(seat))
            {
                least[seat] = Math.Min(least[seat], PairCost(volunteer, seat) + History[volunteer]);
            }
        }

        return least;
    }

    private (int[] Start, int[] Seat) CandidateSeats()
    {
        var start = new int[Volunteers + 1];
        foreach (var volunteer in Candidate)
        {
            start[volunteer + 1]++;
        }

        for (var volunteer = 0; volunteer < Volunteers; volunteer++)
        {
            start[volunteer + 1] += start[volunteer];
        }

        var next = start[..^1];
        var seats = new int[Candidate.Length];
        foreach (var seat in Enumerable.Range(0, Seats).OrderBy(seat => TimeDay[SeatTime[seat]]).ThenBy(seat => SeatTime[seat]))
        {
            foreach (var volunteer in CandidatesOf(seat))
            {
                seats[next[volunteer]++] = seat;
            }
        }

        return (start, seats);
    }
}
