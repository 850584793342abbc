namespace WeChatRights.Rostering.Bench;

/// <summary>
/// A made-up city for a week: stations in clusters (counties), volunteers who live around them, and about three quarters of what they offer needed. The same seed
/// gives the same city.
/// </summary>
internal static class CityWeek
{
    public const int Counties = 10;
    private const int HalfDays = 14;
    private const int DutyMinutes = 210;
    private const double KmPerDegree = Place.KmPerDegree;

    public static RosterProblem Create(ulong seed, int stations = 144, int volunteers = 1000)
    {
        var random = new SeededRandom(seed);
        var centres = Enumerable.Range(0, Counties).Select(county => Near(ref random, CountyPlace(county), 5)).ToArray();
        var places = Enumerable.Range(0, stations).Select(index => Near(ref random, centres[index % Counties], 9)).ToArray();
        DutyTime[] times = [.. Enumerable.Range(0, HalfDays).Select(HalfDay)];
        List<Seat> seats = [];
        for (var station = 0; station < stations; station++)
        {
            for (var time = 0; time < HalfDays; time++)
            {
                seats.Add(new Seat(station, time, FirstSkill(ref random), IsMandatory: true) { ForChildren = random.Below(20) == 0 });
                if (random.Below(100) < 47)
                {
                    seats.Add(new Seat(station, time, DutySkills.Helper, IsMandatory: false));
                }
            }
        }

        var people = Enumerable.Range(0, volunteers).Select(_ => Volunteer(ref random, centres, places)).ToArray();
        return new RosterProblem([.. places.Select(place => new RosterStation(place))], times, seats, people);
    }

    /// <summary>Two rows of five, 22 km apart: neighbours overlap at their borders.</summary>
    private static Place CountyPlace(int county) =>
        new(34.6 + (county / 5 * 22 / KmPerDegree), 113.2 + (county % 5 * 22 / (KmPerDegree * Math.Cos(34.6 * Math.PI / 180))));

    private static DutyTime HalfDay(int index)
    {
        var day = index / 2;
        var start = (day * 24 * 60) + (index % 2 == 0 ? (8 * 60) + 30 : 14 * 60);
        return new DutyTime(day, start, start + DutyMinutes) { IsRestDay = day >= 5 };
    }

    private static DutySkills FirstSkill(ref SeededRandom random) =>
        random.Below(100) switch
        {
            < 12 => DutySkills.Lawyer,
            < 30 => DutySkills.Counsellor,
            < 52 => DutySkills.Mediator,
            _ => DutySkills.Helper,
        };

    private static RosterVolunteer Volunteer(ref SeededRandom random, Place[] centres, Place[] stations)
    {
        var home = Near(ref random, centres[random.Below(centres.Length)], 10);
        var skills = DutySkills.Helper;
        skills |= random.Below(100) < 22 ? DutySkills.Lawyer : DutySkills.None;
        skills |= random.Below(100) < 28 ? DutySkills.Counsellor : DutySkills.None;
        skills |= random.Below(100) < 34 ? DutySkills.Mediator : DutySkills.None;
        var available = TimeSet.None;
        var wished = TimeSet.None;
        for (var time = 0; time < HalfDays; time++)
        {
            if (random.Below(100) < 58)
            {
                available = new TimeSet(available.Bits | (1UL << time));
                wished = random.Below(100) < 35 ? new TimeSet(wished.Bits | (1UL << time)) : wished;
            }
        }

        var duties = 2 + random.Below(5);
        var near = Enumerable.Range(0, stations.Length).OrderBy(station => Place.StraightKm(home, stations[station])).Take(6).ToArray();
        return new RosterVolunteer(
            home,
            8 + random.Below(14),
            skills,
            available,
            new DutyLimits(duties, Math.Min(duties, 2 + random.Below(3)), duties * DutyMinutes, RestDays: 1)
        )
        {
            ExcludedStations = random.Below(100) < 20 ? [near[random.Below(near.Length)]] : [],
            KnownStations = [near[random.Below(3)], near[3 + random.Below(3)]],
            ClearedForChildren = random.Below(100) < 60,
            InPairsOnly = random.Below(100) < 5,
            IsExperienced = random.Below(100) < 70,
            IsWoman = random.Below(100) < 65,
            WishedTimes = random.Below(2) == 0 ? wished : TimeSet.None,
            PastDuties = random.Below(12),
        };
    }

    /// <summary>A point around another: the sum of two even draws, so denser in the middle.</summary>
    private static Place Near(ref SeededRandom random, Place centre, double km)
    {
        var north = (random.Unit() + random.Unit() - 1) * km;
        var east = (random.Unit() + random.Unit() - 1) * km;
        return new Place(
            centre.Latitude + (north / KmPerDegree),
            centre.Longitude + (east / (KmPerDegree * Math.Cos(centre.Latitude * Math.PI / 180)))
        );
    }
}
