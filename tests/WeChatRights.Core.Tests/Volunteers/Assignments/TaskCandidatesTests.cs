using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers.Assignments.Candidates;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Volunteers.Assignments;

public sealed class TaskCandidatesTests
{
    /// <summary>Tuesday 3 November 2026, 10 to 12 o'clock in Pingdingshan.</summary>
    private static readonly TaskTime Tuesday = new(TestCore.Start.AddDays(1), TestCore.Start.AddDays(1).AddHours(2));

    private static readonly TaskDemand Demand = new(
        CaseTaskKind.Accompany,
        Tuesday,
        DivisionCode.Parse(TestCity.Township),
        Dangerous: false,
        WithChildren: false,
        InCompany: false,
        SexWish: null,
        DialectWish: "",
        ClientVillage: DivisionCode.Parse("410422101202"),
        OwnVillageFine: false
    );

    [Fact]
    public void Judge_OfWhomNothingSpeaksAgainst_SaysWhatSpeaksForHer()
    {
        var person = Person() with { Dialects = "平顶山话、方城话", KnowsTheCase = true, Experienced = true };

        var verdict = TaskCandidates.Judge(Demand with { DialectWish = "方城话" }, person);

        Assert.True(verdict.CanBeAsked);
        Assert.Equal(Enum.GetValues<WhyYes>(), verdict.Why);
    }

    public static TheoryData<WhyNot> Reasons => [.. Enum.GetValues<WhyNot>()];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Judge_OneRuleBroken_IsTheOneReason(WhyNot reason)
    {
        var (demand, person) = Broken(reason);

        var verdict = TaskCandidates.Judge(demand, person);

        Assert.Equal([reason], verdict.WhyNot);
        Assert.Empty(verdict.Why);
    }

    [Fact]
    public void Judge_OwnVillage_IsFineWhenSheSaysSo()
    {
        var village = DivisionCode.Parse(TestCity.Village);
        var demand = Demand with { ClientVillage = village, OwnVillageFine = true };

        Assert.True(TaskCandidates.Judge(demand, Person() with { Home = village }).CanBeAsked);
        Assert.True(TaskCandidates.Judge(demand, Person() with { Home = village.Parent!.Value }).CanBeAsked);
        Assert.True(TaskCandidates.Judge(demand with { ClientVillage = null, OwnVillageFine = false }, Person()).CanBeAsked);
    }

    [Theory]
    [InlineData(10, 9.9, true)]
    [InlineData(10, 10.1, false)]
    [InlineData(10, null, true)]
    [InlineData(0, null, false)]
    public void Judge_FromAnotherTownship_GoesByDistanceOrCounty(int radius, double? far, bool reached)
    {
        var person = Person() with { Home = DivisionCode.Parse(TestCity.OtherTownship), RadiusKm = radius, Kilometres = far };

        Assert.Equal(reached, TaskCandidates.Judge(Demand, person).CanBeAsked);
    }

    [Fact]
    public void Judge_AMinorWithoutDanger_CanBeAsked() =>
        Assert.True(TaskCandidates.Judge(Demand, Person() with { BirthDate = new DateOnly(2009, 6, 1) }).CanBeAsked);

    [Fact]
    public void Judge_ClearedUntilTheVeryDay_IsCleared()
    {
        var demand = Demand with { WithChildren = true };

        Assert.True(TaskCandidates.Judge(demand, Person() with { ClearedUntil = Tuesday.Day }).CanBeAsked);
        Assert.Equal([WhyNot.NotCleared], TaskCandidates.Judge(demand, Person() with { ClearedUntil = Tuesday.Day.AddDays(-1) }).WhyNot);
    }

