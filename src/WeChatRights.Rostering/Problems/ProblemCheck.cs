using System.Runtime.CompilerServices;

namespace WeChatRights.Rostering.Problems;

/// <summary>Says what is wrong with a problem before its indices are trusted without looking.</summary>
internal static class ProblemCheck
{
    /// <exception cref="ArgumentException">The first thing that is wrong.</exception>
    public static void Check(RosterProblem problem)
    {
        Require(problem.Times.Count <= TimeSet.Capacity, "too many duty times for one problem");
        foreach (var time in problem.Times)
        {
            Require(time.Day >= 0 && time.End > time.Start, "a duty time ends before it starts, or has no day");
        }

        Require(
            problem.Times.GroupBy(time => time.Day).All(day => day.Select(time => time.IsRestDay).Distinct().Count() == 1),
            "a day is a rest day at one time and not at another"
        );
        foreach (var seat in problem.Seats)
        {
            Require(IsIn(seat.Station, problem.Stations.Count) && IsIn(seat.Time, problem.Times.Count), "a seat has no station or time");
            Require(((int)seat.Needed & ~(PreparedProblem.ClearanceBit - 1)) == 0, "a seat needs a skill beyond the 30th");
        }

        foreach (var volunteer in problem.Volunteers)
        {
            Require(
                volunteer.ExcludedStations.Concat(volunteer.KnownStations).All(station => IsIn(station, problem.Stations.Count)),
                "a volunteer names a station that is not there"
            );
            Require(((int)volunteer.Skills & ~(PreparedProblem.ClearanceBit - 1)) == 0, "a volunteer has a skill beyond the 30th");
        }

        CheckPins(problem);
        var weights = problem.Weights;
        int[] all =
        [
            weights.OpenMandatory,
            weights.OpenSecond,
            weights.TravelPerKm,
            weights.Unwished,
            weights.Unknown,
            weights.UnusedSkill,
            weights.FairnessStep,
            weights.HistoryStep,
            weights.HistoryCap,
            weights.NoExperience,
            weights.NoWoman,
        ];
        Require(all.All(weight => weight is >= 0 and <= PreparedProblem.CostMask), "a weight is negative or too large");
    }

    private static void CheckPins(RosterProblem problem)
    {
        foreach (var pin in problem.Pins)
        {
            Require(IsIn(pin.Seat, problem.Seats.Count), "a pin has no seat");
            Require(pin.Volunteer is not { } volunteer || IsIn(volunteer, problem.Volunteers.Count), "a pin has no volunteer");
        }

        Require(problem.Pins.DistinctBy(pin => pin.Seat).Count() == problem.Pins.Count, "a seat is pinned twice");
        var held = problem.Pins.Where(pin => pin.Volunteer is not null);
        foreach (var seats in held.GroupBy(pin => pin.Volunteer, pin => problem.Times[problem.Seats[pin.Seat].Time]))
        {
            Require(
                seats.All(time => seats.Count(other => other.Start < time.End && time.Start < other.End) == 1),
                "pins put somebody on two seats at the same time"
            );
        }
    }

    private static bool IsIn(int index, int count) => (uint)index < (uint)count;

    private static void Require(bool condition, string message, [CallerArgumentExpression(nameof(condition))] string? broken = null)
    {
        if (!condition)
        {
            throw new ArgumentException($"{message} ({broken})", nameof(condition));
        }
    }
}
