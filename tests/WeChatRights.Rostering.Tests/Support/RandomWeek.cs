using CsCheck;

namespace WeChatRights.Rostering.Tests.Support;

/// <summary>Small weeks of any shape: overlapping times, nights, all limits, pairs.</summary>
internal static class RandomWeek
{
    private static readonly Gen<Place> Places =
        from north in Gen.Double[0, 0.1]
        from east in Gen.Double[0, 0.1]
        select new Place(34.7 + north, 113.6 + east);

    private static readonly Gen<DutyTime> Times =
        from day in Gen.Int[0, 3]
        from hour in Gen.Int[0, 22]
        from hours in Gen.Int[1, 9]
        from isNight in Gen.Bool
        select new DutyTime(day, ((day * 24) + hour) * 60, ((day * 24) + hour + hours) * 60) { IsNight = isNight, IsRestDay = day == 3 };

    private static readonly Gen<DutyLimits> Limits =
        from duties in Gen.Int[0, 4]
        from days in Gen.Int[0, 3]
        from hours in Gen.Int[0, 24]
        from nights in Gen.Int[0, 2]
        from restDays in Gen.Int[0, 1]
        from rest in Gen.Int[0, 12]
        select new DutyLimits(duties, days, hours * 60, nights, restDays, rest * 60);

    private static Gen<RosterVolunteer> Volunteers(int stations) =>
        from home in Places
        from km in Gen.Double[2, 15]
        from skills in Gen.Int[0, 3]
        from available in Gen.Int[0, 255]
        from limits in Limits
        from flags in Gen.Int[0, 255]
        from wished in Gen.Int[0, 255]
        from station in Gen.Int[0, stations - 1]
        from past in Gen.Int[0, 14]
        select new RosterVolunteer(home, km, (DutySkills)(skills | 1), new TimeSet((ulong)available | (ulong)(wished & 15)), limits)
        {
            ClearedForChildren = (flags & 1) != 0,
            InPairsOnly = (flags & 6) == 6,
            IsExperienced = (flags & 8) != 0,
            IsWoman = (flags & 16) != 0,
            ExcludedStations = (flags & 96) == 96 ? [station] : [],
            KnownStations = (flags & 96) == 64 ? [station] : [],
            LastDutyEnd = (flags & 128) != 0 ? (flags & 7) * 60 : null,
            WishedTimes = (flags & 3) == 2 ? new TimeSet((ulong)wished) : TimeSet.None,
            PastDuties = past,
        };

    private static Gen<Seat> Seats(int stations, int times) =>
        from station in Gen.Int[0, stations - 1]
        from time in Gen.Int[0, times - 1]
        from skill in Gen.Int[0, 3]
        from flags in Gen.Int[0, 7]
        select new Seat(station, time, skill == 3 ? DutySkills.Mediator : DutySkills.Helper, (flags & 1) != 0) { ForChildren = flags >= 6 };

    /// <summary>Everybody could come nearly always, and few are there: so the rules about more than one duty decide.</summary>
    public static Gen<RosterProblem> CrowdedProblems(int maxSeats, int maxVolunteers) =>
        Problems(maxSeats, maxVolunteers)
            .Select(problem =>
                problem with
                {
                    SameDayKm = 4,
                    Times = [.. problem.Times.Select(time => time with { End = time.Start + Math.Min(time.Minutes, 180) })],
                    Volunteers = [.. problem.Volunteers.Select(Generous)],
                }
            );

    /// <summary>A part of the seats of a plan without faults pinned, open ones too. Nobody serves in pairs only: a pin may leave her alone, and rightly so.</summary>
    public static RosterProblem WithPins(RosterProblem problem, ulong seed)
    {
        problem = problem with { Volunteers = [.. problem.Volunteers.Select(each => each with { InPairsOnly = false })] };
        var plan = new RosterPlan([.. RuleProperties.AnyValidPlan(PreparedProblem.From(problem), seed)]);
        var pinned = Enumerable.Range(0, problem.Seats.Count).Where(seat => (seed >> (2 * seat) & 3) == 0);
        return problem with { Pins = [.. pinned.Select(seat => new SeatPin(seat, plan.VolunteerAt(seat)))] };
    }

    private static RosterVolunteer Generous(RosterVolunteer volunteer) =>
        volunteer with
        {
            TravelKm = 50,
            Available = TimeSet.All,
            Skills = DutySkills.Helper | DutySkills.Mediator,
            LastDutyEnd = null,
            Limits = volunteer.Limits with
            {
                Duties = volunteer.Limits.Duties + 1,
                Days = volunteer.Limits.Days + 1,
                Minutes = volunteer.Limits.Minutes + 600,
            },
        };

    public static Gen<RosterProblem> Problems(int maxSeats, int maxVolunteers) =>
        from stations in Places.Select(place => new RosterStation(place)).Array[1, 4]
        from times in Times.Array[1, 8]
        from seats in Seats(stations.Length, times.Length).Array[1, maxSeats]
        from volunteers in Volunteers(stations.Length).Array[1, maxVolunteers]
        from fairness in Gen.Int[0, 60]
        select new RosterProblem(stations, times, seats, volunteers)
        {
            SameDayKm = 5,
            Weights = new RosterWeights { FairnessStep = fairness },
        };
}
