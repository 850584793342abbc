namespace WeChatRights.Rostering.Tests.Support;

/// <summary>A week small enough to see through: two stations near each other, a third far off, mornings and afternoons of three days, and a night.</summary>
internal static class Village
{
    public const int Near1 = 0;
    public const int Near2 = 1;
    public const int Far = 2;
    public const int Night = 6;
    public const int Monday = 0;
    public const int MondayAfternoon = 1;
    public const int Tuesday = 2;
    public const int TuesdayAfternoon = 3;
    public const int Saturday = 4;
    public const int SaturdayAfternoon = 5;
    public const int DutyMinutes = 210;

    public static readonly Place Home = new(34.75, 113.6);

    public static RosterProblem Of(IEnumerable<RosterVolunteer> volunteers, params IEnumerable<Seat> seats) =>
        new([At(0.99), At(2.99), At(8.98)], Times(), [.. seats], [.. volunteers]);

    public static PreparedProblem Prepare(RosterVolunteer volunteer, params IEnumerable<Seat> seats) =>
        PreparedProblem.From(Of([volunteer], seats));

    public static RosterVolunteer Somebody() =>
        new(Home, 20, DutySkills.Helper, TimeSet.All, new DutyLimits(Duties: 7, Days: 7, Minutes: 7 * 600, Nights: 7));

    public static Seat SeatAt(int station, int time, bool isMandatory = true) => new(station, time, DutySkills.Helper, isMandatory);

    /// <summary>A plan that names who sits where, in the order of the seats.</summary>
    public static RosterPlan Plan(params int[] volunteers) => new([.. volunteers]);

    private static RosterStation At(double kmNorth) => new(new Place(Home.Latitude + (kmNorth / Place.KmPerDegree), Home.Longitude));

    private static DutyTime[] Times() =>
        [
            HalfDay(0, 8),
            HalfDay(0, 14),
            HalfDay(1, 8),
            HalfDay(1, 14),
            HalfDay(5, 8) with
            {
                IsRestDay = true,
            },
            HalfDay(5, 14) with
            {
                IsRestDay = true,
            },
            new DutyTime(0, 22 * 60, 30 * 60) { IsNight = true },
        ];

    private static DutyTime HalfDay(int day, int hour)
    {
        var start = ((day * 24) + hour) * 60;
        return new DutyTime(day, start, start + DutyMinutes);
    }
}
