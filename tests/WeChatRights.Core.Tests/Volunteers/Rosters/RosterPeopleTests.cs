using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Planning;
using WeChatRights.Core.Volunteers.Rosters.Weeks;
using WeChatRights.Rostering.Problems;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Volunteers.Rosters;

public sealed class RosterPeopleTests
{
    private static readonly DateTimeOffset Now = TestCore.Start;
    private static readonly DateOnly Monday = TestData.RosterMonday;
    private static readonly DivisionCode Here = DivisionCode.Parse(TestCity.Township);
    private static readonly DivisionCode There = DivisionCode.Parse(TestCity.OtherTownship);

    private static readonly (DateOnly, HalfDay, DutyTime)[] Times =
    [
        (Monday, HalfDay.Morning, new DutyTime(0, 510, 720)),
        (Monday, HalfDay.Evening, new DutyTime(0, 1110, 1260) { IsNight = true }),
        (Monday.AddDays(1), HalfDay.Morning, new DutyTime(1, 1950, 2160)),
    ];

    [Theory]
    [InlineData(6, true)] // To the last day of the week.
    [InlineData(5, false)]
    public void Lawyer_WithALicence_CountsAsOneWhileItHoldsForTheWholeWeek(int daysAfterMonday, bool counts)
    {
        var licence = new QualificationFacts(VolunteerSkill.Lawyer, "律师执业证", "演示-0001", Monday.AddDays(daysAfterMonday));

        var person = People().Of(Person(TestData.Helper() with { Skills = [VolunteerSkill.Lawyer], Qualifications = [licence] }));

        Assert.Equal(counts ? DutySkills.Lawyer : DutySkills.None, person.Skills);
    }

    [Theory]
    [InlineData("2025-11-16", true)] // A year less a day, to the Sunday of the week.
    [InlineData("2025-11-15", false)]
    public void Clearance_CountsWhileItHoldsForTheWholeWeek(string lookedUpOn, bool cleared)
    {
        var volunteer = Person(TestData.Helper());
        volunteer.Clear(DateOnly.Parse(lookedUpOn, System.Globalization.CultureInfo.InvariantCulture), Now.ChinaDate());

        Assert.Equal(cleared, People().Of(volunteer).ClearedForChildren);
    }

    [Fact]
    public void Times_OfAWeek_FollowWhatSheSaid()
    {
        var volunteer = Person(TestData.Helper());
        volunteer.HaveTime(
            new AvailabilityPlan(
                [new(DayOfWeek.Monday, HalfDay.Morning), new(DayOfWeek.Tuesday, HalfDay.Morning)],
                [new DayException(Monday, [HalfDay.Evening])],
                []
            ),
            Now
        );

        Assert.Equal(TimeSet.Of(1, 2), People().Of(volunteer).Available);
    }

    /// <summary>From half past eleven to one: it touches the morning and the afternoon, not the evening.</summary>
    [Fact]
    public void Times_OfATaskThatSheHasTaken_AreNotFree()
    {
        var volunteer = Person(TestData.Helper());
        volunteer.HaveTime(TestData.Always(), Now);
        var starts = ChinaTime.StartOfDay(Monday).AddHours(11.5);
        TaskTime[] taken = [new(starts, starts.AddHours(1.5))];

        Assert.Equal(TimeSet.Of(1, 2), People(away: taken.ToLookup(_ => volunteer.Id)).Of(volunteer).Available);
    }

    [Fact]
    public void Evenings_AreForGrownUpsWhoOfferThem()
    {
        var offers = TestData.Helper().Terms with { Nights = true };
        var young = TestData.Helper() with
        {
            BirthDate = Monday.AddYears(-17),
            Guardian = "演示监护人",
            GuardianConsentOn = Now.ChinaDate(),
            Terms = offers,
        };

        Assert.Equal(0, People().Of(Person(TestData.Helper())).Limits.Nights);
        Assert.Equal(2, People().Of(Person(TestData.Helper() with { Terms = offers })).Limits.Nights);
        var minor = People().Of(Person(young));
        Assert.Equal((0, true), (minor.Limits.Nights, minor.InPairsOnly));
    }

    [Fact]
    public void Place_ThatIsNotKnown_IsNearOnlyToItself()
    {
        var people = People((Here, new StationPoint(33.65, 113.22)));

        Assert.Equal(new Place(33.65, 113.22), people.PlaceOf(Here));
        Assert.Equal(people.PlaceOf(There), people.PlaceOf(There));
        var elsewhere = DivisionCode.Parse("410422103");
        foreach (var (one, other) in new[] { (Here, There), (There, elsewhere), (elsewhere, Here) })
        {
            Assert.True(Place.StraightKm(people.PlaceOf(one), people.PlaceOf(other)) > 500);
        }
    }

    [Fact]
    public void Past_OfFourWeeks_CountsForFairnessFacesAndRest()
    {
        var volunteer = Person(TestData.Helper());
        var sundayNight = new DateTimeOffset(Monday.AddDays(-1).ToDateTime(new TimeOnly(21, 0)), ChinaTime.Offset);
        PastDuty[] past = [new(There, sundayNight.AddDays(-7)), new(There, sundayNight)];

        var person = People(past: past.ToLookup(_ => volunteer.Id)).Of(volunteer);

        Assert.Equal((2, -180), (person.PastDuties, person.LastDutyEnd));
        Assert.Equal([1], person.KnownStations);
    }

    [Fact]
    public void Stations_SheIsKeptFrom_AreThoseOfTheWeekOnly()
    {
        var terms = TestData.Helper().Terms with { ExcludedStations = [TestCity.OtherTownship, "410423101"] };

        Assert.Equal([1], People().Of(Person(TestData.Helper() with { Terms = terms })).ExcludedStations);
    }

    private static RosterPeople People(
        (DivisionCode Township, StationPoint Point)? located = null,
        ILookup<Guid, PastDuty>? past = null,
        ILookup<Guid, TaskTime>? away = null
    ) =>
        new(
            new RosterWeek(Ids.New(Now), Monday, Now),
            Times,
            [Here, There],
            located is { } one
                ? new Dictionary<DivisionCode, StationPoint> { [one.Township] = one.Point }
                : new Dictionary<DivisionCode, StationPoint>(),
            past ?? Array.Empty<PastDuty>().ToLookup(_ => Guid.Empty),
            away ?? Array.Empty<TaskTime>().ToLookup(_ => Guid.Empty)
        );

    private static Volunteer Person(VolunteerFacts facts)
    {
        var volunteer = new Volunteer(Ids.New(Now), Ids.New(Now), Now);
        volunteer.Describe(facts, Here, Now);
        return volunteer;
    }
}