    [Fact]
    public void Order_IsContinuityThenDialectThenLoadThenNearnessThenDeclines()
    {
        var knows = Person(1) with { KnowsTheCase = true, OpenTasks = 3, Declines = 9 };
        var speaks = Person(2) with { Dialects = "方城话", OpenTasks = 2 };
        var near = Person(3) with { Kilometres = 1, Declines = 5 };
        var far = Person(4) with { Kilometres = 4 };
        var declined = Person(5) with { Kilometres = 4, Declines = 1 };
        var busy = Person(6) with { OpenTasks = 1 };
        var unfit = Person(7) with { KnowsTheCase = true, Related = true };
        CandidateFacts[] right = [knows, speaks, near, far, declined, busy, unfit];

        foreach (var given in new[] { right, [.. Enumerable.Reverse(right)], [far, unfit, near, knows, busy, speaks, declined] })
        {
            var order = TaskCandidates.Order(Demand with { DialectWish = "方城话" }, given);

            Assert.Equal(right.Select(person => person.Id), order.Select(verdict => verdict.Facts.Id));
        }
    }

    /// <summary>A reason with nothing else wrong: the test fails when a rule is dropped, and when one rule says what another should.</summary>
    private static (TaskDemand Demand, CandidateFacts Person) Broken(WhyNot reason) =>
        reason switch
        {
            WhyNot.NotActive => (Demand, Person() with { Active = false }),
            WhyNot.NoAccount => (Demand, Person() with { HasAccount = false }),
            WhyNot.Related => (Demand, Person() with { Related = true }),
            WhyNot.OwnVillage => (Demand, Person() with { Home = Demand.ClientVillage!.Value }),
            WhyNot.VillageUnknown => (Demand, Person() with { Home = Demand.Place }),
            WhyNot.NoSkill => (Demand with { Kind = CaseTaskKind.Mediate }, Person()),
            WhyNot.QualificationEnded => (Demand, Person() with { Qualified = false }),
            WhyNot.NotCleared => (Demand with { WithChildren = true }, Person() with { ClearedUntil = null }),
            WhyNot.TooYoung => (Demand with { Dangerous = true }, Person() with { BirthDate = Tuesday.Day.AddYears(-18).AddDays(1) }),
            WhyNot.OtherSex => (Demand with { SexWish = Sex.Female }, Person() with { Sex = Sex.Male }),
            WhyNot.ExcludedStation => (Demand, Person() with { ExcludedStations = [TestCity.Township] }),
            WhyNot.TooFar => (Demand, Person() with { Home = DivisionCode.Parse(TestCity.OtherTownship), Kilometres = 11 }),
            WhyNot.OnlyInPairs => (Demand, Person() with { OnlyInPairs = true }),
            WhyNot.NotByNight => (Demand with { Time = Hours(22) }, Person()),
            WhyNot.NoTime => (Demand, Person() with { Availability = TestData.MondayMornings() }),
            WhyNot.Busy => (Demand, Person() with { Busy = true }),
            WhyNot.WeekFull => (Demand, Person() with { WeekMinutes = (7 * 60) - 119 }),
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
        };

    /// <param name="from">Hour of the day in China; an hour and a half from there.</param>
    private static TaskTime Hours(int from)
    {
        var begins = ChinaTime.StartOfDay(Tuesday.Day).AddHours(from);
        return new TaskTime(begins, begins.AddMinutes(90));
    }

    private static CandidateFacts Person(int id = 1) =>
        new(
            new Guid(id, 0, 0, new byte[8]),
            Active: true,
            HasAccount: true,
            Sex.Female,
            new DateOnly(1990, 5, 1),
            DivisionCode.Parse(TestCity.Village),
            [VolunteerSkill.Helper],
            Qualified: true,
            ClearedUntil: null,
            Dialects: "",
            RadiusKm: 10,
            HoursPerWeek: 7,
            Nights: false,
            OnlyInPairs: false,
            Experienced: false,
            ExcludedStations: [],
            TestData.Always(),
            Related: false,
            Busy: false,
            WeekMinutes: 0,
            KnowsTheCase: false,
            OpenTasks: 0,
            Declines: 0,
            Kilometres: 0
        );
}
