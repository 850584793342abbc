using System.Numerics;

namespace WeChatRights.Rostering.Problems;

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
        DayMask = PairTables.Masks(problem, (one, other) => one.Day == other.Day);
        OverlapMask = PairTables.Masks(problem, (one, other) => one.Start < other.End && other.Start < one.End);
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
        History = PairTables.HistoryCosts(problem);
        UnusedSkill = problem.Weights.UnusedSkill;
        FairnessStep = problem.Weights.FairnessStep;
        Near = PairTables.NearStations(problem);
        StationCost = PairTables.StationCosts(problem);
        TimeCost = PairTables.TimeCosts(problem);
        (RestClass, RestMask, Rested) = PairTables.RestMasks(problem);
        (CandidateStart, Candidate) = CandidateLists.Candidates(this);
        (SeatOfStart, SeatOf) = CandidateLists.CandidateSeats(this);
        LeastPair = CandidateLists.LeastPairs(this);
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

    /// <summary>Whether there is a seat that she might take in some plan.</summary>
    public bool MightServe(int volunteer) => SeatsOf(volunteer).Length > 0;

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
}
